export interface CookieAttributes {
  maxAge?: number
  path?: string
  domain?: string
  secure?: boolean
  httpOnly?: boolean
  sameSite?: 'Lax' | 'Strict' | 'None'
  partitioned?: boolean
}

export const DAY = 86_400

/** Writes a `Set-Cookie` line; the path is `/` unless given. An empty name gives a cookie without a name. */
export function setCookie(name: string, value: string, attributes: CookieAttributes = {}): string {
  const { maxAge, path = '/', domain, secure, httpOnly, sameSite, partitioned } = attributes
  return [
    `${name}=${value}`,
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
    `Path=${path}`,
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    ...(secure === true ? ['Secure'] : []),
    ...(httpOnly === true ? ['HttpOnly'] : []),
    ...(sameSite === undefined ? [] : [`SameSite=${sameSite}`]),
    ...(partitioned === true ? ['Partitioned'] : []),
  ].join('; ')
}

/** Reads a `Cookie` header; what is no pair is a cookie without a name. */
export function parseCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of (header ?? '').split(/;\s*/)) {
    if (pair === '') continue
    const sign = pair.indexOf('=')
    cookies.set(sign < 0 ? '' : pair.slice(0, sign), pair.slice(sign + 1))
  }
  return cookies
}
