import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '../../src/core/category'
import { SEVERITIES } from '../../src/core/finding'
import { findingRules } from '../../src/findings/registry'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'
import { ADVERTISING, check, DAY, findAll, inspected, keptCookie, platform, setAfter } from './inspected'

/** What is beside the findings and is none. */
const OTHERS = ['finding-rule', 'registry']

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, import.meta.url)))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted()
}

const files = namesIn('../../src/findings/', '.ts').filter((name) => !OTHERS.includes(name))

describe('The registry of findings', () => {
  it('holds each file of the folder, under its file name as its id, and nothing else', () => {
    expect(files).toContain('not-declared')
    expect(findingRules.map(({ id }) => id)).toEqual(files)
  })

  it('holds only what has a test of its own', () => {
    const tested = namesIn('./', '.test.ts')
    expect(files.filter((file) => !tested.includes(file))).toEqual([])
  })

  it('holds a source for each, with an address or none, and words that have a name', () => {
    for (const { source, variants, values } of findingRules) {
      expect(source.citation.length).toBeGreaterThan(10)
      if (source.url !== null) expect(source.url).toMatch(/^https:\/\/[a-z.-]+\/\S+$/)
      expect(new Set(variants).size).toBe(variants.length)
      for (const key of Object.keys(values)) expect(key).toMatch(/^[a-z]+$/)
    }
  })
})

describe('A site that only uses declared necessary cookies', () => {
  const declared = charter([
    entry('sessionid', {
      service: 'Authentification (front et back office)',
      purpose: 'Se souvenir de l’utilisateur d’une page à une autre.',
      duration: '2 semaines',
      durationSeconds: 14 * DAY,
    }),
    entry('csrftoken', {
      service: 'API (CSRF) (front et back office)',
      purpose: 'Protéger les formulaires contre la falsification de requêtes',
      duration: '12 mois',
      durationSeconds: 365 * DAY,
    }),
    entry('language', { purpose: 'Se souvenir de la langue de l’utilisateur connecté' }),
    entry('choice', { purpose: 'Se souvenir du choix opéré', duration: '6 mois', durationSeconds: 182 * DAY }),
    entry('basket', { purpose: 'Conserver le panier', duration: 'Session', durationSeconds: 0 }),
  ])

  it('has no finding with all attributes well set', () => {
    const cookies = [
      keptCookie('sessionid', 14 * DAY, { httpOnly: true }),
      keptCookie('csrftoken', 364 * DAY),
      keptCookie('language', 364 * DAY),
      keptCookie('choice', 182 * DAY),
      siteCookie('basket', { httpOnly: true }),
    ]
    expect(findAll(inspected(cookies, [declared]))).toEqual([])
  })

  it('has none with ordinary ones, such as a token that scripts read, or cookies without Secure', () => {
    const cookies = [
      keptCookie('sessionid', 13 * DAY, { httpOnly: true }),
      keptCookie('csrftoken', 364 * DAY, { httpOnly: false }),
      keptCookie('language', 364 * DAY, { httpOnly: false, secure: false, sameSite: 'unspecified' }),
      keptCookie('choice', 182 * DAY, { httpOnly: false, secure: false }),
      siteCookie('basket', { httpOnly: false, secure: false, hostOnly: false }),
    ]
    expect(findAll(inspected(cookies, [declared]))).toEqual([])
  })

  it('has none where only the page’s own view is there, or where a choice is still to be made or was refused', () => {
    const cookies = [pageCookie('csrftoken'), pageCookie('language'), pageCookie('basket')]
    expect(findAll(inspected(cookies, [declared], { visibility: 'page' }))).toEqual([])
    const kept = [keptCookie('csrftoken', 364 * DAY), siteCookie('basket')]
    for (const chosen of [platform({ marketing: null }, { state: 'pending' }), platform({ marketing: false })]) {
      expect(findAll(inspected(kept, [declared], { platforms: [chosen] }))).toEqual([])
    }
    const checked = check({ before: kept, events: kept.map((cookie) => setAfter(cookie, 1000)) })
    expect(findAll(inspected(kept, [declared], { check: checked }))).toEqual([])
  })
})

