import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BASES, type Charter, type Entry } from '../../src/core/charter'
import type { ObservedCookie, Visibility } from '../../src/core/cookie'
import { matchSeen } from '../../src/core/match'
import { entryOf } from '../../src/core/matched-entry'
import { STORAGE_KINDS, type StoredItem } from '../../src/core/stored-item'
import { candidates, DOMAINS } from './match-oracle'
import { charter, entry, pageCookie, seenOf, site, siteCookie, storedItem } from './samples'

const TAB = site('https://data.example.org/')
const VISIBILITIES: Visibility[] = ['page', 'site', 'all']

function match(cookies: ObservedCookie[], charters: Charter[], visibility: Visibility = 'site') {
  return matchSeen(seenOf(cookies, { visibility }), charters, TAB)
}

const NAME = fc.constantFrom('a', 'b', 'c', 'A', 'ab', 'abc', '', '__proto__')

const CHARTERS = fc.array(
  fc
    .record({
      names: fc.array(fc.constantFrom('a', 'b', 'c*', '*b', 'abc', 'C', '<x>', '__proto__'), { maxLength: 5 }),
      party: fc.constantFrom<Entry['party'][]>('first', 'third', null),
      basis: fc.constantFrom(...BASES),
      unread: fc.nat({ max: 1 }),
    })
    .map(({ names, party, basis, unread }) =>
      charter(
        names.map((name) => entry(name, { party })),
        { basis, rows: { read: names.length, found: names.length + unread } },
      ),
    ),
  { maxLength: 3 },
)

const DECLARED_NAMES =
  'a|A|ab|a*|A*|*b|a*b|*|ab; b|/^a$/i|/^a.*$/i|/B/|a_|a.|ab_k|AB_K|ab_k*|a[b]|abc/ab_k|a%5Bb%5D|ab_K (1st, 2nd)'.split(
    '|',
  )
const LIVE_NAMES = [
  'a',
  'A',
  'b',
  'ab',
  'aB',
  'aab',
  '',
  'a_7',
  'ab_k',
  'ab_K',
  'ab_k.7',
  'ab_k.77.1',
  'a[b]',
  'a%5Bb%5D',
  'a.',
]

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
    ['_ga_Y', ['*_Y', '_ga_*'], '_ga_*'],
    ['_ga', ['_gid'], null],
    ['_GA', ['_ga'], '_ga'],
    ['_GA', ['_ga', '_GA'], '_GA'],
    ['_GA', ['_ga*', '_ga'], '_ga'],
    ['_Ga_X', ['_ga_*', '_Ga_X'], '_Ga_X'],
    ['_GAT', ['/^_gat$/i'], '/^_gat$/i'],
    ['_GAT', ['_gat', '/^_g.*$/i'], '/^_g.*$/i'],
    ['_GAT', ['/^_gat$/i', '_GAT'], '_GAT'],
    ['_GAT', ['/^_gat.*$/i', '/^_gat$/i'], '/^_gat$/i'],
    ['anything', ['*'], null],
    ['__proto__', ['__proto__'], '__proto__'],
    ['__proto__', ['_ga'], null],
    ['constructor', ['constructor'], 'constructor'],
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

  it('keeps a name that only case separates for where nothing else agrees, of whatever basis', () => {
    const own = charter([entry('_GAT')])
    for (const name of ['_gat', '_g*', '/^_gat$/i', '/^_GA.*$/i']) {
      const [found] = match([siteCookie('_gat')], [own, charter([entry(name)], { id: 'general', basis: 'general' })])
      expect(found?.place, name).toEqual({ charter: 1, entry: 0 })
    }
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

  it('leaves out entries of other storage, not those that name none', () => {
    expect(nameFor(siteCookie('key'), [entry('key', { storage: 'local-storage' })])).toBeNull()
    expect(nameFor(siteCookie('key'), [entry('key', { storage: null })])).toBe('key')
  })

  it('takes the site’s own host for the domain of a cookie that the page itself read', () => {
    expect(nameFor(pageCookie('id'), [entry('id', { domain: 'example.com' })])).toBeNull()
    expect(nameFor(pageCookie('id'), [entry('id', { domain: '.example.org' })])).toBe('id')
  })

  it('is the best of all that agree, and shows as seen just those that agree', () => {
    const declared = fc.record({
      name: fc.constantFrom(...DECLARED_NAMES),
      domain: fc.constantFrom(null, ...Object.keys(DOMAINS).filter((domain) => domain !== '')),
      storage: fc.constantFrom<Entry['storage'][]>('cookie', 'cookie', null, 'local-storage'),
    })
    const some = fc.record({
      basis: fc.constantFrom(...BASES),
      source: fc.constantFrom('policy-page', 'a-platform'),
      entries: fc.array(declared, { maxLength: 5 }),
    })
    const observed = fc.record({
      name: fc.constantFrom(...LIVE_NAMES),
      domain: fc.constantFrom('data.example.org', 'example.org'),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 3 }), fc.array(observed, { maxLength: 4 }), (read, seen) => {
        const charters = read.map(({ basis, source, entries }, at) =>
          charter(
            entries.map(({ name, ...more }) => entry(name, more)),
            { id: `charter ${at}`, basis, source },
          ),
        )
        const cookies = seen.map(({ name, domain }) => siteCookie(name, { domain }))
        const expected = cookies.map((cookie) => candidates(cookie, charters))
        const found = match(cookies, charters)

        const best = expected.map(([first]) =>
          first === undefined
            ? [null, null, false]
            : [{ charter: first.charter, entry: first.entry }, first.agreement, first.isOtherDomain],
        )
        expect(found.slice(0, cookies.length).map((one) => [one.place, one.agreement, one.isOtherDomain])).toEqual(best)

        const agreed = new Set(expected.flat().map((one) => `${one.charter} ${one.entry}`))
        const alone = charters.flatMap((one, at) => one.entries.map((_, entryAt) => `${at} ${entryAt}`))
        const unseen = alone.filter((place) => !agreed.has(place))
        expect(found.slice(cookies.length).map(({ place }) => `${place?.charter} ${place?.entry}`)).toEqual(
          unseen.filter((place) => !unseen.some((before) => isSaidBefore(before, place, charters))),
        )
      }),
      { numRuns: 1000 },
    )
  })
})

