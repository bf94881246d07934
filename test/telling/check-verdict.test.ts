import { describe, expect, it } from 'vitest'
import type { ChoiceCheck } from '../../src/core/choice-check'
import { resultOf } from '../../src/telling/check-words'
import { after, came, check, went } from '../core/choice-samples'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'

const OWN = charter([
  entry('session'),
  entry('lang', { category: 'preferences' }),
  entry('stats', { category: 'statistics', consent: 'not-stated' }),
  entry('exempt', { category: 'statistics', consent: 'exempt' }),
  entry('ads', { category: 'marketing' }),
  entry('odd', { category: 'unclassified' }),
])

const REFUSED = { choice: 'refused', choiceAt: after(10), choiceNotBefore: after(10) } as const

function verdict(its: Partial<ChoiceCheck>, of = OWN) {
  const seen = check({ cleared: true, ...its })
  return resultOf(seen, inspection([], [of], { check: seen }), languageOf('en')).verdict
}

describe('The verdict of a guided check', () => {
  it.each([
    ['after', 'was set after a refusal', { ...REFUSED, events: [came('stats', 1), came('ads', 11)] }],
    ['after', 'was set anew after a refusal', { ...REFUSED, before: [siteCookie('ads')], events: [came('ads', 11)] }],
    ['before', 'was set before an acceptance', { ...REFUSED, choice: 'accepted', events: [came('stats', 1)] }],
    ['before', 'was there once all were cleared', { before: [siteCookie('stats')] }],
    ['between', 'was set around the choice', { ...REFUSED, choiceNotBefore: after(0), events: [came('ads', 5)] }],
    ['undeclared', 'is not in the charter', { events: [came('stranger', 1), came('odd', 2)] }],
    ['untold', 'has no category', { events: [came('odd', 1)] }],
    ['exempt', 'measures, exempt from consent by the charter', { events: [came('exempt', 1), came('session', 2)] }],
  ] as const)('is “%s” where a cookie %s', (kind, _, its) => {
    expect(verdict({ ...its, events: [...('events' in its ? its.events : [])] } as Partial<ChoiceCheck>).kind).toBe(
      kind,
    )
  })

  it.each([
    ['nothing but what runs the site was set', { ...REFUSED, events: [came('session', 1), came('lang', 11)] }],
    [
      'what was set after an acceptance is for advertising',
      { ...REFUSED, choice: 'accepted', events: [came('ads', 11)] },
    ],
    ['what may be from an earlier choice stood there', { ...REFUSED, cleared: false, before: [siteCookie('ads')] }],
    [
      'it only went after a refusal',
      { ...REFUSED, cleared: false, before: [siteCookie('ads')], events: [went('ads', 11)] },
    ],
  ] as const)('is that nothing was seen where %s', (_, its) => {
    const { kind, words } = verdict(its as unknown as Partial<ChoiceCheck>)
    expect(kind).toBe('clean')
    expect(words).toMatch(/^No cookie for measurement or advertising was seen to be set/)
  })

  it('counts a cookie once, however often it was set', () => {
    const events = [came('ads', 11), went('ads', 12), came('ads', 13), came('ads', 14)]
    expect(verdict({ ...REFUSED, events }).words).toBe(
      '1 cookie for measurement or advertising, by the charter, was set after you refused.',
    )
  })

  it('takes no charter but the site’s own for its word', () => {
    expect(verdict({ events: [came('ads', 1)] }, { ...OWN, basis: 'platform' }).kind).toBe('untold')
  })
})
