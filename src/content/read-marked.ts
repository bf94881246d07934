/** What to read of the page beside its variables. */
export interface MarkedWishes {
  /** CSS selectors of elements whose markup is wanted. */
  html: Record<string, string>
  /** Names of cookies whose value says nothing but a consent choice; a `*` at the end stands for any rest. */
  cookies: readonly string[]
  /** Keys of the page's storage that do the same. */
  storage: readonly string[]
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
 * already are not taken again.
 */
export function readMarked(wishes: MarkedWishes, mostCharacters: number): Marked {
  let left = mostCharacters
  let cut = false
  const html: Record<string, string[]> = {}
  for (const [key, selector] of Object.entries(wishes.html)) {
    const taken: Element[] = []
    const parts: string[] = []
    for (const element of document.querySelectorAll(selector)) {
      if (taken.at(-1)?.contains(element)) continue
      const markup = element.outerHTML
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
  const storage: Record<string, string> = {}
  try {
    for (const pair of wishes.cookies.length === 0 ? [] : document.cookie.split('; ')) {
      const sign = pair.indexOf('=')
      const name = pair.slice(0, Math.max(0, sign))
      const isWanted = wishes.cookies.some((wish) =>
        wish.endsWith('*') ? name.startsWith(wish.slice(0, -1)) : name === wish,
      )
      if (isWanted) cookies[name] = pair.slice(sign + 1)
    }
    for (const key of wishes.storage) {
      const value = localStorage.getItem(key) ?? sessionStorage.getItem(key)
      if (value !== null) storage[key] = value.slice(0, 100_000)
    }
  } catch {
    // A sandboxed page may read neither.
  }
  return { address: location.href, language: document.documentElement?.lang ?? '', html, cookies, storage, cut }
}
