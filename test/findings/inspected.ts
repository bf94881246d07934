import { expect } from 'vitest'
import type { Charter } from '../../src/core/charter'
import type { ChoiceCheck } from '../../src/core/choice-check'
import type { CategoryChoice, ConsentPlatform } from '../../src/core/consent-platform'
import { stateOfChoice } from '../../src/core/consent-platform'
import type { ObservedCookie, Visibility } from '../../src/core/cookie'
import type { Evidence, Finding } from '../../src/core/finding'
import { matchSeen } from '../../src/core/match'
import { matchCheck } from '../../src/core/match-check'
import { isCharterWhole, partsOf } from '../../src/core/part'
import { atOnce } from '../../src/core/steps'
import type { FindingRule, Inspected } from '../../src/findings/finding-rule'
import { findInSteps } from '../../src/findings/registry'
import { charter, entry, seenOf, site, siteCookie } from '../core/samples'

export const TAKEN_AT = '2026-11-23T12:00:00+01:00'
export const NOW = Date.parse(TAKEN_AT) / 1000
export const DAY = 86_400

/** Makes what findings are made of; the core itself matches the cookies with the charters. */
export function inspected(
  cookies: ObservedCookie[],
  charters: Charter[] = [],
  more: Partial<Inspected> & { address?: string; visibility?: Visibility } = {},
): Inspected {
  const { address, check = null, ...rest } = more
  const its = site(address)
  const visibility = more.visibility ?? 'site'
  const parts = more.parts ?? partsOf(charters)
  return {
    begunAt: '2026-11-23T11:59:58+01:00',
    takenAt: TAKEN_AT,
    versions: { extension: '0.1.0', browser: 'Firefox/153.0', rules: '0123456789ab' },
    language: 'fr',
    leftOut: { query: false, fragment: false },
    site: its,
    visibility,
    hosts: [],
    stores: [],
    companies: {},
    private: false,
    storeId: '0',
    granted: [],
    charters,
    parts,
    whole: isCharterWhole(parts),
    looking: false,
    keptSince: null,
    matches: matchSeen(seenOf(cookies, { visibility }), charters, its, parts),
    platforms: [],
    earlier: null,
    check,
    ...(check === null ? {} : { checked: matchCheck(check, charters, its, parts) }),
    issues: [],
    ...rest,
  }
}

/** Finds by all rules. */
export function findAll(its: Inspected): Finding[] {
  return atOnce(findInSteps(its))
}

/** Finds by one rule, and holds it to what it says of its own words and places. */
export function findBy(rule: FindingRule, its: Inspected): Evidence[] {
  const before = structuredClone(its)
  const found = rule.find(its)
  expect(its).toEqual(before)
  for (const one of found) {
    expect(rule.variants.length === 0 ? [null] : rule.variants).toContain(one.variant)
    const kinds = Object.fromEntries(Object.entries(one.values).map(([key, { kind }]) => [key, kind]))
    expect(kinds).toEqual(rule.values)
    if (one.match !== null) expect(its.matches.map(({ id }) => id)).toContain(one.match)
    for (const place of one.places) expect(its.charters[place.charter]?.entries[place.entry]).toBeDefined()
  }
  return found
}

/** The names that a rule finds, in order. */
export function namesBy(rule: FindingRule, its: Inspected): string[] {
  return findBy(rule, its).map(({ name }) => name)
}

/** A cookie that the browser will keep for so many seconds more. */
export function keptCookie(name: string, seconds: number, more: Partial<ObservedCookie> = {}): ObservedCookie {
  return siteCookie(name, { session: false, expirationDate: NOW + seconds, ...more })
}

export const ADVERTISING = {
  category: 'marketing',
  declaredCategory: 'Publicité',
  consent: 'not-stated',
  declaredConsent: null,
} as const

export const STATISTICS = { ...ADVERTISING, category: 'statistics', declaredCategory: 'Statistiques' } as const

/** A charter of this site: a necessary cookie, one of statistics and one for advertising. */
export const CHARTER = charter([
  entry('session'),
  entry('stats', STATISTICS),
  entry('ads', ADVERTISING),
  entry('exempt', { ...STATISTICS, consent: 'exempt' }),
])

/** A consent platform that tells what was chosen of its categories. */
export function platform(
  categories: Partial<Record<CategoryChoice['category'], boolean | null>>,
  more: Partial<ConsentPlatform> & { chosenAt?: string | null; state?: 'pending' } = {},
): ConsentPlatform {
  const choices = Object.entries(categories).map(([category, accepted]) => ({
    declared: category,
    category: category as CategoryChoice['category'],
    accepted,
    fixed: category === 'necessary',
  }))
  const { chosenAt = null, state, ...rest } = more
  return {
    id: 'some',
    name: 'Some Platform',
    lists: 'cookies',
    choice: { state: state ?? stateOfChoice(choices), chosenAt, categories: choices },
    ...rest,
  }
}

export const STARTED = '2026-11-23T10:50:00.000Z'
export const CHOSEN = '2026-11-23T10:55:00.000Z'

/** A guided check that began with the site's cookies cleared. */
export function check(more: Partial<ChoiceCheck> = {}): ChoiceCheck {
  return {
    startedAt: STARTED,
    endedAt: null,
    choiceAt: CHOSEN,
    choice: 'refused',
    cleared: true,
    before: [],
    events: [],
    hasGaps: false,
    ...more,
  }
}

/** Tells that a cookie was set so many milliseconds after the choice. */
export function setAfter(
  cookie: ObservedCookie,
  milliseconds: number,
  request: { method: string; url: string } | null = null,
): ChoiceCheck['events'][number] {
  return { at: new Date(Date.parse(CHOSEN) + milliseconds).toISOString(), change: 'set', cookie, request }
}
