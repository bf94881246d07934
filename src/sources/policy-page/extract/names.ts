import { ANDS, LETTER_ANDS } from '../../../core/name-words'
import { plainText } from '../../../core/plain-text'
import { no, nothing, rule, same } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'

/** How much a text looks like the name of a cookie: not at all, possibly (one plain word), or by its very form. */
export type Likeness = 0 | 1 | 2

const LONGEST_NAME = 200
const NAME = /^[\p{L}\p{N}_.$%*#<>{}[\]()+:@~…!&=/^|?'-]+$/u
const FORM = /[_*#<>{}[\]%…]|\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}|[xX]{3,}|^\p{Lu}{2,}$|[.:]\p{L}|\p{L}-\p{L}/u

/** Addresses, numbers, and the ends of sentences. */
const NO_NAME = /^(?:https?:)?\/\/|^www\.|^mailto:|@\w+\.\w|^[\d.,:/%()+-]+$|[?!:]$|^[^_.]*\.$/

/** Tells how much a text, tidied by `cleanName`, looks like a cookie's name. */
export function likeness(text: string): Likeness {
  if (text === '' || text.length > LONGEST_NAME || !NAME.test(withoutBlanksInPlaceholders(text))) return 0
  if (NO_NAME.test(text) || !/\p{L}|_\d|\d_/u.test(text) || isStrayMark(text)) return 0
  return FORM.test(text) ? 2 : 1
}

/** Words in brackets that a separator ties to a name stand in for something: `cart_<user id>`, `(any shop)_cart`. */
const PLACEHOLDER = /(?<=[_.-])[<{[(][^<>{}[\]()\n]{1,40}[>}\])]|[<{[(][^<>{}[\]()\n]{1,40}[>}\])](?=[_.-])/g

function withoutBlanksInPlaceholders(text: string): string {
  return text.includes(' ') ? text.replace(PLACEHOLDER, (words) => words.replaceAll(' ', '')) : text
}

/** A hashtag, a word with a sign of emphasis that Markdown did not close, or the code of an error. */
const isStrayMark = rule('hashtags, stray emphasis and errors', no, (text: string) =>
  /^ERR_\p{Lu}|^#\p{L}[\p{L}\d-]*$|^\*+\p{L}+\**$|^\p{L}+\*\*$|^_+\p{Lu}\p{Ll}{3,}$/u.test(text),
)

/** Tells whether a name's form is that of no word of any language: an underscore, a wildcard, mixed case or digits inside. */
export function isUnmistakable(text: string): boolean {
  return likeness(text) === 2 && /[_*#<{[]|\p{Ll}\p{Lu}|\p{L}\d/u.test(text)
}

/** Quotes at either end; each run of them is looked at once. */
const QUOTES = /^["'`“”„«»‘’‹› ]+|(?<!["'`“”„«»‘’‹› ])["'`“”„«»‘’‹› ]+$/g

/** Signs that stand in no word, not even a brand's. */
export const SIGN = /[_*#<{[]/

/** Tells whether a name has such signs. */
export function hasSigns(text: string): boolean {
  return SIGN.test(text) && likeness(text) === 2
}

/** Tells whether a name may as well be a brand's: one or two words that begin with a capital, as "CloudBarn". */
export const isBrandLike = rule('names that brands may bear', no, (text: string) =>
  /^(?:\p{Lu}\p{Ll}+){1,2}$/u.test(text),
)

/** Tells whether a name may be somebody's: letters that begin with a capital and are not all capitals, or a host name. */
export const isSomebodyLike = rule('names that are somebody’s', no, (text: string) => {
  return isBrandLike(text) || /^\p{Lu}(?=.*\p{Ll})[\p{L}&'-]*(?:\.\p{Ll}{2,6})?$/u.test(text)
})

/** Tells whether a name has signs, or parts in lower case as no word has them: "wp-settings-1". */
export const isIdentifier = rule('names with parts in lower case', hasSigns, (text: string) => {
  return hasSigns(text) || /^[a-z\d]+-(?:[a-z\d]+-[a-z\d-]+|\d+)$/.test(text)
})

/** Takes quotes, counts in brackets (`[x4]`), footnotes, remarks behind a blank and brackets without another off a name. */
export function cleanName(text: string): string {
  return plainText(oneLine(text))
    .replace(/^[•·▪–—-]\s+/, '')
    .replace(/\s*\[x\d+\]$/i, '')
    .replace(/(?<=\S)\s+\([^()]*\)$/, '')
    .replace(/([_.-])\s+\*/g, '$1*')
    .replace(/\s*[:;,]$/, '')
    .replace(QUOTES, '')
    .replace(/[¹²³⁴⁵⁶⁷⁸⁹†‡]+$/, '')
    .replace(/^\((?!.*\))|\)$(?<!\(.*)/g, '')
}

/** Words of one letter join only names that have signs on both sides. */
const BETWEEN = new RegExp(
  `\\n|\\s*[,;]\\s+|\\s*;\\s*|,(?=[_\\p{L}])|\\s+[+|•·&]\\s+|\\s+/\\s+|\\s+(?:${ANDS})\\s+|(?<=[_*\\d]\\S*)\\s+(?:${LETTER_ANDS})\\s+(?=\\S*[_*\\d])`,
  'u',
)

/** Signs of a name or of a list: words without any are prose. */
const MAY_NAME = /[_*#<{[%…,;\n+|•·/–—\d]|\p{Ll}\p{Lu}|\p{Lu}{2}|^\S+$|\s-\s/u

/**
 * Gives the names that a cell or a label's value declares: by line, by list, by the parts that the page itself marks.
 * A value of several words is a name only where `wordsToo` says that names have them here, as in "Google Fonts API", and
 * none beside it is a name by its form: there the words are a title.
 */
export function namesIn(text: string, parts: readonly string[] = [], wordsToo = false): string[] {
  if (!wordsToo && parts.length === 0 && text.length > 30 && !MAY_NAME.test(text)) return []
  const bracketed = namesInBrackets(text)
  if (bracketed !== null) return bracketed.names
  const marked = parts.map(cleanName).filter((part) => likeness(part) > 0)
  const markedLength = marked.reduce((sum, part) => sum + part.length, 0)
  if (marked.length > 0 && markedLength * 2 >= text.length) return [...new Set(marked)]
  const joined = withoutRemarks(text).replace(/([_.-])[^\S\n]+\*/g, '$1*')
  const pieces = joined
    .split(BETWEEN)
    .map(cleanName)
    .filter((piece) => piece !== '')
  const isTitled = wordsToo && pieces.some(isUnmistakable)
  const names = pieces.flatMap((piece) => nameOrNames(piece, wordsToo && !isTitled))
  return [...new Set(names)]
}

/** Names that stand in brackets behind the words that they belong to. */
export interface Bracketed {
  /** What stands before the brackets where it is no name itself. */
  title: string
  names: string[]
}

const BEHIND_TITLE = /^([^()\n]{2,60}?)\s*\(([^()]{2,200})\)$/

/** Reads "Service (one_id, two_ses)" and "_x (_x_A, _x_B)"; null where the brackets hold anything but sure names. */
export const namesInBrackets = rule('names in brackets behind a title', nothing, (text: string): Bracketed | null => {
  const [, before = '', inner = ''] = BEHIND_TITLE.exec(text.trim()) ?? []
  if (inner === '') return null
  const names = inner.split(/\s*[,;]\s*|\s+/).map(cleanName)
  const areNames = names.some(hasSigns) ? names.every(isSmall) : names.length > 1 && names.every(isIdentifier)
  if (!areNames) return null
  if (!names.some((name) => !/^[*#<>{}[\]]+|%/.test(name))) return null
  const first = cleanName(before)
  const isNamed = isUnmistakable(first) && !isBrandLike(first)
  return isNamed ? { title: '', names: [first, ...names] } : { title: before.trim(), names }
})

/** Beside names with signs, a word in small letters is one as well. */
export const isSmall = rule('plain words beside names with signs', hasSigns, (name: string) => {
  return hasSigns(name) || /^[a-z][a-z\d-]*$/.test(name)
})

/** `_a (Somebody, 2 years)`: commas in a remark part no names, but where names stand in the brackets. */
const withoutRemarks = rule('commas in a remark', same, (text: string): string => {
  if (!text.includes('(')) return text
  return text.replace(/(?<=\S)[^\S\n]+\(([^()\n]*[,;/|][^()\n]*)\)(?=\s*(?:[,;\n]|$))/g, (remark, inner: string) =>
    inner.split(/[,;/|]/).some((part) => isUnmistakable(cleanName(part))) ? remark : '',
  )
})

function nameOrNames(piece: string, wordsToo: boolean): string[] {
  if (likeness(piece) > 0) return [piece]
  const words = piece.split(/\s+/)
  if (words.length === 1) return []
  if (words.every((word) => isUnmistakable(word))) return words
  if (words.length > 2 && words.every((word) => likeness(word) === 2) && (wordsToo || words.some(isUnmistakable)))
    return words
  const [first = ''] = words
  const dashed = /^[–—-]$/.test(words[1] ?? '') && likeness(first) > 0 && wordsToo
  if (dashed || (isUnmistakable(first) && /^[([–—:-]/.test(words[1] ?? ''))) return [cleanName(first)]
  const unmistakable = words.filter(isUnmistakable)
  if (unmistakable.length > 0 && words.length <= 6) return unmistakable
  return wordsToo && words.length <= 5 && piece.length <= 60 && !/[.!?]$/.test(piece) ? [piece] : []
}
