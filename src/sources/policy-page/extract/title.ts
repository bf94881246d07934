import { namedCategory } from '../../../core/declared-category'
import { parseDeclaredDomain } from '../../../core/declared-domain'
import { fold } from '../../../core/fold'
import { holdsPhrase, type Vocabulary } from '../../../core/vocabulary'
import { isKindOfCookies, isProperName, type Labelled, readLabel, speaksOfCookies } from '../../reading/roles'
import { no, nothing, rule, same } from '../../reading/rule'
import type { Blocks } from './block'
import { isMarked } from './lead-parts'
import { cleanName, hasSigns, isUnmistakable, likeness, namesIn, SIGN } from './names'

/**
 * What a title can name: whose cookies stand below; the category that they are of; a kind of cookies by their party or
 * their life; what the value beside it is; a cookie; or nothing of these.
 */
export type Named = 'provider' | 'category' | 'kind' | 'label' | 'cookie' | 'prose'

/** A longer title says something itself. */
export const LONGEST_TITLE = 200
export const MOST_TITLE_WORDS = 14

/**
 * Tells what a title names: a heading, a line in bold, the words before a list, a caption, or a row of one cell. Of a name
 * that holds the word of a category ("Google Analytics") it is the provider; a count or remark in brackets behind it is
 * passed over.
 */
export function namedBy(text: string, vocabulary: Vocabulary): Named {
  const title = withoutLetter(text.replace(/\s*:$/, ''))
  if (title === '' || title.length > LONGEST_TITLE || title.split(/\s+/).length > MOST_TITLE_WORDS) return 'prose'
  if (isOfCookies(title)) return 'cookie'
  const bare = withoutRemark(title)
  const label = readLabel(bare, vocabulary)
  if (label?.role === 'duration') return 'label'
  const isPair = isPairOfKinds(bare, vocabulary)
  if ((label === null || isServiceNamed(label)) && !isPair && isOfSomebody(bare, vocabulary)) return 'provider'
  if (isPair || !isProperName(title, vocabulary)) {
    if (namedCategory(title, vocabulary) !== null) return 'category'
    if (isKindOfCookies(title, vocabulary)) return 'kind'
  }
  return label === null ? 'prose' : 'label'
}

/** "Rowmeter Software": the word for a service is part of its name. */
const isServiceNamed = rule('services that are called so', no, ({ role, strength }: Labelled): boolean => {
  return role === 'service' && strength === 2
})

/** "Reporting and Analytics" is nobody: one of two words that are joined is a category. */
const isPairOfKinds = rule('two kinds in one title', no, (title: string, vocabulary: Vocabulary): boolean => {
  const [one = '', join = '', other = '', ...more] = title.split(/\s+/)
  if (more.length > 0 || !(join === '&' || vocabulary.and.has(fold(join)))) return false
  return [one, other].some((word) => vocabulary.categories.has(fold(word)))
})

/** Gives whom a title names, also as those whose cookies stand below: "Cookies set by Somebody"; null where it is nobody. */
export function somebodyIn(title: string, vocabulary: Vocabulary, names = namedBy(title, vocabulary)): string | null {
  return names === 'provider' ? title : ownerIn(title, vocabulary)
}

const MOST_WORDS_BETWEEN = 4
const MOST_OF_NAME = 4
/** A word of somebody's name, as part of an expression. */
export const WORD_OF_NAME = "(?:\\p{Lu}|\\p{Ll}+\\p{Lu})[\\p{L}\\p{N}.&'’-]*"
export const NAME_WORD = new RegExp(`^${WORD_OF_NAME}$`, 'u')

/** Behind the word for cookies, and what says "of" or "set by", the name goes on to the end. */
const ownerIn = rule('whose cookies a title tells', nothing, (title: string, vocabulary: Vocabulary): string | null => {
  if (title.length > LONGEST_TITLE || !speaksOfCookies(title)) return null
  const words = withoutRemark(title.replace(/^[\d.)]+\s+|\s*:$/g, '')).split(/\s+/)
  const cookie = words.findLastIndex((word) => speaksOfCookies(word))
  const start = words.findLastIndex((word, at) => at === cookie || !NAME_WORD.test(word)) + 1
  const between = words.slice(cookie + 1, start).map(fold)
  const name = words.slice(start).join(' ')
  if (cookie < 0 || between.length > MOST_WORDS_BETWEEN || words.length - start > MOST_OF_NAME) return null
  if (!(start === cookie + 1 ? isRightBehind(words, cookie, vocabulary) : saysWhose(between, vocabulary))) return null
  const isOwn = words.slice(start).some((word) => vocabulary.own.has(fold(word)))
  if (isOwn || isKindOfCookies(`cookie ${name}`, vocabulary)) return null
  return namedBy(name, vocabulary) === 'provider' ? name : null
})

/** An article may stand before the name. */
function saysWhose(between: readonly string[], { of, own, setBy }: Vocabulary): boolean {
  const phrases = [between, ...(own.has(between.at(-1) ?? '') ? [between.slice(0, -1)] : [])]
  return phrases.some((words) => of.has(words.at(-1) ?? ' ') || setBy.some((one) => words.join(' ').endsWith(one)))
}

