import { type Naming, readNaming } from './link-words'

/** What the words of an address tell. */
export interface AddressNaming {
  /** Its parts that name a page: the last of the path, values of the query, the hash. */
  parts: Naming[]
  /** What comes before the last part of the path. */
  above: Naming
  /** A post of a dated archive: `/2024/05/`. */
  isDated: boolean
  isFile: boolean
}

const DATED = /\/(?:19|20)\d\d\/\d{1,2}(?:\/|$)/
const FILE = /\.(?:pdf|docx?|odt)$/i
const EXTENSION = /\.[a-z]{2,5}$/i
/** The page of a folder, or its language. */
const UNNAMED = /^(?:index|default|home|[a-z]{2}(?:[-_][a-z]{2})?)$/i
const MOST_PARTS = 6

/** Reads what the words of an address tell, however they are written: with dashes, encoded, in the query or the hash. */
export function readAddress(url: URL, ownNames: ReadonlySet<string>): AddressNaming {
  const segments = decode(url.pathname).split('/').filter(Boolean)
  const file = segments.at(-1) ?? ''
  const named = segments.map((segment) => segment.replace(EXTENSION, ''))
  while (named.length > 1 && UNNAMED.test(named.at(-1) ?? '')) named.pop()
  const last = named.pop() ?? ''
  const values = [...url.searchParams.values()].slice(0, MOST_PARTS)
  const parts = [last, ...values, decode(url.hash.slice(1)).split('/').filter(Boolean).at(-1) ?? '']
  return {
    parts: parts.filter((part) => part !== '').map((part) => readNaming(apart(part), ownNames)),
    above: readNaming(named.map(apart).join(' '), ownNames),
    isDated: DATED.test(url.pathname),
    isFile: FILE.test(file),
  }
}

/** Takes words apart that only capitals part: `privacyPolicy`. */
function apart(part: string): string {
  return part.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
