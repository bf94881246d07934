import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Charter, Entry } from '../../src/core/charter'
import type { ObservedCookie, Visibility } from '../../src/core/cookie'
import { entryOf, matchCookies } from '../../src/core/match'
import { charter, entry, site, siteCookie } from './samples'

const TAB = site('https://data.example.org/')

function match(cookies: ObservedCookie[], charters: Charter[], visibility: Visibility = 'site') {
  return matchCookies(cookies, charters, TAB, visibility)
}

/** The declared name that the one cookie was matched with, or null. */
function nameFor(cookie: ObservedCookie, entries: Entry[]): string | null {
  const charters = [charter(entries)]
  const [found] = match([cookie], charters)
  return found === undefined ? null : (entryOf(found, charters)?.name ?? null)
}

describe('Which entry declares a cookie', () => {
  it.each<[cookie: string, declared: string[], best: string | null]>([
    ['_ga', ['_g*', '_ga'], '_ga'],
    ['_ga_X', ['_g*', '_ga_*'], '_ga_*'],
    ['_ga_X', ['*_X', '_ga_*'], '_ga_*'],
    ['_ga', ['_gid'], null],
    ['_GA', ['_ga'], '_ga'],
    ['_GA', ['_ga', '_GA'], '_GA'],
    ['_Ga_X', ['_ga_*', '_Ga_X'], '_Ga_X'],
    ['_GAT', ['/^_gat$/i'], '/^_gat$/i'],
    ['anything', ['*'], null],
    ['__proto__', ['__proto__'], '__proto__'],
    ['constructor', ['_ga'], null],
    ['', ['_ga', '*'], null],
  ])('%s among %j is %j', (cookie, declared, best) => {
    expect(
      nameFor(
        siteCookie(cookie),
        declared.map((name) => entry(name)),
      ),
    ).toBe(best)
  })

  it('says how the name agreed', () => {
    const agreements = (cookie: string, name: string) =>
      match([siteCookie(cookie)], [charter([entry(name)])])[0]?.agreement
    expect(agreements('_ga', '_ga')).toBe('exact')
    expect(agreements('_ga_X', '_ga_*')).toBe('pattern')
    expect(agreements('_GA', '_ga')).toBe('case-differs')
  })

  it('prefers one whose domain agrees to one without, and passes over one whose domain disagrees', () => {
    const without = entry('id', { purpose: 'without' })
    const agreeing = entry('id', { domain: '.example.org', purpose: 'agreeing' })
    const other = entry('id', { domain: 'example.com', purpose: 'other' })
    const purpose = (entries: Entry[]) => {
      const charters = [charter(entries)]
      const [found] = match([siteCookie('id')], charters)
      return found === undefined ? null : (entryOf(found, charters)?.purpose ?? null)
    }
    expect(purpose([without, agreeing])).toBe('agreeing')
    expect(purpose([other, without])).toBe('without')
    expect(purpose([other])).toBeNull()
  })

  it('believes the site before its platform, and the platform before general knowledge, whatever the name', () => {
    const own = charter([entry('_g*')], { id: 'own' })
    const platform = charter([entry('_ga*')], { id: 'platform', basis: 'platform' })
    const general = charter([entry('_ga')], { id: 'general', basis: 'general' })
    const basisOf = (charters: Charter[]) => {
      const place = match([siteCookie('_ga')], charters)[0]?.place
      return place === null || place === undefined ? null : charters[place.charter]?.basis
    }
    expect(basisOf([own, platform, general])).toBe('site')
    expect(basisOf([platform, general])).toBe('platform')
    expect(basisOf([general])).toBe('general')
  })

  it('leaves out entries of other storage', () => {
    expect(nameFor(siteCookie('key'), [entry('key', { storage: 'local-storage' })])).toBeNull()
  })
})

describe('The status of a cookie', () => {
  const seen = [siteCookie('stranger')]
  const partly = charter([entry('a')], { rows: { read: 1, found: 2 } })
  const platform = charter([entry('a')], { id: 'platform', basis: 'platform' })

  it.each<[string, Charter[], string]>([
    ['no charter', [], 'unchecked'],
    ['its own charter, whole', [charter([entry('a')])], 'undeclared'],
    ['its own charter, in part', [partly], 'unchecked'],
    ['its own charter, whole, and another in part', [charter([entry('a')]), partly], 'unchecked'],
    ['its platform’s charter', [platform], 'unchecked'],
    ['its own and its platform’s', [charter([entry('a')]), platform], 'undeclared'],
  ])('without an entry, with %s', (_, charters, status) => {
    expect(match(seen, charters)[0]?.status).toBe(status)
    expect(match(seen, charters, 'page')[0]?.status).toBe(status)
  })
})

describe('The matches', () => {
  it('are two for two cookies of one name', () => {
    const twins = [
      siteCookie('id'),
      siteCookie('id', { hostOnly: false, domain: 'example.org' }),
      siteCookie('id', { path: '/a' }),
    ]
    const found = match(twins, [charter([entry('id')])])
    expect(found.map((one) => one.status)).toEqual(['declared', 'declared', 'declared'])
    expect(new Set(found.map((one) => one.id)).size).toBe(3)
  })

  it('have different ids even where what is visible is the same', () => {
    const found = match([siteCookie('id'), siteCookie('id')], [])
    expect(found).toHaveLength(2)
    expect(new Set(found.map((one) => one.id)).size).toBe(2)
  })

  it('show an entry as seen where any cookie agrees with it, even if another entry is better', () => {
    const found = match([siteCookie('_ga')], [charter([entry('_ga'), entry('_g*')])])
    expect(found).toHaveLength(1)
  })

  it('hold every cookie once, and every entry without a cookie once', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', 'A', 'ab', 'abc', ''), { maxLength: 8 })
    const declared = fc.array(fc.constantFrom('a', 'b', 'c*', '*b', 'abc', 'C', '<x>'), { maxLength: 8 })
    fc.assert(
      fc.property(
        names,
        declared,
        fc.constantFrom<Visibility>('page', 'site', 'all'),
        (cookies, entries, visibility) => {
          const observed = cookies.map((name, index) => siteCookie(name, { path: `/${index}` }))
          const found = match(observed, [charter(entries.map((name) => entry(name)))], visibility)
          expect(found.flatMap((one) => (one.cookie === null ? [] : [one.cookie]))).toEqual(observed)
          expect(new Set(found.map((one) => one.id)).size).toBe(found.length)
          for (const one of found.filter((each) => each.cookie === null)) {
            expect(one.status).toBe(visibility === 'page' ? 'unknown' : 'unobserved')
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
