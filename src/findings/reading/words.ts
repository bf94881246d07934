import { fold } from '../../core/fold'
import type { Words } from '../../core/vocabulary'

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

/** Phrases by their first word, each as the words that follow it. */
type Phrases = ReadonlyMap<string, string[][]>

const made = new Map<Topic, Phrases>()

/** Longer declared words are read no further, in characters. */
const MOST = 2000

/** Tells whether declared words speak of the topic, in any language that charters are read in: the tags of pages lie. */
export function speaksOf(topic: Topic, ...declared: (string | null)[]): boolean {
  const phrases = phrasesOf(topic)
  return declared.some((text) => {
    if (text === null) return false
    const words = fold(text.slice(0, MOST)).split(' ')
    return words.some((word, at) =>
      phrases.get(word)?.some((rest) => rest.every((next, index) => words[at + 1 + index] === next)),
    )
  })
}

function phrasesOf(topic: Topic): Phrases {
  const known = made.get(topic)
  if (known !== undefined) return known
  const phrases = new Map<string, string[][]>()
  for (const words of LISTS[topic]()) {
    const [first = '', ...rest] = fold(words).split(' ')
    phrases.set(first, [...(phrases.get(first) ?? []), rest])
  }
  made.set(topic, phrases)
  return phrases
}
