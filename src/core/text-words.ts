import type { Words } from './vocabulary'

/** The words of running text in each language that charters are written in; a file of words is found by its place. */
const files = import.meta.glob<Words['text']>('./words/*.json', { eager: true, import: 'text' })

export const TEXT_WORDS: readonly Words['text'][] = Object.values(files)
