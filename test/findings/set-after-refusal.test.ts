import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/set-after-refusal'
import { siteCookie } from '../core/samples'
import { CHARTER, check, findBy, inspected, namesBy, platform, setAfter } from './inspected'

const ads = siteCookie('ads')
const its = (more: Parameters<typeof check>[0]) => inspected([ads], [CHARTER], { check: check(more) })

describe('A cookie that is set after a refusal', () => {
  it('is found just after the choice, and not at it', () => {
    expect(namesBy(rule, its({ events: [setAfter(ads, 0)] }))).toEqual([])
    expect(findBy(rule, its({ events: [setAfter(ads, 1500)] }))).toMatchObject([
      { name: 'ads', severity: 'serious', variant: 'unknown-request', values: { after: { seconds: 1.5 } } },
    ])
  })

  it('is found with the first request after it, of which the query is left out', () => {
    const get = (url: string) => ({ method: 'GET', url })
    const events = [
      setAfter(ads, -500, get('https://data.example.org/before')),
      setAfter(ads, 500, get('https://data.example.org/page?secret=1#x')),
      setAfter(ads, 900, get('https://data.example.org/later')),
    ]
    expect(findBy(rule, its({ events }))).toMatchObject([
      { variant: 'request', values: { address: { text: 'https://data.example.org/page' }, after: { seconds: 0.5 } } },
    ])
  })

  it('is found also where it has gone since', () => {
    const gone = inspected([], [CHARTER], { check: check({ events: [setAfter(ads, 1)] }) })
    expect(findBy(rule, gone)).toMatchObject([{ name: 'ads', match: null }])
  })

  it('is none after another choice, or none', () => {
    for (const choice of ['accepted', 'partial', null] as const) {
      expect(namesBy(rule, its({ choice, events: [setAfter(ads, 1)] }))).toEqual([])
    }
    expect(namesBy(rule, its({ choiceAt: null, events: [setAfter(ads, 1)] }))).toEqual([])
  })

  it('is none that is necessary, exempt or not declared, or that was removed', () => {
    const others = ['session', 'exempt', 'stranger'].map((name) => siteCookie(name))
    const events = others.map((cookie) => setAfter(cookie, 1))
    expect(namesBy(rule, inspected(others, [CHARTER], { check: check({ events }) }))).toEqual([])
    expect(namesBy(rule, its({ events: [{ ...setAfter(ads, 1), change: 'removed' }] }))).toEqual([])
  })

  it('is none by the word of a platform alone, which does not tell when a cookie was set', () => {
    const refused = [platform({ marketing: false }, { chosenAt: '2026-11-01T00:00:00.000Z' })]
    expect(namesBy(rule, inspected([ads], [CHARTER], { platforms: refused }))).toEqual([])
  })
})
