import { describe, expect, it } from 'vitest'
import type { ChoiceCheck } from '../../src/core/choice-check'
import type { Inspection } from '../../src/core/inspection'
import type { Issue } from '../../src/core/issue'
import { plain } from '../../src/telling/report/document'
import { headerFacts } from '../../src/telling/report/header'
import { kindBars } from '../../src/telling/report/kinds'
import { NO_FILTER, rowOrder } from '../../src/telling/report/row-order'
import { rowMaker } from '../../src/telling/report/rows'
import { charter, entry, pageCookie, siteCookie, storedItem } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'

const language = languageOf('en')

function header(its: Inspection): Record<string, string> {
  return Object.fromEntries(headerFacts(its, language).map(({ label, lines }) => [label, lines.map(plain).join(' / ')]))
}

const CHECK: ChoiceCheck = {
  startedAt: '2026-11-23T10:00:00.000Z',
  endedAt: null,
  choiceAt: '2026-11-23T10:01:00.000Z',
  choice: 'refused',
  choiceBy: 'click',
  cleared: true,
  clearedCount: 2,
  before: [],
  events: [],
  hasGaps: false,
}

describe('The header', () => {
  it('tells the address without what was left out, the times with their offset, and what with', () => {
    const its = inspection([siteCookie('a')], [charter([entry('a')])], { leftOut: { query: true, fragment: true } })
    expect(header(its)).toMatchObject({
      'Address of the page': 'https://data.example.org/explore?…#…',
      'Address asked for': 'not visible',
      Begun: 'November 23, 2026, 11:59:58 (UTC+01:00)',
      Ended: 'November 23, 2026, 12:00:00 (UTC+01:00)',
      Browser: 'Firefox 153.0 / its language: French',
      Extension: 'Cookie Charter 0.1.0, rules 0123456789ab',
      Window: 'ordinary window / cookie store 0',
      Charters: expect.stringContaining(`SHA-256 ${'a'.repeat(64)}`),
    })
  })

  it('tells what was not known from no', () => {
    const checks = [
      null,
      { ...CHECK, cleared: false, clearedCount: null },
      { ...CHECK, cleared: false, clearedCount: 0 },
      { ...CHECK, cleared: false },
      CHECK,
    ]
    expect(checks.map((check) => header(inspection([], [], { check }))['Cookies cleared before'])).toEqual([
      'not known: no guided check was made',
      'no',
      'no',
      'in part: 2 cookies; others stayed',
      'yes, 2 cookies',
    ])
  })

  it('lists the links that were seen where no policy was found', () => {
    const links = [{ text: 'Contact', url: 'https://data.example.org/contact' }]
    const told = (issue: Issue) => header(inspection([], [], { issues: [issue] }))['Could not be seen'] ?? ''
    expect(told({ code: 'policy_not_found', links })).toMatch(
      /be its policy: \/ Contact https:\/\/data\.example\.org\/contact$/,
    )
    expect(told({ code: 'policy_not_found' })).toMatch(/click the icon there\.$/)
  })

  it('tells the choice and how it is known', () => {
    expect(header(inspection([], []))['The visitor’s choice']).toMatch(/^not known/)
    expect(header(inspection([], [], { check: CHECK }))['The visitor’s choice']).toBe(
      'Guided check: the visitor refused. Moment: November 23, 2026, 10:01:00 (UTC+00:00), taken from a click in the page.',
    )
  })

  it.each(['page', 'site', 'all'] as const)('says what could and could not be seen with the view %s', (visibility) => {
    const facts = header(inspection([], [], { visibility }))
    expect(facts['What could be seen']).not.toBe('')
    expect(facts['Could not be seen']).not.toBe('')
  })
})

describe('The chart', () => {
  it('counts each cookie that was seen once, by kind and party', () => {
    const its = inspection(
      [siteCookie('a'), siteCookie('b'), siteCookie('c', { domain: 'other.example' })],
      [charter([entry('a'), entry('gone')])],
    )
    expect(kindBars(its, language).map(({ kind, first, third }) => [kind, first, third])).toEqual([
      ['undeclared', 1, 1],
      ['necessary', 1, 0],
    ])
  })
})

describe('The rows', () => {
  const its = inspection(
    [siteCookie('sessionid', { httpOnly: true }), siteCookie('stranger'), pageCookie('half')],
    [charter([entry('sessionid', { purpose: 'Se souvenir', duration: '2 semaines' }), entry('gone')])],
    { items: [storedItem('cart')] },
  )
  const make = rowMaker(its, language)
  const cells = (at: number) => {
    const match = its.matches[at]
    if (match === undefined) throw new Error('no row')
    return Object.fromEntries(Object.entries(make(match).cells).map(([key, lines]) => [key, lines.map(plain)]))
  }

  it('quote the charter with its place, and the browser with what is not visible', () => {
    expect(cells(0)['declared']).toEqual([
      'Fournisseur · Un service',
      'Se souvenir',
      'necessary (Cookies nécessaires) · its charter: no consent needed',
      'Duration declared: 2 semaines',
      '[Charter 1, row 1] Fournisseur | Un service | sessionid | Une finalité',
    ])
    expect(cells(0)['browser']?.[1]).toBe('Secure: yes · HttpOnly: yes')
    expect(cells(2)['browser']).toEqual([
      'lifetime not visible',
      'Secure: not visible · HttpOnly: not visible',
      'SameSite: not visible',
    ])
  })

  it('say which other words a category or a consent was read from', () => {
    const read = { readFrom: { category: 'purpose', consent: 'duration' } } as const
    const own = charter([entry('a', { category: 'statistics', declaredCategory: null, ...read })])
    const seen = inspection([siteCookie('a')], [own])
    const [match] = seen.matches
    if (match === undefined) throw new Error('no row')
    expect(rowMaker(seen, language)(match).cells.declared.map(plain)).toContain(
      'statistics (read from its purpose) · its charter: no consent needed (read from its duration)',
    )
  })

  it('are sought by folded words, narrowed and sorted, and stand as they were without', () => {
    const order = rowOrder(its, language)
    const names = (...given: Parameters<typeof order>) =>
      order(...given).map((match) => match.cookie?.name ?? match.item?.name ?? 'entry')
    const all = names(NO_FILTER, null)
    expect(all).toHaveLength(its.matches.length)
    expect(names({ ...NO_FILTER, words: 'SÉSSION' }, null)).toEqual(['sessionid'])
    expect(names({ ...NO_FILTER, words: 'souvenir fournisseur' }, null)).toEqual(['sessionid'])
    expect(names({ ...NO_FILTER, kind: 'stored' }, null)).toEqual(['cart'])
    expect(names({ ...NO_FILTER, group: 'undeclared' }, null)).toEqual(['stranger', 'half', 'cart'])
    const sorted = names(NO_FILTER, { column: 'name', isDescending: false })
    expect(sorted).toEqual(['cart', 'entry', 'half', 'sessionid', 'stranger'])
    expect(names(NO_FILTER, { column: 'name', isDescending: true })).toEqual(sorted.toReversed())
    expect(names(NO_FILTER, null)).toEqual(all)
  })
})
