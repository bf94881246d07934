import * as v from 'valibot'
import type { ObservedCookie } from '../../core/cookie'
import { parseSetCookie, removesCookie } from '../../core/set-cookie'
import { domainMatches, parseSite } from '../../core/site'
import { LONGEST_NAME, placeOf, sameSiteOf, visible } from './cookie-row'
import { unseenCookie } from './unseen-cookie'

const HeadersSchema = v.nullish(v.array(v.object({ name: v.string(), value: v.string() })), [])

const SetSchema = v.object({
  name: v.string(),
  domain: visible(v.string()),
  path: visible(v.string()),
  secure: visible(v.boolean()),
  httpOnly: visible(v.boolean()),
  sameSite: visible(v.string()),
  /** ISO 8601, or a cookie's date. */
  expires: visible(v.string()),
})

type SetRow = v.InferOutput<typeof SetSchema>

/** A request and its answer in a HAR, as far as they tell of cookies. No value is left in what it gives. */
export const HarEntrySchema = v.pipe(
  v.object({
    startedDateTime: visible(v.string()),
    request: v.object({
      url: v.string(),
      cookies: v.nullish(v.array(v.object({ name: v.string() })), []),
      headers: HeadersSchema,
    }),
    response: v.nullish(v.object({ cookies: v.nullish(v.array(SetSchema), []), headers: HeadersSchema }), {}),
  }),
  v.transform(({ startedDateTime, request, response }): CookieTraffic => {
    const host = parseSite(request.url)?.host ?? ''
    const at = Date.parse(startedDateTime ?? '') || 0
    const lines = valuesOf('set-cookie', response.headers).flatMap((field) => field.split('\n'))
    const set = lines.length > 0 ? setByLines(lines, at, response.cookies) : setByRows(at, response.cookies)
    const sent = [...request.cookies.map(({ name }) => name), ...valuesOf('cookie', request.headers).flatMap(namesSent)]
    return {
      host,
      sent: sent.filter((name) => name.length <= LONGEST_NAME),
      set: set.filter(({ name }) => name.length <= LONGEST_NAME).flatMap((row) => cookieOf(row, host)),
    }
  }),
)

/** What one request and its answer tell of cookies. */
export interface CookieTraffic {
  /** That was asked; blank where the address has none. */
  host: string
  /** Names that were sent to it. */
  sent: string[]
  set: ObservedCookie[]
}

type Headers = readonly { name: string; value: string }[]

function valuesOf(name: string, headers: Headers): string[] {
  return headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value)
}

function namesSent(field: string): string[] {
  return field
    .split(';')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => (pair.includes('=') ? pair.slice(0, pair.indexOf('=')).trim() : ''))
}

/** The header says which cookies were set; the recorder's own list may add what it read of them. */
function setByLines(lines: readonly string[], at: number, rows: readonly SetRow[]): SetRow[] {
  const known = new Map(rows.map((row) => [row.name, row]))
  return lines
    .filter((line) => !removesCookie(line, at))
    .flatMap(parseSetCookie)
    .map((announced) => ({ ...(known.get(announced.name) ?? NOTHING_MORE), ...announced }))
}

const NOTHING_MORE = { secure: null, httpOnly: null, sameSite: null, expires: null }

function setByRows(at: number, rows: readonly SetRow[]): SetRow[] {
  return rows.filter(({ expires }) => !(Date.parse(expires ?? '') <= at))
}

/** A browser takes no cookie for a domain that the answering host does not lie in (RFC 6265bis, 5.7). */
function cookieOf({ name, domain, path, secure, httpOnly, sameSite, expires }: SetRow, host: string): ObservedCookie[] {
  const place = placeOf(domain, false)
  if (place.domain !== null && !domainMatches(host, place.domain)) return []
  const end = Date.parse(expires ?? '')
  return [
    {
      ...unseenCookie(name),
      ...(place.domain === null ? { domain: host, hostOnly: true } : place),
      path,
      secure,
      httpOnly,
      sameSite: sameSiteOf(sameSite),
      expirationDate: Number.isNaN(end) ? null : end / 1000,
    },
  ]
}
