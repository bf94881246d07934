import { describe, expect, it } from 'vitest'
import en from '../../src/public/_locales/en/messages.json'
import fr from '../../src/public/_locales/fr/messages.json'
import { rowsWords } from '../../src/telling/charter-words'
import { makeLanguage } from '../../src/telling/language'
import { charter, entry } from '../core/samples'

const LANGUAGES = { en: makeLanguage('en', en), fr: makeLanguage('fr', fr) }

describe('How many rows of a charter were read', () => {
  it.each([
    ['en', 1, 1, '1 row read'],
    ['en', 3, 3, '3 rows read'],
    ['en', 1, 3, '1 of 3 rows read'],
    ['fr', 1, 1, '1 ligne lue'],
    ['fr', 3, 3, '3 lignes lues'],
    ['fr', 1, 3, '1 ligne lue sur 3'],
    ['fr', 2, 3, '2 lignes lues sur 3'],
  ] as const)('is said in %s, %i of %i, as “%s”', (tag, read, found, said) => {
    expect(rowsWords({ ...charter([entry('a')]), rows: { read, found } }, LANGUAGES[tag])).toBe(said)
  })
})
