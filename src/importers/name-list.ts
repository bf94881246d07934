import type { Importer } from './importer'
import { LONGEST_NAME } from './reading/cookie-row'
import { linesOf } from './reading/lines'
import { isNetscape } from './reading/netscape-row'
import { unseenCookie } from './reading/unseen-cookie'

/** What no cookie's name holds (RFC 6265bis, 5.6). */
const NO_NAME = /[\p{Cc}=;]/u

/** One cookie's name a line, each counted once; of their places nothing is known. A page is no such list. */
const nameList: Importer = {
  id: 'name-list',
  name: 'one name a line',

  recognise({ text, json }) {
    const isJson = typeof json === 'object' && json !== null
    return !isJson && !/^\s*<[!?a-z]/i.test(text) && !isNetscape(text, linesOf(text))
  },

  parse({ text }) {
    const names = new Set<string>()
    for (const { line, number } of linesOf(text)) {
      const name = line.trim()
      if (NO_NAME.test(name) || name.length > LONGEST_NAME) return { fault: 'unreadable', where: `line ${number}` }
      names.add(name)
    }
    return [...names].map(unseenCookie)
  },
}

export default nameList
