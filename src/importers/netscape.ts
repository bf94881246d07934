import type { ObservedCookie } from '../core/cookie'
import type { Importer } from './importer'
import { LONGEST_NAME, placeOf } from './reading/cookie-row'
import { linesOf } from './reading/lines'
import { isNetscape, type NetscapeRow, readNetscapeRow } from './reading/netscape-row'
import { unseenCookie } from './reading/unseen-cookie'

/**
 * The `cookies.txt` of Netscape, as curl, wget and browser extensions write it. A line that begins with `#HttpOnly_` is a
 * cookie, any other with `#` a remark.
 */
const netscape: Importer = {
  id: 'netscape',
  name: 'a Netscape cookies.txt',

  recognise: ({ text, json }) => json === undefined && isNetscape(text, linesOf(text)),

  parse({ text }) {
    const cookies: ObservedCookie[] = []
    for (const { line, number } of linesOf(text)) {
      if (line.startsWith('#') && !/^#HttpOnly_/i.test(line)) continue
      const row = readNetscapeRow(line)
      if (row === null || row.name.length > LONGEST_NAME) return { fault: 'unreadable', where: `line ${number}` }
      cookies.push(cookieOf(row))
    }
    return cookies
  },
}

function cookieOf({ isHidden, domain, below, path, secure, end, name }: NetscapeRow): ObservedCookie {
  return {
    ...unseenCookie(name),
    ...placeOf(domain, !below),
    path,
    secure,
    // Not all that write such files tell.
    httpOnly: isHidden ? true : null,
    session: end <= 0,
    expirationDate: end <= 0 ? null : end,
  }
}

export default netscape
