/** What to read of the page beside its variables. */
export interface MarkedWishes {
  /** CSS selectors of elements whose markup is wanted. */
  html: Record<string, string>
  /** Names of cookies whose value says nothing but a consent choice; a `*` at the end stands for any rest. */
  cookies: readonly string[]
  /** Keys of the page's storage that do the same. */
  storage: readonly string[]
  /** A CSS selector of what visitors of the site wrote: no markup is taken from there. */
  visitors: string
}

export interface Marked {
  address: string
  /** BCP 47 tag of the page; empty where it gives none. */
  language: string
  html: Record<string, string[]>
  cookies: Record<string, string>
  storage: Record<string, string>
  /** There was more markup than is taken along. */
  cut: boolean
}

/**
 * Reads in the page the markup of some elements, and where a consent platform keeps the visitor's choice.
 * Serialised and run in the page's isolated world, so it refers to nothing outside itself. Elements within one taken
 * already are not taken again; an element whose name is one of the document's own does not stand in for it.
 */
export function readMarked(wishes: MarkedWishes, mostCharacters: number): Marked {
  const own = <Value>(prototype: object, name: string, owner: object): Value | null => {
    try {
      return Reflect.get(prototype, name, owner) as Value
    } catch {
      // A sandboxed page may not read its cookies.
      return null
    }
  }
  let left = mostCharacters
  let cut = false
  const html: Record<string, string[]> = {}
  for (const [key, selector] of Object.entries(wishes.html)) {
    const taken: Element[] = []
    const parts: string[] = []
    for (const element of Document.prototype.querySelectorAll.call(document, selector)) {
      const last = taken.at(-1)
      if (last !== undefined && Node.prototype.contains.call(last, element)) continue
      if (Element.prototype.closest.call(element, wishes.visitors) !== null) continue
      const markup = own<string>(Element.prototype, 'outerHTML', element) ?? ''
      if (markup.length > left) {
        cut = true
        break
      }
      left -= markup.length
      taken.push(element)
      parts.push(markup)
    }
    html[key] = parts
  }
  const cookies: Record<string, string> = {}
  const all = wishes.cookies.length === 0 ? '' : (own<string>(Document.prototype, 'cookie', document) ?? '')
  for (const pair of all.split('; ')) {
    const sign = pair.indexOf('=')
    const name = pair.slice(0, Math.max(0, sign))
    const isWanted = wishes.cookies.some((wish) =>
      wish.endsWith('*') ? name.startsWith(wish.slice(0, -1)) : name === wish,
    )
    // Where paths differ one name may stand twice, the nearest first.
    if (isWanted && sign > 0 && !Object.hasOwn(cookies, name)) cookies[name] = pair.slice(sign + 1)
  }
  const storage: Record<string, string> = {}
  for (const place of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const key of wishes.storage) {
        const value = window[place].getItem(key)
        if (value !== null && !Object.hasOwn(storage, key)) storage[key] = value.slice(0, 100_000)
      }
    } catch {
      // A sandboxed page may not read it.
    }
  }
  const root = own<Element>(Document.prototype, 'documentElement', document)
  const language = root?.getAttribute('lang') ?? ''
  return { address: location.href, language, html, cookies, storage, cut }
}
