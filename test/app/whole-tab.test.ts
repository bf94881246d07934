import { describe, expect, it, vi } from 'vitest'
import { inspectTab, type Outcome } from '../../src/app/inspect-tab'
import { ALL_ORIGINS, originPatterns } from '../../src/core/site'
import type { Source } from '../../src/sources/source'
import { charter, entry, site, siteCookie, storedItem } from '../core/samples'
import { deferred, portsOf, sourceOf, sourcesOf, storedAnswer, type World, world } from './fake-world'

const ADDRESS = 'https://data.example.org/explore'
const SITE = originPatterns(site(ADDRESS))
const EVERY = [...SITE, ...ALL_ORIGINS]
const ORIGIN = 'https://data.example.org'
const THIRD = siteCookie('ad', { domain: 'ads.example.com', sameSite: 'no_restriction' })

async function inspectionOf(its: World, sources = [sourceOf(its)]) {
  const outcome = await inspectTab(portsOf(its), sourcesOf(sources))
  if (outcome.state !== 'ready') throw new Error(`not ready: ${JSON.stringify(outcome)}`)
  return outcome.inspection
}

const seenIn = ({ matches }: { matches: { cookie: { name: string } | null }[] }) =>
  matches.flatMap(({ cookie }) => (cookie === null ? [] : [cookie.name]))

describe('A tab of which every site is granted', () => {
  const granted = (more: Partial<World> = {}) =>
    world({
      granted: EVERY,
      cookies: () => [siteCookie('own')],
      loaded: () => [
        ['data.example.org', 'ads.example.com'],
        ['ads.example.com', 'cdn.example.net'],
      ],
      cookiesOfHosts: () => [siteCookie('own'), THIRD],
      companies: { 'ads.example.com': 'Adverts' },
      ...more,
    })

  it('is asked for the cookies of each host that one of its frames names, and shows each cookie once', async () => {
    let asked: readonly string[] = []
    const inspection = await inspectionOf(
      granted({
        cookiesOfHosts: (hosts) => {
          asked = hosts
          return [siteCookie('own'), THIRD]
        },
      }),
    )
    expect(asked).toEqual(['ads.example.com', 'cdn.example.net', 'data.example.org'])
    expect(inspection).toMatchObject({ visibility: 'all', hosts: asked, granted: EVERY, issues: [] })
    expect(seenIn(inspection)).toEqual(['own', 'ad'])
    expect(inspection.companies).toEqual({ 'ads.example.com': 'Adverts' })
  })

  it('asks who is behind a host only for those of third parties', async () => {
    const its = granted()
    await inspectionOf(its)
    expect(its.calls.filter((call) => call.startsWith('companies'))).toEqual(['companies of ads.example.com'])
    const alone = granted({ cookiesOfHosts: () => [] })
    await inspectionOf(alone)
    expect(alone.calls.filter((call) => call.startsWith('companies'))).toEqual([])
  })

  it('has all cookies read before anything is fetched', async () => {
    const its = granted()
    const seek: Source['seek'] = async (_, { observed }) => {
      await observed
      its.calls.push('fetch')
      return { charters: [], issues: [] }
    }
    await inspectionOf(its, [sourceOf(its, { seek })])
    expect(its.calls.indexOf('cookies of hosts in store 0')).toBeLessThan(its.calls.indexOf('fetch'))
    expect(its.calls).toContain('fetch')
  })

  it('shows its own cookies before those of others are read', async () => {
    const parts: string[][] = []
    const its = granted()
    const outcome = await inspectTab(portsOf(its), sourcesOf([sourceOf(its)]), {
      onPart: (part: Outcome) => void (part.state === 'ready' && parts.push(seenIn(part.inspection))),
    })
    expect(parts[0]).toEqual(['own'])
    expect(outcome.state === 'ready' && seenIn(outcome.inspection)).toEqual(['own', 'ad'])
  })

  it('is read no further before its own cookies have been drawn, and shown as soon as it was', async () => {
    const its = granted()
    const [drawn, read] = [deferred(), deferred()]
    const parts: string[][] = []
    const source = sourceOf(its, { collect: () => read.promise })
    const look = inspectTab(portsOf(its), sourcesOf([source]), {
      async onPart(part) {
        if (part.state === 'ready') parts.push(seenIn(part.inspection))
        // The site's pages are not read before the other cookies are shown.
        if (parts.at(-1)?.includes('ad') === true) read.resolve(null)
        await drawn.promise
      },
    })
    await vi.waitFor(() => expect(parts).toEqual([['own']]))
    expect(its.calls).not.toContain('readStored')
    drawn.resolve(null)
    await look
    expect(parts).toContainEqual(['own', 'ad'])
  })

  it('calls an entry of a loaded host unobserved, and one of another host unknown', async () => {
    const its = granted()
    const declared = charter([
      entry('gone', { party: 'third', domain: '.example.com' }),
      entry('else', { party: 'third', domain: '.example.edu' }),
    ])
    const { matches } = await inspectionOf(its, [
      sourceOf(its, { parse: () => ({ charters: [declared], issues: [] }) }),
    ])
    expect(matches.filter(({ cookie }) => cookie === null).map(({ status }) => status)).toEqual([
      'unobserved',
      'unknown',
    ])
  })

  it('says that it may lack hosts where the page tells none, and reads what is kept apart for it', async () => {
    for (const loaded of [() => [], () => [null, { hosts: [] }, [5]]]) {
      const inspection = await inspectionOf(granted({ loaded }))
      expect(inspection).toMatchObject({ visibility: 'all', hosts: [], issues: [{ code: 'hosts_unreadable' }] })
      expect(seenIn(inspection)).toEqual(['own', 'ad'])
    }
  })

  it('is shown as its site alone where the store does not give the others', async () => {
    const cookiesOfHosts = () => {
      throw new Error('no')
    }
    const inspection = await inspectionOf(granted({ cookiesOfHosts }))
    expect(inspection).toMatchObject({ visibility: 'site', hosts: [], issues: [{ code: 'other_cookies_unreadable' }] })
    expect(seenIn(inspection)).toEqual(['own'])
  })

  it('is asked for no other site where only its own is granted', async () => {
    const its = granted({ granted: SITE })
    expect(await inspectionOf(its)).toMatchObject({ visibility: 'site', granted: SITE })
    expect(its.calls.filter((call) => call.startsWith('cookies of hosts') || call === 'readLoadedHosts')).toEqual([])
  })
})