/** Tells whether an entry of an earlier charter declares the same name of the same storage, so that one row shows both. */
function isSaidBefore(before: string, place: string, charters: readonly Charter[]): boolean {
  const [one, other] = [before, place].map((words) => {
    const [at = 0, entryAt = 0] = words.split(' ').map(Number)
    return { at, entry: charters[at]?.entries[entryAt] }
  })
  if (one === undefined || other === undefined || one.at >= other.at) return false
  return (
    one.entry?.name === other.entry?.name && (one.entry?.storage ?? 'cookie') === (other.entry?.storage ?? 'cookie')
  )
}

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
    expect(match(seen, charters, 'all')[0]?.status).toBe(status)
  })

  it.each(BASES)('is declared with an entry of the basis %s, whatever could be read', (basis) => {
    for (const visibility of VISIBILITIES) {
      expect(match([siteCookie('a')], [charter([entry('a')], { basis })], visibility)[0]?.status).toBe('declared')
    }
  })
})

describe('The status of an entry of this site without a cookie', () => {
  it.each(BASES)('is unknown in the page’s view and else unobserved, with the basis %s', (basis) => {
    const status = (visibility: Visibility) => match([], [charter([entry('a')], { basis })], visibility)[0]?.status
    expect(VISIBILITIES.map(status)).toEqual(['unknown', 'unobserved', 'unobserved'])
  })

  it('comes with the reason where it is unknown', () => {
    const [found] = match([], [charter([entry('a', { party: 'third' })])])
    expect(found).toMatchObject({ status: 'unknown', unknownReason: 'third-party', cookie: null, party: 'third' })
  })
})

