import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/set-before-choice'
import { charter, entry, siteCookie } from '../core/samples'
import { CHARTER, CHOSEN, check, findBy, inspected, namesBy, platform, setAfter } from './inspected'

const cookies = ['session', 'stats', 'ads', 'exempt', 'stranger'].map((name) => siteCookie(name))
const pending = platform({ marketing: null, statistics: null }, { state: 'pending' })

describe('A cookie that is there before any choice, where a consent platform says that none was made', () => {
  it('is found where it needs consent by its declaration, most serious for advertising', () => {
    expect(findBy(rule, inspected(cookies, [CHARTER], { platforms: [pending] }))).toMatchObject([
      { name: 'stats', variant: 'platform', severity: 'attention', values: { platform: { text: 'Some Platform' } } },
      { name: 'ads', variant: 'platform', severity: 'serious', values: { category: { category: 'marketing' } } },
    ])
  })

  it('is found where the charter itself says that it needs consent', () => {
    const declared = charter([entry('session', { category: 'preferences', consent: 'required' })])
    expect(namesBy(rule, inspected(cookies, [declared], { platforms: [pending] }))).toEqual(['session'])
  })

  it('is none that is declared for preferences, or without a category', () => {
    for (const category of ['preferences', 'unclassified'] as const) {
      const declared = charter([entry('session', { category, consent: 'not-stated' })])
      expect(namesBy(rule, inspected(cookies, [declared], { platforms: [pending] }))).toEqual([])
    }
  })

  it('is none where a choice was made, another platform knows of one, or none tells', () => {
    const told = [
      [platform({ marketing: true })],
      [platform({ marketing: false })],
      [pending, platform({ marketing: true })],
      [{ ...pending, choice: null }],
      [platform({ marketing: null }, { state: 'pending', chosenAt: CHOSEN })],
      [],
    ]
    for (const platforms of told) expect(namesBy(rule, inspected(cookies, [CHARTER], { platforms }))).toEqual([])
  })
})

describe('A cookie that the guided check saw before the choice', () => {
  const ads = siteCookie('ads')
  const stats = siteCookie('stats')

  it('is found where it was there after the site was cleared, or was set before the choice, and not at it', () => {
    const seen = (milliseconds: number) =>
      namesBy(
        rule,
        inspected([ads, stats], [CHARTER], {
          check: check({ before: [ads], events: [setAfter(stats, milliseconds)] }),
        }),
      )
    expect(seen(-1)).toEqual(['ads', 'stats'])
    expect(seen(0)).toEqual(['ads'])
    expect(seen(1)).toEqual(['ads'])
  })

  it('is none where it came while the visitor may have chosen already', () => {
    const seen = (choiceNotBefore: string | null) => {
      const its = { before: [], events: [setAfter(stats, -1)], choiceNotBefore }
      return namesBy(rule, inspected([stats], [CHARTER], { check: check(its) }))
    }
    expect(seen(new Date(Date.parse(CHOSEN) - 10).toISOString())).toEqual([])
    expect(seen(CHOSEN)).toEqual(['stats'])
    expect(seen(null)).toEqual(['stats'])
  })

  it('is found also once it has gone, without a match', () => {
    const found = findBy(rule, inspected([], [CHARTER], { check: check({ before: [ads] }) }))
    expect(found).toMatchObject([{ name: 'ads', match: null, variant: 'check' }])
  })

  it('is found while no choice has been made', () => {
    const open = check({ choice: null, choiceAt: null, events: [setAfter(ads, 0)] })
    expect(namesBy(rule, inspected([ads], [CHARTER], { check: open }))).toEqual(['ads'])
  })

  it('is found once, where the platform says the same', () => {
    const open = check({ choice: null, choiceAt: null, before: [ads] })
    const found = findBy(rule, inspected([ads], [CHARTER], { check: open, platforms: [pending] }))
    expect(found.map(({ variant }) => variant)).toEqual(['check'])
  })

  it('is none where the site was not cleared, so that an earlier choice may stand', () => {
    const its = check({ cleared: false, before: [ads], events: [setAfter(ads, -1000)] })
    expect(namesBy(rule, inspected([ads], [CHARTER], { check: its }))).toEqual([])
  })

  it('is none where a platform knows of a choice and not of its time; else its time counts', () => {
    const open = check({ choice: null, choiceAt: null, events: [setAfter(ads, 0)] })
    const chosen = (chosenAt: string | null) => [platform({ marketing: true }, { chosenAt })]
    expect(namesBy(rule, inspected([ads], [CHARTER], { check: open, platforms: chosen(null) }))).toEqual([])
    expect(namesBy(rule, inspected([ads], [CHARTER], { check: open, platforms: chosen(CHOSEN) }))).toEqual([])
    const later = chosen('2026-11-23T10:55:01.000Z')
    expect(namesBy(rule, inspected([ads], [CHARTER], { check: open, platforms: later }))).toEqual(['ads'])
  })

  it('is none that is necessary, exempt or not declared', () => {
    const before = ['session', 'exempt', 'stranger'].map((name) => siteCookie(name))
    expect(namesBy(rule, inspected(before, [CHARTER], { check: check({ before }) }))).toEqual([])
  })

  it('is none that was only removed', () => {
    const removed = { ...setAfter(ads, -1000), change: 'removed' as const }
    expect(namesBy(rule, inspected([], [CHARTER], { check: check({ events: [removed] }) }))).toEqual([])
  })
})
