/** A cookie as a script in the page can read it; a field that this browser does not tell is absent. */
export interface PageCookie {
  name: string
  /** Null for a host-only cookie. */
  domain?: string | null
  path?: string
  secure?: boolean
  sameSite?: string
  /** Milliseconds since 1970; null for a session cookie. */
  expires?: number | null
  partitioned?: boolean
}

export interface PageReading {
  address: string
  /** When the document began, in milliseconds since 1970: another document has another. */
  began: number
  contentType: string
  /** Null where the page may not read its own cookies (sandbox). */
  cookies: PageCookie[] | null
  /** Those of the CSS selectors that find something in the page; one that the browser cannot read finds nothing. */
  found: string[]
}

/**
 * Reads in the page which cookies its scripts can read, and leaves their values there.
 * Serialised and run in the page's isolated world, so it refers to nothing outside itself.
 */
export async function readPage(selectors: string[]): Promise<PageReading> {
  /** Pictures and forms may bear the names of what the browser gives of the document. */
  const own = <Value>(name: keyof Document) => Reflect.get(Document.prototype, name, document) as Value
  const readStore = async (): Promise<PageCookie[] | null> => {
    const store = (globalThis as { cookieStore?: { getAll(): Promise<PageCookie[]> } }).cookieStore
    if (store === undefined) return null
    try {
      const cookies = await store.getAll()
      return cookies.map((cookie) => {
        const seen: PageCookie = { name: cookie.name ?? '' }
        if (cookie.domain !== undefined) seen.domain = cookie.domain
        if (cookie.path !== undefined) seen.path = cookie.path
        if (cookie.secure !== undefined) seen.secure = cookie.secure
        if (cookie.sameSite !== undefined) seen.sameSite = cookie.sameSite
        if (cookie.expires !== undefined) seen.expires = cookie.expires
        if (cookie.partitioned !== undefined) seen.partitioned = cookie.partitioned
        return seen
      })
    } catch {
      return null
    }
  }
  const readDocument = (): PageCookie[] | null => {
    try {
      const cookies = own<string>('cookie')
      if (cookies === '') return []
      return cookies.split('; ').map((pair) => {
        const sign = pair.indexOf('=')
        return { name: sign < 0 ? '' : pair.slice(0, sign) }
      })
    } catch {
      return null
    }
  }
  const finds = (selector: string): boolean => {
    try {
      return Document.prototype.querySelector.call(document, selector) !== null
    } catch {
      return false
    }
  }
  return {
    address: location.href,
    began: performance.timeOrigin,
    contentType: own<string>('contentType'),
    cookies: (await readStore()) ?? readDocument(),
    found: selectors.filter(finds),
  }
}
