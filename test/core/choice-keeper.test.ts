import { describe, expect, it } from 'vitest'
import { choiceKeeper } from '../../src/core/choice-keeper'
import type { ConsentPlatform } from '../../src/core/consent-platform'
import { matchSeen } from '../../src/core/match'
import { seenOf, site, siteCookie, storedItem } from './samples'

const PLATFORM: ConsentPlatform = {
  id: 'lune',
  name: 'Lune',
  lists: 'cookies',
  choice: null,
  keeps: { cookies: ['lune-answer', 'lune-box-*'], storage: ['lune.answer'] },
}

const keeperOf = (seen: Parameters<typeof seenOf>, platforms = [PLATFORM]) => {
  const [match] = matchSeen(seenOf(...seen), [], site())
  return match === undefined ? undefined : choiceKeeper(match, platforms)?.id
}

describe('The platform that keeps the choice in what was seen', () => {
  it.each([
    ['lune-answer', 'lune'],
    ['lune-box-statistics', 'lune'],
    ['lune-answer2', undefined],
    ['Lune-Answer', undefined],
    ['lune.answer', undefined],
  ])('is known by the name of a cookie: %s', (name, expected) => {
    expect(keeperOf([[siteCookie(name)]])).toBe(expected)
  })

  it('is known by the key of storage, and not of what is no storage of keys', () => {
    const item = storedItem('lune.answer')
    expect(keeperOf([[], { items: [item] }])).toBe('lune')
    expect(keeperOf([[], { items: [{ ...item, kind: 'session-storage' }] }])).toBe('lune')
    expect(keeperOf([[], { items: [{ ...item, kind: 'indexed-db' }] }])).toBeUndefined()
    expect(keeperOf([[], { items: [storedItem('lune-answer')] }])).toBeUndefined()
  })

  it('is none for a third party’s cookie, and where the site gave its own name', () => {
    expect(keeperOf([[siteCookie('lune-answer', { domain: 'other.example' })]])).toBeUndefined()
    const { keeps: _, ...elsewhere } = PLATFORM
    expect(keeperOf([[siteCookie('lune-answer')]], [elsewhere])).toBeUndefined()
  })
})
