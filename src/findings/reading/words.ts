import { fold } from '../../core/fold'
import { findPhrases, type Words } from '../../core/vocabulary'

/** What words of a declaration can tell, where neither its category nor its duration in seconds does. */
export type Topic = keyof Words['findings'] | 'session' | 'preferences' | 'unclassified'

const told = import.meta.glob<Words['findings']>('../../core/words/*.json', { eager: true, import: 'findings' })
const durations = import.meta.glob<Words['durations']>('../../core/words/*.json', { eager: true, import: 'durations' })
const categories = import.meta.glob<Words['categories']>('../../core/words/*.json', {
  eager: true,
  import: 'categories',
})

const LISTS: Record<Topic, () => string[]> = {
  signIn: () => Object.values(told).flatMap((words) => words.signIn),
  antiForgery: () => Object.values(told).flatMap((words) => words.antiForgery),
  audience: () => Object.values(told).flatMap((words) => words.audience),
  atMost: () => Object.values(told).flatMap((words) => words.atMost),
  session: () => Object.values(durations).flatMap((words) => words.session),
  preferences: () => Object.values(categories).flatMap((words) => words.preferences),
  unclassified: () => Object.values(categories).flatMap((words) => words.unclassified),
}

const made = new Map<Topic, ReadonlyMap<string, true>>()

/** Longer declared words are read no further, in characters. */
const MOST = 2000

/** Tells whether declared words speak of the topic, in any language that charters are read in: the tags of pages lie. */
export function speaksOf(topic: Topic, ...declared: (string | null)[]): boolean {
  const phrases = phrasesOf(topic)
  return declared.some((text) => text !== null && findPhrases(fold(text.slice(0, MOST)), phrases).length > 0)
}

function phrasesOf(topic: Topic): ReadonlyMap<string, true> {
  const known = made.get(topic)
  if (known !== undefined) return known
  const phrases = new Map(LISTS[topic]().map((words) => [fold(words), true] as const))
  made.set(topic, phrases)
  return phrases
}
