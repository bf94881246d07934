import { describe, expect, it } from 'vitest'
import { chooseLanguage, type MessageKey, makeLanguage } from '../../src/ui/language'
import { languageOf } from '../popup/fake-ports'

const [english, french] = [languageOf('en'), languageOf('fr')]

describe('The words of a language', () => {
  it('take the form that a number asks for', () => {
    const forms = [0, 1, 2].map((count) => english.count('charter_entries', count))
    expect(forms).toEqual(['0 entries', '1 entry', '2 entries'])
    expect([0, 1, 2].map((count) => french.count('charter_entries', count))).toEqual([
      '0 entrée',
      '1 entrée',
      '2 entrées',
    ])
  })

  it('write large numbers as the language does', () => {
    expect(english.count('charter_entries', 1_000_000)).toBe('1,000,000 entries')
    expect(french.count('charter_entries', 1_000_000)).toMatch(/^1\u202f000\u202f000 entrées$/)
  })

  it('show the key of a message that is missing', () => {
    const empty = makeLanguage('en', {})
    expect(empty.say('loading')).toBe('loading')
    expect(empty.count('charter_entries', 2)).toBe('charter_entries')
  })

  it('have no message under the names that every object has', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) expect(english.find(key), key).toBeNull()
    expect(english.say('__proto__' as MessageKey)).toBe('__proto__')
  })

  it('word lengths of time, dates and lists', () => {
    expect(english.duration(31_449_600)).toBe('12 months')
    expect(french.duration(14 * 86_400)).toMatch(/^14\sjours$/)
    expect(english.date('2026-11-23')).toBe('November 23, 2026')
    expect(french.date('2026-11-23T23:59:00Z')).toBe('23 novembre 2026')
    expect(french.list(['a', 'b', 'c'])).toBe('a, b et c')
    expect(english.languageName('fr')).toBe('French')
  })
})

describe('The language that is chosen', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['fr_FR', 'fr'],
    ['FR', 'fr'],
    ['de', 'en'],
    ['', 'en'],
    ['en-GB', 'en'],
  ])('for %j is %s', (wanted, chosen) => {
    expect(chooseLanguage(wanted, ['en', 'fr'])).toBe(chosen)
  })

  it('is the wanted tag itself before another of the same language', () => {
    expect(chooseLanguage('pt-BR', ['pt', 'pt-BR'])).toBe('pt-BR')
  })
})