/** Nothing in capitals stands before, as in the title of a page. */
function isRightBehind(words: readonly string[], at: number, { of, cookie, general }: Vocabulary): boolean {
  const isInCapitals = words.slice(1, at + 1).some((word) => /^\p{Lu}/u.test(word))
  const isOne = cookie.has(fold(words[at] ?? '')) || /^\p{Ll}/u.test(words[at + 1] ?? '')
  return of.has('') && !isInCapitals && !isOne && !holdsPhrase(words.join(' '), general)
}

/** "B – Statistics", "II. Cookies": a letter or Roman figure before a title is none of it. */
const withoutLetter = rule('letters before a title', same, (title: string): string =>
  title.replace(/^(?:\p{Lu}|[IVX]+)\s?[.)–-]\s+/u, ''),
)

const isOfCookies = rule('titles that are names of cookies', no, (title: string) => {
  const names = SIGN.test(title) ? namesIn(title) : []
  return names.length > 0 && names.every(hasSigns)
})

/** Titles of somebody whom no sign shows to be one are no longer. */
const MOST_WORDS_BY_PLACE = 6

/** Tells whether a title is of somebody where it stands as such do: at the head of a group of cookies, or before their number. */
export const isProviderByPlace = rule(
  'somebody by the place of a title',
  (text, vocabulary) => namedBy(text, vocabulary) === 'provider',
  (text: string, vocabulary: Vocabulary) => {
    const named = namedBy(text, vocabulary)
    if (named === 'provider') return true
    const isOther = named === 'prose' || (named === 'category' && namedCategory(text, vocabulary) === 'unclassified')
    return isOther && text.split(/\s+/).length <= MOST_WORDS_BY_PLACE && !(/\s/.test(text) && speaksOfCookies(text))
  },
)

/** Takes what stands in brackets behind a title off it. */
export function withoutAside(title: string): string {
  return title.replace(/\s*\([^()]*\)$/, '')
}

function withoutRemark(title: string): string {
  return withoutAside(title).replace(/\s*[([]?\b\d{1,3}[)\]]?$/, '')
}

/** What no proper name is without; told first, since every line of a page is asked. */
const CAPITAL_FIRST = /^\S*\p{Lu}/u

/** A host, or a proper name, also one with the word for a cookie behind it, that speaks of nothing general, as "Overview" does. */
function isOfSomebody(title: string, vocabulary: Vocabulary): boolean {
  if (parseDeclaredDomain(title) !== null) return true
  const isBare = CAPITAL_FIRST.test(title) && !/\d\./.test(title) && !isInSmall(title)
  if (!isBare || holdsPhrase(title, vocabulary.storages)) return false
  return isProperName(withoutCookie(title, vocabulary), vocabulary) && !isGeneral(title, vocabulary)
}

/** A title whose words go on in small letters tells what stands below: "External services", "Age check". */
const isInSmall = rule('titles in small letters', no, (title: string) => {
  const [, ...words] = withoutAside(title).split(/\s+/)
  return words.every((word) => /^\p{Ll}+$/u.test(word)) && words.some((word) => word.length > 2)
})

function withoutCookie(title: string, vocabulary: Vocabulary): string {
  const words = title.split(/\s+/)
  const length = [2, 1].find((count) => vocabulary.cookie.has(fold(words.slice(-count).join(' '))))
  return length === undefined ? title : words.slice(0, -length).join(' ')
}

/** Tells whether a title says what stands on the page and names nobody: "List of cookies", "Overview". */
export const isGeneral = rule('titles that name nobody', no, (title: string, vocabulary: Vocabulary) => {
  const rest = withoutCookie(title, vocabulary)
  const folded = fold(title)
  return (
    rest === '' ||
    vocabulary.cookies.has(folded) ||
    folded.split(' ').some((word) => vocabulary.general.has(word)) ||
    speaksOfCookies(rest)
  )
})

/** Tells whether a name may as well be a title, in quotes or capitals, of a kind of cookies or of the page: "MARKETING", "Cookie-Richtlinie". */
export const isKindInCapitals = rule('kinds of cookies with a capital', no, (name: string, vocabulary: Vocabulary) => {
  if (!/^\p{Lu}/u.test(name) || isUnmistakable(name)) return false
  return namedCategory(name, vocabulary) !== null || isGeneral(name, vocabulary)
})

const COUNTED = /^([^\n]{2,60}?)\s*[([]?\d{1,3}[)\]]?$/

/** "Somebody 2" right above a name: whose the cookies below are, and how many; null where it is none. */
export const countedProvider = rule('counted titles', nothing, (blocks: Blocks, at: number, vocabulary: Vocabulary) => {
  const [block, next] = blocks.slice(at, at + 2)
  const title = block?.kind === 'text' ? COUNTED.exec(block.text)?.[1] : undefined
  if (title === undefined || next === undefined || speaksOfCookies(title)) return null
  if (!isMarked(next) || likeness(cleanName(next.text)) === 0) return null
  return isProviderByPlace(title, vocabulary) ? title : null
})
