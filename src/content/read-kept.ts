/** What may be taken of a value in which a consent platform keeps the visitor's choice; all else of it stays in the page. */
export interface KeptForm {
  /** What may stand alone; and of JSON the keys, texts and items of lists, with the true and false that stand under such keys. */
  words: readonly string[]
  /** Keys of JSON under which a moment stands; it is taken as ISO 8601, and nothing that is no moment. */
  moments?: readonly string[]
  /** Other keys that hold true, false or a list, and other items of lists, count too: each is taken as `#1`, `#2` and so on. */
  countsOthers?: boolean
  /** Regular expressions of what is taken of other texts; `{word}` stands for any of the words. */
  pieces?: readonly string[]
  /** Of a TC string only the characters under a `?`; the others become those of the mask. */
  mask?: string
}

export interface KeptWishes {
  /** Names of cookies; a `*` at the end stands for any rest. */
  cookies: readonly string[]
  /** Keys of the page's storage. */
  storage: readonly string[]
  form: KeptForm
}

/** By name, what was taken of each value; empty where nothing of it may be. */
export interface Kept {
  cookies: Record<string, string>
  storage: Record<string, string>
}

/**
 * Reads where a consent platform keeps the visitor's choice, and takes of it what tells the choice.
 * Serialised and run in the page's isolated world, so it refers to nothing outside itself. What is kept may be
 * percent-encoded JSON, JSON in base64, or other text; JSON is given percent-encoded.
 */
export function readKept({ cookies: names, storage: keys, form }: KeptWishes): Kept {
  const MOST_ITEMS = 20_000
  const MOST_CHARACTERS = 100_000
  const words = new Set(form.words)
  const moments = new Set(form.moments ?? [])
  const others = new Map<string, string>()

  const ofEncoded = (value: string): string | null => {
    try {
      return decodeURIComponent(value)
    } catch {
      return null
    }
  }
  const ofBase64 = (value: string | null): string | null => {
    try {
      return new TextDecoder().decode(Uint8Array.from(atob(value ?? ''), (sign) => sign.charCodeAt(0)))
    } catch {
      return null
    }
  }
  const jsonIn = (texts: readonly (string | null)[]): object | null => {
    for (const text of texts) {
      try {
        const json: unknown = JSON.parse(text ?? '')
        if (typeof json === 'object' && json !== null) return json
      } catch {
        // Another form may be it.
      }
    }
    return null
  }
  const momentOf = (told: unknown): string | undefined => {
    if (typeof told !== 'number' && typeof told !== 'string') return undefined
    const number = typeof told === 'string' && /^\d{9,}$/.test(told) ? Number(told) : told
    const date = new Date(typeof number === 'number' && number < 1e11 ? number * 1000 : number)
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
  }
  const standInFor = (other: string): string => {
    const known = others.get(other) ?? `#${others.size + 1}`
    others.set(other, known)
    return known
  }
  const valueIn = (value: unknown): unknown => {
    if (typeof value === 'boolean') return value
    if (typeof value === 'string') return words.has(value) ? value : undefined
    return typeof value === 'object' && value !== null ? partOf(value) : undefined
  }
  const itemIn = (item: unknown): unknown => {
    if (form.countsOthers === true && typeof item === 'string' && !words.has(item)) return standInFor(item)
    return valueIn(item)
  }
  const partOf = (json: object): object => {
    if (Array.isArray(json)) {
      return json
        .slice(0, MOST_ITEMS)
        .map(itemIn)
        .filter((one) => one !== undefined)
    }
    const part: Record<string, unknown> = Object.create(null)
    for (const [key, inner] of Object.entries(json).slice(0, MOST_ITEMS)) {
      if (moments.has(key)) part[key] = momentOf(inner)
      else if (words.has(key)) part[key] = valueIn(inner)
      else if (form.countsOthers === true && typeof inner === 'boolean') part[standInFor(key)] = inner
      else if (form.countsOthers === true && Array.isArray(inner)) part[standInFor(key)] = []
    }
    return part
  }
  const piecesOf = (text: string): string => {
    if (form.pieces === undefined) return ''
    const any = form.words.map((word) => word.replace(/[^\w\s]/g, '\\$&')).join('|')
    const pattern = form.pieces.join('|').replaceAll('{word}', () => (any === '' ? '(?!)' : `(?:${any})`))
    return (text.match(new RegExp(pattern, 'g')) ?? []).join(',')
  }
  const takenOf = (value: string): string => {
    const plain = ofEncoded(value)
    if (words.has(value)) return value
    if (plain !== null && words.has(plain)) return plain
    const json = jsonIn([plain, value, ofBase64(plain), ofBase64(value)])
    if (json !== null) return encodeURIComponent(JSON.stringify(partOf(json)))
    const { mask } = form
    if (mask === undefined) return piecesOf(plain ?? value)
    const isTcString = (/^C[\w-]*/.exec(value)?.[0] ?? '').length >= mask.length
    return isTcString ? [...mask].map((sign, at) => (sign === '?' ? value[at] : sign)).join('') : ''
  }

  const cookies: Record<string, string> = {}
  let all = ''
  try {
    // An element named `cookie` does not stand in for it; a sandboxed page may not read its cookies.
    if (names.length > 0) all = String(Reflect.get(Document.prototype, 'cookie', document))
  } catch {}
  for (const pair of all.split('; ')) {
    const sign = pair.indexOf('=')
    const name = pair.slice(0, Math.max(0, sign))
    const isWanted = names.some((wish) => (wish.endsWith('*') ? name.startsWith(wish.slice(0, -1)) : name === wish))
    // Where paths differ one name may stand twice, the nearest first.
    if (isWanted && sign > 0 && !Object.hasOwn(cookies, name)) cookies[name] = takenOf(pair.slice(sign + 1))
  }
  const storage: Record<string, string> = {}
  for (const place of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const key of keys) {
        const value = window[place].getItem(key)
        if (value !== null && !Object.hasOwn(storage, key)) storage[key] = takenOf(value.slice(0, MOST_CHARACTERS))
      }
    } catch {
      // A sandboxed page may not read it.
    }
  }
  return { cookies, storage }
}
