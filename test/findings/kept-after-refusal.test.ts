import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/kept-after-refusal'
import { siteCookie } from '../core/samples'
import { CHARTER, check, findBy, inspected, namesBy, platform, setAfter } from './inspected'

const cookies = ['session', 'stats', 'ads', 'exempt', 'stranger'].map((name) => siteCookie(name))
const [, stats, ads] = cookies as [never, (typeof cookies)[0], (typeof cookies)[0]]

describe('A cookie that is still there though a consent platform tells that it was refused', () => {
  it('is found where everything that can be was refused', () => {
    const its = inspected(cookies, [CHARTER], { platforms: [platform({ necessary: true, marketing: false })] })
    expect(findBy(rule, its)).toMatchObject([
      { name: 'stats', variant: 'platform', severity: 'attention' },
      { name: 'ads', variant: 'platform', values: { platform: { text: 'Some Platform' } } },
    ])
  })

  it('is found where its own category was refused, and not where another was', () => {
    const partial = platform({ statistics: true, marketing: false })
    expect(namesBy(rule, inspected(cookies, [CHARTER], { platforms: [partial] }))).toEqual(['ads'])
    const other = platform({ statistics: true, preferences: false })
    expect(namesBy(rule, inspected(cookies, [CHARTER], { platforms: [other] }))).toEqual([])
  })

  it('is none where it was accepted, nothing was chosen, nothing is told, or another platform says otherwise', () => {
    const refused = platform({ marketing: false })
    const told = [
      [platform({ marketing: true })],
      [platform({ marketing: null }, { state: 'pending' })],
      [{ ...refused, choice: null }],
      [refused, platform({ marketing: true })],
      [],
    ]
    for (const platforms of told) expect(namesBy(rule, inspected(cookies, [CHARTER], { platforms }))).toEqual([])
  })

  it('is none of a category that nobody can refuse there', () => {
    const [fixed] = [platform({ marketing: false, statistics: false })]
    const categories = fixed.choice?.categories.map((one) => ({ ...one, fixed: one.category === 'statistics' })) ?? []
    const its = { ...fixed, choice: { state: 'refused' as const, chosenAt: null, categories } }
    expect(namesBy(rule, inspected(cookies, [CHARTER], { platforms: [its] }))).toEqual(['ads'])
  })
})

describe('A cookie that the guided check saw before a refusal', () => {
  it('is found while it is there', () => {
    const its = check({ before: [ads], events: [setAfter(stats, -1)] })
    expect(findBy(rule, inspected([ads, stats], [CHARTER], { check: its }))).toMatchObject([
      { name: 'ads', variant: 'check' },
      { name: 'stats', variant: 'check' },
    ])
  })

  it('is found whether or not the site was cleared', () => {
    const its = check({ cleared: false, before: [ads] })
    expect(namesBy(rule, inspected([ads], [CHARTER], { check: its }))).toEqual(['ads'])
  })

  it('is none once it has gone, or where it was set anew: that is another finding', () => {
    expect(namesBy(rule, inspected([], [CHARTER], { check: check({ before: [ads] }) }))).toEqual([])
    const anew = check({ before: [ads], events: [setAfter(ads, 1)] })
    const refused = [platform({ marketing: false })]
    expect(namesBy(rule, inspected([ads], [CHARTER], { check: anew, platforms: refused }))).toEqual([])
  })

  it('is none after another choice, or none', () => {
    for (const choice of ['accepted', 'partial', null] as const) {
      const its = check({ choice, before: [ads] })
      expect(namesBy(rule, inspected([ads], [CHARTER], { check: its }))).toEqual([])
    }
    const unknown = check({ choiceAt: null, before: [ads] })
    expect(namesBy(rule, inspected([ads], [CHARTER], { check: unknown }))).toEqual([])
  })
})
