import type { Words } from '../../../core/vocabulary'
import { wordsTag } from '../../reading/words-tag'

const links = import.meta.glob<Words['links']>('../../../core/words/*.json', {
  eager: true,
  import: 'links',
})
const categories = import.meta.glob<Words['categories']>('../../../core/words/*.json', {
  eager: true,
  import: 'categories',
})
const elided = import.meta.glob<Words['elided']>('../../../core/words/*.json', { eager: true, import: 'elided' })

const byTag = new Map(Object.entries(links).map(([path, words]) => [/([\w-]+)\.json/.exec(path)?.[1] ?? '', words]))

/** The words of links and addresses, a list for each language. */
export const LINK_WORDS: readonly Words['links'][] = [...byTag.values()]

/** The words of each language that name a category. */
export const CATEGORY_WORDS: readonly string[] = Object.values(categories).flatMap((words) =>
  Object.values(words).flat(),
)

/** The articles that an address writes as one with the word behind them. */
export const ELIDED: readonly string[] = [...new Set(Object.values(elided).flat())]

/** Gives the usual path of a cookie policy in a language; an unknown tag has the English one. */
export function usualPlace(language: string | null): string {
  const words = byTag.get(wordsTag(language, byTag)) ?? byTag.get('en')
  return `/${words?.place[0] ?? 'cookies'}`
}
