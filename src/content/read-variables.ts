/* oxlint-disable unicorn/no-thenable -- one is made, for `await` to call it */
/**
 * One thing to read of the page's own variables. Each field is there and none is null, because Chromium leaves null out and a
 * page may answer for what is not there.
 */
export interface VariableAsked {
  key: string
  /** From the window inward. */
  names: readonly string[]
  /** Where the page itself gave the name: it counts only where it leads to an object that has one of these. */
  needs: readonly string[]
  /** The path leads to a function: it is called with what is given, two things at most, and its answer read. */
  calls: boolean
  given: readonly (string | number)[]
  /** How a function answers: by what it returns, by the promise that it returns, or to a callback that it is given last. */
  answers: 'at-once' | 'promise' | 'callback'
  /** Of an object only these are taken, if any are named. Where a mask stands, of a text only the characters under its `?`. */
  fields: readonly { name: string; mask: string }[]
}

/** How much is read at most. */
export interface VariableLimits {
  /** Values in all. */
  values: number
  /** Characters in all. */
  characters: number
  depth: number
  /** For which answers are awaited. */
  milliseconds: number
}

/**
 * Reads variables of the page as JSON, under the keys asked for; `cut` stands beside them where a limit was met, and a
 * key whose path leads nowhere, or to a function that fails or does not answer, is absent.
 * Serialised and run in the page's own world, so it refers to nothing outside itself. The page can lie in what it gives,
 * but gives no more than data: functions, elements, windows, storage and what throws are left out, a value inside itself
 * too; a date becomes a text, a regular expression `{ regex: { source, flags } }`, a map its fields by its texts for keys.
 * Lone surrogates become U+FFFD.
 * All is done by syntax, because a page can replace every function of the language and look on: only what belongs to the
 * data itself is called, and `setTimeout` where an answer is awaited. The body of a class is strict, so that neither the
 * caller nor its arguments can be looked up. A list is what has a length and can be pushed to.
 */