describe('The matches', () => {
  it.each<[string, Partial<ObservedCookie>]>([
    ['host-only and not', { hostOnly: false }],
    ['of a parent domain', { hostOnly: false, domain: 'example.org' }],
    ['on another path', { path: '/a' }],
    ['in a partition', { partitionKey: { topLevelSite: 'https://example.org', hasCrossSiteAncestor: false } }],
    ['in another store', { storeId: '1' }],
  ])('are two for two cookies of one name, %s', (_, more) => {
    const found = match([siteCookie('id'), siteCookie('id', more)], [charter([entry('id')])])
    expect(found.map((one) => one.status)).toEqual(['declared', 'declared'])
    expect(new Set(found.map((one) => one.id)).size).toBe(2)
  })

  it('keep their ids from one look to the next, whatever came between', () => {
    const charters = [charter([entry('one'), entry('gone')])]
    const before = match([siteCookie('one'), siteCookie('two')], charters)
    const after = match([siteCookie('new'), siteCookie('two'), siteCookie('one', { secure: false })], charters)
    expect([after[2]?.id, after[1]?.id, after[3]?.id]).toEqual(before.map((one) => one.id))
  })

  it('say the party of each cookie', () => {
    const found = match([siteCookie('a'), siteCookie('b', { domain: 'example.com' }), pageCookie('c')], [])
    expect(found.map((one) => one.party)).toEqual(['first', 'third', 'first'])
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

  it('hold every cookie once, in its order, and each match under an id of its own', () => {
    fc.assert(
      fc.property(fc.array(NAME, { maxLength: 8 }), CHARTERS, (names, charters) => {
        const observed = names.map((name) => siteCookie(name))
        const found = match(observed, charters)
        expect(found.flatMap((one) => (one.cookie === null ? [] : [one.cookie]))).toEqual(observed)
        expect(new Set(found.map((one) => one.id)).size).toBe(found.length)
      }),
      { numRuns: 300 },
    )
  })

  it('call nothing undeclared unless this site’s own charter was read whole, and nothing unobserved in the page’s view', () => {
    fc.assert(
      fc.property(
        fc.array(NAME, { maxLength: 8 }),
        CHARTERS,
        fc.constantFrom(...VISIBILITIES),
        (names, charters, visibility) => {
          const own = charters.filter((one) => one.basis === 'site')
          const whole =
            own.length > 0 &&
            own.every(({ rows }) => rows.read === rows.found && rows.found > 0) &&
            own.some(({ entries }) => entries.length > 0)
          const seen = new Set(['declared', 'near', whole ? 'undeclared' : 'unchecked'])
          const unseen = new Set(['unknown', visibility === 'page' ? 'unknown' : 'unobserved'])
          for (const { cookie, place, status } of match(
            names.map((name) => siteCookie(name)),
            charters,
            visibility,
          )) {
            expect(cookie === null ? unseen : seen).toContain(status)
            expect(['near', 'undeclared', 'unchecked'].includes(status)).toBe(place === null)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('Two charters that declare one cookie', () => {
  const own = charter([entry('_ga', { purpose: 'count visits' })], { id: 'own' })
  const same = charter([entry('_ga', { purpose: 'Count visits ' })], { id: 'same' })
  const other = charter([entry('_g*', { purpose: 'show advertisements' })], { id: 'other' })

  it('keep both where they differ, the first in front, whether or not it was seen', () => {
    const [seen] = match([siteCookie('_ga')], [own, other])
    expect(seen).toMatchObject({ place: { charter: 0, entry: 0 }, others: [{ charter: 1, entry: 0 }] })
    const twice = charter([entry('_ga', { duration: '2 years' })], { id: 'twice' })
    const unseen = match([], [own, twice])
    expect(unseen).toMatchObject([{ place: { charter: 0, entry: 0 }, others: [{ charter: 1, entry: 0 }] }])
  })

  it('are told once where they say the same', () => {
    expect(match([siteCookie('_ga')], [own, same])[0]?.others).toEqual([])
    expect(match([], [own, same])).toMatchObject([{ others: [] }])
  })

  it('are told once for all rows that say the same, in their order, and of thousands no more than 20', () => {
    const rows = ['a', 'a ', 'b', 'A', 'count visits'].map((purpose) => entry('_ga', { purpose }))
    const repeating = charter(rows, { id: 'repeating' })
    expect(match([siteCookie('_ga')], [own, repeating])[0]?.others).toEqual([
      { charter: 1, entry: 0 },
      { charter: 1, entry: 2 },
    ])
    const thousands = charter(Array.from({ length: 3_000 }, (_, at) => entry('_ga', { purpose: `Purpose ${at}` })))
    const seen = match([siteCookie('_ga')], [own, thousands])
    expect(seen).toHaveLength(1)
    expect(seen[0]?.others).toHaveLength(20)
  })

  it('leave each row unobserved that is of another domain than the cookie, but the one that is taken for it', () => {
    const rows = [1, 2].map((at) => entry('_pk_id_a1b2', { domain: 'elsewhere.example', purpose: `Purpose ${at}` }))
    const found = match([siteCookie('_pk_id_a1b2')], [charter(rows)])
    expect(found).toHaveLength(2)
    expect(found).toMatchObject([
      { isOtherDomain: true, place: { entry: 0 } },
      { cookie: null, place: { entry: 1 } },
    ])
  })
})

describe('What is stored beside cookies', () => {
  const item = storedItem('key')
  const look = (entries: Entry[], more: Partial<StoredItem> = {}) =>
    matchSeen(seenOf([], { items: [{ ...item, ...more }], stores: [{ ...item, ...more }] }), [charter(entries)], TAB)

  it('is declared by an entry of its own kind of storage, and by none of another', () => {
    for (const kind of STORAGE_KINDS) {
      expect(look([entry('key', { storage: kind })], { kind })).toMatchObject([
        { status: 'declared', cookie: null, item: { name: 'key', kind }, agreement: 'exact', party: 'first' },
      ])
      for (const other of ['cookie' as const, ...STORAGE_KINDS.filter((one) => one !== kind)]) {
        const [found] = look([entry('key', { storage: other })], { kind })
        expect(found, `${kind} ${other}`).toMatchObject({
          status: 'near',
          near: { reason: 'word-in-text', words: 'key' },
        })
      }
    }
  })

  it('is declared by an entry that names no storage, after any that names its own', () => {
    expect(look([entry('key', { storage: null })])[0]?.status).toBe('declared')
    const entries = [entry('key', { storage: null }), entry('k*', { storage: 'local-storage' })]
    expect(look(entries)[0]?.place?.entry).toBe(1)
    expect(nameFor(siteCookie('key'), [entry('k*', { storage: 'cookie' }), entry('key', { storage: null })])).toBe(
      'key',
    )
  })

  it('shares an entry that names no storage with the cookie of that name', () => {
    const own = [charter([entry('key', { storage: null })])]
    const found = matchSeen(seenOf([siteCookie('key')], { items: [item] }), own, TAB)
    expect(found.map((one) => one.status)).toEqual(['declared', 'declared'])
    expect(matchSeen(seenOf([], { items: [item] }), own, TAB)).toHaveLength(1)
  })

  it('is of the host of its origin, in party and in domain', () => {
    const foreign = { origin: 'https://ads.example.com:8443', partitioned: true }
    expect(look([entry('key', { storage: 'local-storage', domain: 'example.com' })], foreign)).toMatchObject([
      { status: 'declared', party: 'third' },
    ])
    expect(look([entry('key', { storage: 'local-storage', domain: 'example.org' })], foreign)[0]).toMatchObject({
      status: 'near',
      near: { reason: 'other-domain', words: 'key' },
    })
  })

  it('is unchecked where this site’s own charter was not read whole', () => {
    const inPart = charter([], { rows: { read: 0, found: 1 } })
    expect(matchSeen(seenOf([], { items: [item] }), [inPart], TAB)[0]?.status).toBe('unchecked')
  })

  it('has an id of its own for each kind, origin, place and name', () => {
    const items = [
      item,
      { ...item, kind: 'session-storage' as const },
      { ...item, origin: 'https://data.example.org:8443' },
      { ...item, partitioned: true },
      { ...item, name: 'other' },
    ]
    const ids = matchSeen(seenOf([], { items }), [], TAB).map((one) => one.id)
    expect(new Set(ids).size).toBe(items.length)
  })
})
