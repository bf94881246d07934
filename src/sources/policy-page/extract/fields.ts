import { namedCategory } from '../../../core/declared-category'
import { fold } from '../../../core/fold'
import { holdsPhrase, type Vocabulary } from '../../../core/vocabulary'
import { no, rule } from '../../reading/rule'
import type { Field } from './declaration'

/** Techniques that have one name in every language. */
const TECHNIQUES = new Set(['http', 'https', 'server', 'pixel', 'html', 'js', 'script'])

/** Whole values of a type, that tell a browser from a telephone. */
const PLACES = new Set(['web', 'app'])

/** Tells where a labelled value belongs: a "type" may be the category, the party, or the technique. */
export function fieldOf(role: Field, value: string, vocabulary: Vocabulary): Field {
  if (role !== 'category') return role
  if (saysCategoryBeside(value, vocabulary)) return 'category'
  if (isTechnique(value, vocabulary) || isKindOfLife(value, vocabulary)) return 'storage'
  const isParty = namedCategory(value, vocabulary) === null && holdsPhrase(value, vocabulary.parties)
  return isParty ? 'party' : 'category'
}

/** Tells whether a value of "type" names a technique, as "HTTP cookie" and "local storage", rather than a category. */
export const isTechnique = rule('techniques', no, (value: string, vocabulary: Vocabulary) => {
  const folded = fold(value)
  if (vocabulary.cookies.has(folded) || PLACES.has(folded) || holdsPhrase(value, vocabulary.storages)) return true
  const words = folded.split(' ')
  const [first = '', ...others] = words
  const isCookie = [1, 2].some((length) => vocabulary.cookie.has(words.slice(0, length).join(' ')))
  return (isCookie ? others.some((word) => TECHNIQUES.has(word)) : TECHNIQUES.has(first)) || folded.includes('pixel')
})

/** "HTTP (necessary)", "Functional (sessionStorage)": the category and the technique, one of them in brackets. */
const saysCategoryBeside = rule('a category beside a technique', no, (value: string, vocabulary: Vocabulary) => {
  const [, before = '', inner = ''] = /^([^()]+)\(([^()]+)\)\s*$/.exec(value) ?? []
  const says = (technique: string, category: string) =>
    (isTechnique(technique, vocabulary) || /^\s*https?\s*$/i.test(technique)) &&
    namedCategory(category, vocabulary) !== null
  return says(before, inner) || says(inner, before)
})

/** "Persistent and session cookies" are no category. */
const isKindOfLife = rule('how long it lives as its type', no, (value: string, vocabulary: Vocabulary) => {
  return holdsPhrase(value, vocabulary.persistent)
})
