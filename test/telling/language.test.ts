import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseLanguage, type MessageKey, makeLanguage } from '../../src/telling/language'
import { languageOf } from '../popup/fake-ports'

const [english, french] = [languageOf('en'), languageOf('fr')]

afterEach(() => vi.unstubAllEnvs())

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
    expect(empty.find('loading')).toBeNull()
  })

  it('take the general form where the number’s own is missing', () => {
    const general = makeLanguage('fr', { charter_entries_other: { message: '{{ count }} x' } })
    expect([1, 2].map((count) => general.count('charter_entries', count))).toEqual(['1 x', '2 x'])
  })

  it('hold each value letter by letter, whatever is in it', () => {
    for (const value of ['$&', '$$', "$'", '$1', '<b>', '{{ name }}', '__proto__']) {
      expect(makeLanguage('en', { loading: { message: '[{{ name }}]' } }).say('loading', { name: value })).toBe(
        `[${value}]`,
      )
    }
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
    expect(english.list(['a', 'b', 'c'])).toBe('a, b, and c')
    expect(english.list([])).toBe('')
  })

  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'date a time by the day that was written, on a clock of %s',
    (place) => {
      vi.stubEnv('TZ', place)
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(place)
      expect(french.date('2026-11-23')).toBe('23 novembre 2026')
      expect(french.date('2026-11-23T00:30:00+01:00')).toBe('23 novembre 2026')
      expect(french.date('2026-11-23T23:30:00-05:00')).toBe('23 novembre 2026')
    },
  )

  it('name a language, or leave the tag where it has no name', () => {
    expect(english.languageName('fr')).toBe('French')
    expect(french.languageName('fr-CA')).toBe('français canadien')
    for (const tag of ['qqq', 'français', 'x_y']) expect(english.languageName(tag), tag).toBe(tag)
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
    expect(chooseLanguage('zh_Hant_TW', ['zh', 'zh-Hant-TW'])).toBe('zh-Hant-TW')
  })
})
