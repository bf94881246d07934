import type { ObservedCookie } from './cookie'

/** What a `Set-Cookie` line announces, without the value. */
export interface AnnouncedCookie {
  name: string
  /** As its attribute says, lower case and without a leading dot; null without one. */
  domain: string | null
  /** As its attribute says; null without one that begins at the root. */
  path: string | null
}

/**
 * Reads the names and places of cookies in the value of a `Set-Cookie` header field (RFC 6265bis, 5.6); never their values.
 * Firefox joins several lines of an answer by line feeds.
 */
export function parseSetCookie(field: string): AnnouncedCookie[] {
  return field
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [pair = '', ...attributes] = line.split(';')
      const sign = pair.indexOf('=')
      let domain: string | null = null
      let path: string | null = null
      for (const attribute of attributes) {
        const [key = '', ...rest] = attribute.split('=')
        const value = rest.join('=').trim()
        // The last one of a kind counts; an empty domain is none.
        if (/^\s*domain\s*$/i.test(key)) domain = value.replace(/^\./, '').toLowerCase() || null
        if (/^\s*path\s*$/i.test(key)) path = value.startsWith('/') ? value : null
      }
      return { name: sign < 0 ? '' : pair.slice(0, sign).trim(), domain, path }
    })
}

/**
 * Tells whether a single line of a `Set-Cookie` field takes a cookie away instead of setting it: its life ends at or before
 * `at`, in milliseconds since 1970. `Max-Age` goes before `Expires` (RFC 6265bis, 5.7); what is no date ends nothing.
 */
export function removesCookie(line: string, at: number): boolean {
  let maxAge: number | null = null
  let expires: number | null = null
  for (const attribute of line.split(';').slice(1)) {
    const [key = '', ...rest] = attribute.split('=')
    const value = rest.join('=').trim()
    if (/^\s*max-age\s*$/i.test(key) && /^-?\d+$/.test(value)) maxAge = Number(value)
    if (/^\s*expires\s*$/i.test(key)) expires = Date.parse(value)
  }
  return maxAge === null ? expires !== null && expires <= at : maxAge <= 0
}

/** Tells whether a cookie may be the one that an answer of `host` announced. */
export function isAnnounced(cookie: ObservedCookie, announced: AnnouncedCookie, host: string): boolean {
  if (cookie.name !== announced.name) return false
  if (announced.path !== null && cookie.path !== announced.path) return false
  return announced.domain === null
    ? cookie.hostOnly !== false && cookie.domain === host
    : cookie.domain === announced.domain
}
