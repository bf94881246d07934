/** One thing to read of the page's own variables. */
export interface VariableWish {
  /** Names from the window inward, with dots between: `OneTrust.GetDomainData`. */
  path: string
  /** The page names the variable in an attribute: where the selector finds an element that has it, it stands for `path`. */
  pathIn?: { selector: string; attribute: string }
  /** Where the path leads to a function: it is called with these, and its answer read. Only what changes nothing may be called. */
  call?: readonly (string | number)[]
  /** The function answers by a callback, given as its last argument, rather than by what it returns. */
  answersLater?: boolean
}

/** How much is read at most. */
export interface VariableLimits {
  /** Values in all. */
  values: number
  /** Characters in all. */
  characters: number
  depth: number
  /** In all; half of them at most go to waiting for answers. */
  milliseconds: number
}

/**
 * Reads variables of the page as JSON, under the keys of the wishes; `cut` stands beside them where a limit was met, and a
 * key whose path leads nowhere, or to a function that fails or does not answer, is absent.
 * Serialised and run in the page's own world, so it refers to nothing outside itself. The page can lie in what it gives,
 * but gives no more than data: functions, elements, windows, storage and what throws are left out, a value inside itself
 * too; a regular expression becomes `{ regex: { source, flags } }`, a map its fields by its texts for keys. Lone surrogates
 * become U+FFFD.
 */
export async function readVariables(wishes: Record<string, VariableWish>, limits: VariableLimits): Promise<string> {
  const start = Date.now()
  const left = { values: limits.values, characters: limits.characters }
  let cut = false
  const within: unknown[] = []

  const isSpent = () => {
    const spent = left.values <= 0 || left.characters <= 0 || Date.now() - start > limits.milliseconds
    if (spent) cut = true
    return spent
  }
  const readText = (text: string): string => {
    const taken = text.length > left.characters ? text.slice(0, left.characters) : text
    if (taken.length < text.length) cut = true
    left.characters -= taken.length
    return taken.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  }
  /** Tells what an object says that it is; where it throws, nothing. */
  const kindOf = (value: object): string => {
    try {
      return Object.prototype.toString.call(value)
    } catch {
      return ''
    }
  }
  /** Gives a regular expression or a date as data by what it holds inside, which cannot be feigned; null where it is neither. */
  const readBuiltIn = (value: object, kind: string): unknown => {
    try {
      if (kind === '[object Date]') return new Date(Reflect.apply(Date.prototype.getTime, value, [])).toISOString()
      if (kind !== '[object RegExp]') return null
      const [source, flags] = [Reflect.get(RegExp.prototype, 'source', value), (value as RegExp).flags]
      return { regex: { source: readText(String(source)), flags: readText(String(flags)) } }
    } catch {
      return null
    }
  }
  const readObject = (value: object): unknown => {
    const kind = kindOf(value)
    const builtIn = readBuiltIn(value, kind)
    if (builtIn !== null) return builtIn
    const { nodeType, window: inner } = value as { nodeType?: unknown; window?: unknown }
    if (typeof nodeType === 'number' || inner === value || kind === '[object Storage]') return undefined
    if (within.includes(value)) return undefined
    if (within.length >= limits.depth) {
      cut = true
      return undefined
    }
    within.push(value)
    const fields = kind === '[object Map]' ? fieldsOfMap(value) : (value as Record<string, unknown>)
    const copy: unknown = Array.isArray(value) ? readItems(value) : readFields(fields)
    within.pop()
    return copy
  }
  const fieldsOfMap = (map: object): Record<string, unknown> => {
    const fields: Record<string, unknown> = Object.create(null)
    Map.prototype.forEach.call(map, (one, key) => {
      if (typeof key === 'string') fields[key] = one
    })
    return fields
  }
  const readItems = (items: unknown[]): unknown[] => {
    const copies: unknown[] = []
    for (let at = 0; at < items.length && !isSpent(); at++) copies[at] = readSafely(() => items[at]) ?? null
    // Some pages give every list a `toJSON` of their own.
    return Object.setPrototypeOf(copies, null) as unknown[]
  }
  const readFields = (fields: Record<string, unknown>): unknown => {
    const copies: Record<string, unknown> = Object.create(null)
    for (const key of Object.keys(fields)) {
      if (isSpent()) break
      const name = readText(key)
      if (name.length < key.length) break
      const copy = readSafely(() => fields[key])
      if (copy !== undefined) copies[name] = copy
    }
    return copies
  }
  const readValue = (value: unknown): unknown => {
    left.values--
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
    if (typeof value === 'string') return readText(value)
    return typeof value === 'object' ? readObject(value) : undefined
  }
  const readSafely = (give: () => unknown): unknown => {
    const depth = within.length
    try {
      return readValue(give())
    } catch {
      within.length = depth
      return undefined
    }
  }
  const inTime = (answer: unknown) =>
    Promise.race([answer, new Promise((resolve) => setTimeout(resolve, limits.milliseconds / 2))])
  const pathOf = ({ path, pathIn }: VariableWish): string => {
    const { querySelector } = Document.prototype
    return (pathIn && querySelector.call(document, pathIn.selector)?.getAttribute(pathIn.attribute)) ?? path
  }
  /** Its answer is boxed, because a value that has a `then` would be called and waited for. */
  const follow = async (wish: VariableWish): Promise<{ value: unknown }> => {
    const { call, answersLater } = wish
    try {
      let owner: unknown = window
      let value: unknown = window
      for (const name of pathOf(wish).split('.')) {
        if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return { value: undefined }
        owner = value
        value = (value as Record<string, unknown>)[name]
      }
      if (call === undefined) return { value }
      if (typeof value !== 'function') return { value: undefined }
      const ask = value as (...given: unknown[]) => unknown
      if (answersLater !== true) return { value: await inTime(Reflect.apply(ask, owner, [...call])) }
      return { value: await inTime(new Promise((resolve) => void Reflect.apply(ask, owner, [...call, resolve]))) }
    } catch {
      return { value: undefined }
    }
  }

  const asked = Object.entries(wishes).map(([key, wish]) => ({ key, answer: follow(wish) }))
  const read: Record<string, unknown> = Object.create(null)
  for (const { key, answer } of asked) {
    const { value } = await answer
    const copy = readSafely(() => value)
    if (copy !== undefined) read[key] = copy
  }
  return JSON.stringify(Object.assign(Object.create(null), { read, cut }))
}
