import { namedCategory } from '../../../core/declared-category'
import { parseDeclaredDomain } from '../../../core/declared-domain'
import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { isKindOfCookies, isProperName, readLabel, speaksOfCookies } from '../../reading/roles'
import { no, rule, same } from '../../reading/rule'
import { hasSigns, isUnmistakable, namesIn, SIGN } from './names'

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
  if (label === null && isOfSomebody(bare, vocabulary)) return 'provider'
  if (!isProperName(title, vocabulary)) {
    if (namedCategory(title, vocabulary) !== null) return 'category'
    if (isKindOfCookies(title, vocabulary)) return 'kind'
  }
  return label === null ? 'prose' : 'label'
}

/** "B – Statistics", "II. Cookies": a letter or Roman figure before a title is none of it. */
const withoutLetter = rule('letters before a title', same, (title: string): string =>
  title.replace(/^(?:\p{Lu}|[IVX]+)\s?[.)–-]\s+/u, ''),
)

const isOfCookies = rule('titles that are names of cookies', no, (title: string): boolean => {
  const names = SIGN.test(title) ? namesIn(title) : []
  return names.length > 0 && names.every(hasSigns)
})

/** Titles of somebody whom no sign shows to be one are no longer. */
const MOST_WORDS_BY_PLACE = 6

/** Tells whether a title is of somebody where it stands as such do: at the head of a group of cookies, or before their number. */
export const isProviderByPlace = rule(
  'somebody by the place of a title',
  (text, vocabulary) => namedBy(text, vocabulary) === 'provider',
  (text: string, vocabulary: Vocabulary): boolean => {
    const named = namedBy(text, vocabulary)
    if (named === 'provider') return true
    const isOther = named === 'prose' || (named === 'category' && namedCategory(text, vocabulary) === 'unclassified')
    return isOther && text.split(/\s+/).length <= MOST_WORDS_BY_PLACE && !(/\s/.test(text) && speaksOfCookies(text))
  },
)

function withoutRemark(title: string): string {
  return title.replace(/\s*\([^()]*\)$/, '').replace(/\s*[([]?\b\d{1,3}[)\]]?$/, '')
}

/** What no proper name is without; told first, since every line of a page is asked. */
const CAPITAL_FIRST = /^\S*\p{Lu}/u

/** A host, or a proper name, also one with the word for a cookie behind it, that speaks of nothing general, as "Overview" does. */
function isOfSomebody(title: string, vocabulary: Vocabulary): boolean {
  if (parseDeclaredDomain(title) !== null) return true
  if (!CAPITAL_FIRST.test(title) || /\d\./.test(title) || findPhrases(fold(title), vocabulary.storages).length > 0)
    return false
  return (
    !isInSmall(title) && isProperName(withoutCookie(title, vocabulary), vocabulary) && !isGeneral(title, vocabulary)
  )
}

/** A title whose words go on in small letters tells what stands below: "External services", "Age check". */
const isInSmall = rule('titles in small letters', no, (title: string): boolean => {
  const [, ...words] = title.replace(/\s*\([^()]*\)$/, '').split(/\s+/)
  return words.length > 0 && words.every((word) => /^\p{Ll}{3,}$/u.test(word))
})

function withoutCookie(title: string, vocabulary: Vocabulary): string {
  const words = title.split(/\s+/)
  const length = [2, 1].find((count) => vocabulary.cookie.has(fold(words.slice(-count).join(' '))))
  return length === undefined ? title : words.slice(0, -length).join(' ')
}

/** Tells whether a title says what stands on the page and names nobody: "List of cookies", "Overview". */
export const isGeneral = rule('titles that name nobody', no, (title: string, vocabulary: Vocabulary): boolean => {
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
export const isKindInCapitals = rule(
  'kinds of cookies with a capital',
  no,
  (name: string, vocabulary: Vocabulary): boolean => {
    if (!/^\p{Lu}/u.test(name) || isUnmistakable(name)) return false
    return namedCategory(name, vocabulary) !== null || isGeneral(name, vocabulary)
  },
)