export function readVariables(asked: readonly VariableAsked[], limits: VariableLimits): Promise<string> {
  // biome-ignore lint/complexity/noStaticOnlyClass: the body of a class is strict, and the build strips directives
  return class {
    static async read(): Promise<string> {
      const CONTROLS =
        '\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f' +
        '\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f'
      const HEX = '0123456789abcdef'
      type Fields = Record<string | number, unknown>
      // No prototype, where a page could have put something.
      const bare = <Value>(): Record<string | number, Value> => ({ __proto__: null }) as never
      let valuesLeft = limits.values
      let charactersLeft = limits.characters
      let isCut = false
      let depth = 0
      const within = bare<unknown>()
      const inherited = bare<boolean>()
      for (const key in {}) inherited[key] = true

      const isSpent = () => {
        const spent = valuesLeft <= 0 || charactersLeft <= 0
        if (spent) isCut = true
        return spent
      }
      const escaped = (control: string): string => {
        let code = 0
        while (CONTROLS[code] !== control) code++
        return `\\u00${HEX[code >> 4]}${HEX[code & 15]}`
      }
      const quoted = (text: string, length: number): string => {
        let json = '"'
        for (let at = 0; at < length; at++) {
          const sign = text[at] as string
          if (sign === '"' || sign === '\\') json += `\\${sign}`
          else if (sign < ' ') json += escaped(sign)
          else if (sign < '\ud800' || sign > '\udfff') json += sign
          else {
            const next = at + 1 < length ? (text[at + 1] as string) : ''
            const isPair = sign < '\udc00' && next >= '\udc00' && next <= '\udfff'
            json += isPair ? sign + next : '\ufffd'
            if (isPair) at++
          }
        }
        return `${json}"`
      }
      const readText = (text: string): string => {
        const length = text.length > charactersLeft ? charactersLeft : text.length
        if (length < text.length) isCut = true
        charactersLeft -= length
        return quoted(text, length)
      }
      /** Each of them gives JSON; nothing for what is left out. */
      const readValue = (value: unknown): string => {
        valuesLeft--
        if (value === null || value === true || value === false) return `${value}`
        if (typeof value === 'number') return value - value === 0 ? `${value}` : ''
        if (typeof value === 'string') return readText(value)
        return typeof value === 'object' ? readObject(value as Fields) : ''
      }
      const readSafely = (give: () => unknown): string => {
        const before = depth
        try {
          return readValue(give())
        } catch {
          depth = before
          return ''
        }
      }
      const readObject = (value: Fields): string => {
        const { nodeType, window: inner, getItem, setItem } = value
        if (typeof nodeType === 'number' || inner === value) return ''
        if (typeof getItem === 'function' && typeof setItem === 'function') return ''
        for (let at = 0; at < depth; at++) if (within[at] === value) return ''
        if (depth >= limits.depth) {
          isCut = true
          return ''
        }
        const builtIn = readBuiltIn(value)
        if (builtIn !== '') return builtIn
        within[depth++] = value
        const { push, length } = value
        const isList = typeof push === 'function' && typeof length === 'number'
        const json = isList ? readItems(value, length) : readFields(fieldsOfMap(value) ?? value)
        depth--
        return json
      }
      const readBuiltIn = (value: Fields): string => {
        const { source, flags, exec, getTime, toISOString } = value
        if (typeof exec === 'function' && typeof source === 'string' && typeof flags === 'string') {
          return `{"regex":{"source":${readText(source)},"flags":${readText(flags)}}}`
        }
        if (typeof getTime !== 'function' || typeof toISOString !== 'function') return ''
        try {
          const told: unknown = (value as unknown as Date).toISOString()
          return typeof told === 'string' ? readText(told) : ''
        } catch {
          return ''
        }
      }
      const fieldsOfMap = (value: Fields): Fields | null => {
        const { forEach, get, has, size } = value
        const isMap = typeof forEach === 'function' && typeof get === 'function' && typeof has === 'function'
        if (!isMap || typeof size !== 'number') return null
        const fields = bare<unknown>()
        const map = value as unknown as Map<unknown, unknown>
        map.forEach((one, key) => {
          if (typeof key === 'string') fields[key] = one
        })
        return fields
      }
      const readItems = (items: Fields, length: number): string => {
        let json = '['
        for (let at = 0; at < length && !isSpent(); at++) {
          json += (at === 0 ? '' : ',') + (readSafely(() => items[at]) || 'null')
        }
        return `${json}]`
      }
      const readFields = (fields: Fields): string => {
        let json = '{'
        for (const key in fields) {
          if (inherited[key] === true) continue
          if (isSpent()) break
          if (key.length > charactersLeft) {
            isCut = true
            break
          }
          charactersLeft -= key.length
          const copy = readSafely(() => fields[key])
          if (copy !== '') json += `${json === '{' ? '' : ','}${quoted(key, key.length)}:${copy}`
        }
        return `${json}}`
      }
      const masked = (text: unknown, mask: string): string => {
        if (typeof text !== 'string') return ''
        let shown = ''
        for (let at = 0; at < mask.length && at < text.length; at++) shown += mask[at] === '?' ? text[at] : mask[at]
        return shown
      }
      const readPicked = (value: unknown, { fields }: VariableAsked): string => {
        if (fields.length === 0 || typeof value !== 'object' || value === null) return readValue(value)
        const given = value as Fields
        const picked = bare<unknown>()
        for (let at = 0; at < fields.length; at++) {
          const { name, mask } = fields[at] as { name: string; mask: string }
          picked[name] = mask === '' ? given[name] : masked(given[name], mask)
        }
        return readFields(picked)
      }

      const answers = bare<{ value: unknown }>()
      let awaited = 0
      let end = () => {}
      const settle = (at: number, value: unknown) => {
        if (answers[at] !== undefined) return
        answers[at] = { __proto__: null, value } as { value: unknown }
        awaited--
        if (awaited === 0) end()
      }
      const isNeeded = (value: unknown, needs: readonly string[]): boolean => {
        if (typeof value !== 'object' || value === null) return false
        for (let at = 0; at < needs.length; at++) {
          if (typeof (value as Fields)[needs[at] as string] === 'object') return true
        }
        return false
      }
      const follow = (at: number, { names, needs, calls, given: call, answers: how }: VariableAsked) => {
        let owner: unknown = window
        let value: unknown = window
        for (let step = 0; step < names.length; step++) {
          if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return settle(at, undefined)
          owner = value
          value = (value as Fields)[names[step] as string]
        }
        if (needs.length > 0 && !isNeeded(value, needs)) return settle(at, undefined)
        if (!calls) return settle(at, value)
        if (typeof value !== 'function') return settle(at, undefined)
        const its = owner as Record<string, (...given: unknown[]) => unknown>
        const name = names[names.length - 1] as string
        const hear = (given: unknown) => settle(at, given)
        if (how === 'callback') {
          if (call.length === 0) its[name]?.(hear)
          else if (call.length === 1) its[name]?.(call[0], hear)
          else its[name]?.(call[0], call[1], hear)
          return
        }
        const answer =
          call.length === 0 ? its[name]?.() : call.length === 1 ? its[name]?.(call[0]) : its[name]?.(call[0], call[1])
        if (how === 'promise' && typeof answer === 'object' && answer !== null) {
          const { then } = answer as Fields
          if (typeof then === 'function') {
            const promise = answer as Promise<unknown>
            promise.then(hear, () => hear(undefined))
            return
          }
        }
        settle(at, answer)
      }

      for (let at = 0; at < asked.length; at++) {
        awaited++
        try {
          follow(at, asked[at] as VariableAsked)
        } catch {
          settle(at, undefined)
        }
      }
      if (awaited > 0) {
        await {
          // biome-ignore lint/suspicious/noThenProperty: `await` calls it without `Promise`, which a page can replace
          then(resolve: () => void) {
            end = resolve
            setTimeout(resolve, limits.milliseconds)
          },
        }
      }
      let json = ''
      for (let at = 0; at < asked.length; at++) {
        const answer = answers[at]
        if (answer === undefined) continue
        const wish = asked[at] as VariableAsked
        const before = depth
        let copy = ''
        try {
          copy = readPicked(answer.value, wish)
        } catch {
          depth = before
        }
        if (copy !== '') json += `${json === '' ? '' : ','}${quoted(wish.key, wish.key.length)}:${copy}`
      }
      return `{"read":{${json}},"cut":${isCut}}`
    }
  }.read()
}
