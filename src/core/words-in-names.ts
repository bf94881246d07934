import type { Words } from './vocabulary'

/** The words within names and between them, in each language that charters are written in; a file of words is found by its place. */
const files = import.meta.glob<Words['inNames']>('./words/*.json', { eager: true, import: 'inNames' })

export const WORDS_IN_NAMES: readonly Words['inNames'][] = Object.values(files)