describe('All findings', () => {
  it('stand most serious first, then by name, each with its rule’s id and source', () => {
    const cookies = [siteCookie('zebra'), siteCookie('ads'), siteCookie('aaa'), keptCookie('basket', 3 * DAY)]
    const declared = charter([
      entry('ads', ADVERTISING),
      entry('basket', { duration: 'Session', durationSeconds: 0, purpose: null }),
    ])
    const found = findAll(
      inspected(cookies, [declared], { platforms: [platform({ marketing: null }, { state: 'pending' })] }),
    )
    expect(found.map(({ severity, name, finding }) => `${severity} ${name} ${finding}`)).toEqual([
      'serious ads set-before-choice',
      'attention aaa not-declared',
      'attention basket declared-session-but-kept',
      'attention zebra not-declared',
      'note basket incomplete-entry',
    ])
    for (const { finding, source } of found) {
      expect(source).toEqual(findingRules.find(({ id }) => id === finding)?.source)
    }
  })

  it('say nothing of a charter that is not this site’s own', () => {
    const entries = [
      entry('_*', { purpose: null, provider: null, category: 'unclassified', declaredCategory: null }),
      entry('twice'),
      entry('twice', ADVERTISING),
      entry('kept', { duration: '1 jour', durationSeconds: DAY }),
      entry('ads', ADVERTISING),
    ]
    const cookies = [siteCookie('twice'), siteCookie('_x'), keptCookie('kept', 90 * DAY), siteCookie('ads')]
    for (const basis of ['platform', 'general'] as const) {
      const its = inspected(cookies, [charter(entries, { basis })], { platforms: [platform({ marketing: false })] })
      expect(findAll(its)).toEqual([])
    }
    expect(findAll(inspected(cookies, [charter(entries)])).length).toBeGreaterThan(4)
  })

  it('are found in whatever there is, without a throw, each of a match and an entry that are there', () => {
    const name = fc.constantFrom(
      'a',
      '_*',
      '__proto__',
      '__host-x',
      '*',
      'constructor',
      '',
      'é\ud800',
      'a; b',
      '/^x.+$/',
    )
    const visible = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
    const cookies = fc.array(
      fc.record({
        name,
        domain: visible(fc.constantFrom('data.example.org', 'ads.test')),
        hostOnly: visible(fc.boolean()),
        path: visible(fc.constantFrom('/', '/a')),
        secure: visible(fc.boolean()),
        httpOnly: visible(fc.boolean()),
        sameSite: visible(fc.constantFrom('no_restriction', 'lax', 'unspecified')),
        session: visible(fc.boolean()),
        expirationDate: visible(fc.double({ min: 0, max: 2e9, noNaN: true })),
      }),
      { maxLength: 12 },
    )
    const entries = fc.array(
      fc.record({
        name,
        purpose: visible(fc.constantFrom('Authentification', 'Mesure d’audience', 'Publicité')),
        provider: visible(fc.constant('x')),
        category: fc.constantFrom(...CATEGORIES),
        consent: fc.constantFrom('exempt', 'required', 'not-stated'),
        durationSeconds: visible(fc.constantFrom(0, DAY, 400 * DAY)),
        domain: visible(fc.constantFrom('.example.org', 'nonsense here')),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(cookies, entries, fc.boolean(), (some, rows, refused) => {
        const seen = some.map(({ name: its, ...more }) => siteCookie(its, more as object))
        const charters = [charter(rows.map(({ name: its, ...more }) => entry(its, more)))]
        const its = inspected(seen, charters, {
          check: refused ? check({ before: seen, events: seen.map((cookie) => setAfter(cookie, 5)) }) : null,
          platforms: [platform({ marketing: refused ? false : null })],
        })
        const ids = new Set(its.matches.map(({ id }) => id))
        for (const { severity, match, places } of findAll(its)) {
          if (!SEVERITIES.includes(severity) || (match !== null && !ids.has(match))) return false
          if (!places.every((place) => charters[place.charter]?.entries[place.entry] !== undefined)) return false
        }
        return true
      }),
    )
  })
})