describe('What a tab stores beside cookies', () => {
  const itemsOf = async (its: World) => (await inspectionOf(its)).matches.flatMap(({ item }) => item ?? [])

  it('is read in the page’s own view too, by origin, kind and frame', async () => {
    const its = world({
      stored: () => [
        storedAnswer(ORIGIN, { 'local-storage': ['a'], cache: ['b'] }),
        storedAnswer('https://ads.example.com', { 'session-storage': ['c'] }, [ORIGIN]),
      ],
    })
    expect(await itemsOf(its)).toEqual([
      storedItem('a', { size: null }),
      storedItem('b', { kind: 'cache', size: null }),
      storedItem('c', { kind: 'session-storage', origin: 'https://ads.example.com', partitioned: true, size: null }),
    ])
  })

  it('is told once where frames share it, and twice where the browser keeps it apart', async () => {
    const one = (ancestors: (string | null)[]) => storedAnswer(ORIGIN, { 'local-storage': ['a'] }, ancestors)
    const apart = async (...ancestors: (string | null)[][]) =>
      (await itemsOf(world({ stored: () => [[], ...ancestors].map(one) }))).map(({ partitioned }) => partitioned)
    expect(await apart([ORIGIN], [ORIGIN, ORIGIN], ['https://www.example.org'])).toEqual([false])
    expect(await apart(['https://ads.example.com', ORIGIN])).toEqual([false, true])
    expect(await apart([null, ORIGIN])).toEqual([false, null])
  })

  it('makes an entry of a store that was read unobserved', async () => {
    const its = world({ stored: () => [storedAnswer(ORIGIN, { 'session-storage': null })] })
    const declared = charter([
      entry('gone', { storage: 'local-storage' }),
      entry('unread', { storage: 'session-storage' }),
    ])
    const { matches } = await inspectionOf(its, [
      sourceOf(its, { parse: () => ({ charters: [declared], issues: [] }) }),
    ])
    expect(matches.filter(({ place }) => place !== null).map(({ status }) => status)).toEqual(['unobserved', 'unknown'])
  })

  it('is said not to be seen where it may not be read, and is none only where it is', async () => {
    const issuesOf = async (stored: () => unknown[]) => (await inspectionOf(world({ stored }))).issues
    expect(await issuesOf(() => [storedAnswer(ORIGIN, {})])).toEqual([])
    expect(await issuesOf(() => [storedAnswer(ORIGIN, { 'indexed-db': null, cache: null })])).toEqual([
      { code: 'stored_unreadable', detail: 'IndexedDB, Cache Storage' },
    ])
    const frame = storedAnswer('https://ads.example.com', { 'local-storage': null }, [ORIGIN])
    expect(await issuesOf(() => [storedAnswer(ORIGIN, {}), frame])).toEqual([
      { code: 'stored_unreadable', detail: 'localStorage (ads.example.com)' },
    ])
    for (const nonsense of [() => [], () => [null, 5], () => [{ origin: 1 }]]) {
      expect(await issuesOf(nonsense)).toEqual([
        { code: 'stored_unreadable', detail: 'localStorage, sessionStorage, IndexedDB, Cache Storage' },
      ])
    }
  })

  it('is nothing in a frame without an origin, and cannot be seen in such a page', async () => {
    const opaque = { 'local-storage': null, 'session-storage': null, 'indexed-db': null, cache: null } as const
    const frame = storedAnswer('null', opaque, [ORIGIN])
    expect((await inspectionOf(world({ stored: () => [storedAnswer(ORIGIN, {}), frame] }))).issues).toEqual([])
    expect((await inspectionOf(world({ stored: () => [storedAnswer('null', opaque)] }))).issues).toHaveLength(1)
  })

  it('is not taken for whole where there is more than is read', async () => {
    const [answer] = [storedAnswer(ORIGIN, { 'local-storage': ['a'] }) as { stores: { kind: string; cut: boolean }[] }]
    const stores = answer.stores.map((store) => ({ ...store, cut: store.kind === 'local-storage' }))
    const inspection = await inspectionOf(world({ stored: () => [{ ...answer, stores }] }))
    expect(inspection.issues).toEqual([{ code: 'stored_cut', detail: 'localStorage' }])
    expect(inspection.stores.map(({ kind }) => kind)).toEqual(['session-storage', 'indexed-db', 'cache'])
  })

  it('takes over no value, even where a page gives one', async () => {
    const answer = {
      origin: ORIGIN,
      ancestors: [],
      stores: [{ kind: 'cache', cut: false, items: [ITEM], value: 'secret' }],
    }
    const inspection = await inspectionOf(world({ stored: () => [answer] }))
    expect(inspection.matches.some(({ item }) => item?.name === 'a')).toBe(true)
    expect(JSON.stringify(inspection)).not.toContain('secret')
  })
})

const ITEM = { name: 'a', size: 1, value: 'secret' }
