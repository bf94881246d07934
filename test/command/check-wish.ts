import type { Status } from '../../src/core/inspection'

export const USAGE =
  'Usage: npm run --silent check -- --charter FILE [--url ADDRESS] … --cookies FILE [--host HOST] [--json] [--fail-on undeclared,near,…]'

const STATUSES: readonly Status[] = ['declared', 'near', 'undeclared', 'unchecked', 'unobserved', 'unknown']

/** What somebody asks of `npm run check`. */
export interface CheckWish {
  charters: { file: string; url: string | null }[]
  cookies: string
  host: string | null
  json: boolean
  /** The statuses with which it ends in failure. */
  failOn: Status[]
}

/** Reads the words of the command line; a text says what is wrong with them. `--flag=value` and `--flag value` are the same. */
export function readCheckWish(words: readonly string[]): CheckWish | string {
  const wish: CheckWish = { charters: [], cookies: '', host: null, json: false, failOn: ['undeclared'] }
  let early: string | null = null
  const rest = words.flatMap((word) => (/^--[a-z-]+=/.test(word) ? splitOnce(word) : [word]))
  for (let at = 0; at < rest.length; at++) {
    const flag = rest[at] ?? ''
    if (flag === '--json') {
      wish.json = true
      continue
    }
    if (!VALUED.includes(flag)) return `${flag} is not understood.`
    const value = rest[++at]
    if (value === undefined || (value === '' && flag !== '--fail-on')) return `${flag} wants a value.`
    if (flag === '--charter') {
      wish.charters.push({ file: value, url: early })
      early = null
    } else if (flag === '--cookies') wish.cookies = value
    else if (flag === '--host') {
      if (!/^[^/?#@\s]+$/.test(value) || !URL.canParse(`https://${value}/`)) return `${value} is no host.`
      wish.host = value
    } else if (flag === '--url') {
      if (!/^https?:/i.test(value) || !URL.canParse(value)) return `${value} is no address of the web.`
      const last = wish.charters.at(-1)
      if (last === undefined) early = value
      else last.url = value
    } else {
      const named = value.split(',').map((one) => one.trim())
      const unknown = named.find((one) => one !== '' && !isStatus(one))
      if (unknown !== undefined) return `${unknown} is no status; there are ${STATUSES.join(', ')}.`
      wish.failOn = named.filter(isStatus)
    }
  }
  if (wish.charters.length === 0) return '--charter is missing.'
  return wish.cookies === '' ? '--cookies is missing.' : wish
}

const VALUED = ['--charter', '--url', '--cookies', '--host', '--fail-on']

function splitOnce(word: string): string[] {
  const sign = word.indexOf('=')
  return [word.slice(0, sign), word.slice(sign + 1)]
}

function isStatus(word: string): word is Status {
  return STATUSES.some((status) => status === word)
}
