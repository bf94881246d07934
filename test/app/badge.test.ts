import { describe, expect, it } from 'vitest'
import { createBadge } from '../../src/app/badge'
import { type BadgeSettings, isOff, keepDeclared, readBadge, writeBadge } from '../../src/app/badge-settings'
import { services } from '../../src/app/knowledge'
import type { TabInfo } from '../../src/app/ports'
import type { Charter } from '../../src/core/charter'
import type { ObservedCookie } from '../../src/core/cookie'
import { partsOf } from '../../src/core/part'
import { charter, entry, site, siteCookie } from '../core/samples'
import { inspection } from '../popup/fake-ports'
import { fakeDisk, roomOver } from './fake-disk'
import { tabAt } from './fake-world'

const ADDRESS = 'https://data.example.org/explore'
const SITE = site(ADDRESS)
const HERE: BadgeSettings = { everywhere: false, origins: ['https://data.example.org'] }

interface World {
  kept: Map<string, unknown>
  /** Of the popup's last look; null where there was none. */
  charters: Charter[] | null
  /** Below which path the pages lie whose popup looked last. */
  home: string
  /** How many policies are kept of the origin. */
  policies: number
  cookies: ObservedCookie[]
  tab: TabInfo
  isGranted: boolean
}

function badgeOver(more: Partial<World> = {}) {
  const its: World = {
    kept: new Map<string, unknown>([['badge', HERE]]),
    charters: [charter([entry('declared')])],
    home: '/',
    policies: 1,
    cookies: ['declared', 'one', 'two'].map((name) => siteCookie(name)),
    tab: tabAt(ADDRESS),
    isGranted: true,
    ...more,
  }
  if (its.charters !== null)
    its.kept.set('declared https://data.example.org', {
      home: its.home,
      charters: its.charters,
      parts: partsOf(its.charters),
      services: [],
    })
  const store = {
    read: async (key: string) => its.kept.get(key),
    write: async (key: string, value: unknown) => void its.kept.set(key, value),
    remove: async (keys: string[]) => keys.forEach((key) => void its.kept.delete(key)),
  }
  const room = roomOver(fakeDisk(its.kept))
  const shown: [number, string][] = []
  const needs: boolean[] = []
  const calls: string[] = []
  const badge = createBadge(
    {
      store,
      kept: {
        read: async () => undefined,
        list: async (origin) => Array.from({ length: its.policies }, (_, at) => ({ origin, policy: `${at}` })),
        write: async () => true,
        forget: async () => {},
      },
      async tab() {
        calls.push('tab')
        return its.tab
      },
      tabs: async () => [7, 8],
      hasAccess: async () => its.isGranted,
      async cookiesOfSite() {
        calls.push('cookies')
        return its.cookies
      },
      show: async (tabId, text) => void shown.push([tabId, text]),
    },
    (isNeeded) => needs.push(isNeeded),
  )
  return { badge, its, store, room, shown, needs, calls }
}

describe('The number on the icon', () => {
  it('is how many cookies are not in the site’s own charter', async () => {
    const { badge, shown, needs } = badgeOver()
    await badge.onTabLoaded(7, ADDRESS, false)
    expect([shown, needs]).toEqual([[[7, '2']], [true]])
  })

  it.each([
    ['every cookie is declared', { cookies: [siteCookie('declared')] }],
    ['the popup has not looked', { charters: null }],
    ['several policies are kept, one of which may be another’s', { policies: 2 }],
    ['the last look was at somebody else’s pages', { home: '/~ana/' }],
    ['the last look was at another tree of pages', { home: '/fr/' }],
    ['the charter was read in part', { charters: [charter([entry('a')], { rows: { read: 1, found: 2 } })] }],
    ['the charter is the platform’s', { charters: [charter([entry('a')], { basis: 'platform' as const })] }],
    ['the site is not granted', { isGranted: false }],
  ])('is none where %s', async (_, more) => {
    const { badge, shown } = badgeOver(more)
    await badge.onTabLoaded(7, ADDRESS, false)
    expect(shown).toEqual([[7, '']])
  })

  it('is on for every site where that is wanted', async () => {
    const { badge, shown } = badgeOver({
      kept: new Map<string, unknown>([['badge', { everywhere: true, origins: [] }]]),
    })
    await badge.onTabLoaded(7, ADDRESS, false)
    expect(shown).toEqual([[7, '2']])
  })

  it('costs nothing where it is off: no tab is asked for, no cookie read, and nothing drawn', async () => {
    for (const kept of [new Map(), new Map([['badge', 'nonsense']])]) {
      const { badge, shown, needs, calls } = badgeOver({ kept })
      await badge.onTabLoaded(7, ADDRESS, false)
      expect([shown, needs, calls]).toEqual([[], [false], []])
    }
    const { badge, shown, calls } = badgeOver()
    await badge.onTabLoaded(7, 'https://www.example.org/', false)
    await badge.onTabLoaded(7, null, false)
    await badge.onTabLoaded(7, ADDRESS, true)
    expect([shown, calls]).toEqual([[], []])
  })

  it('counts by what the popup’s last look found, where it looked', async () => {
    const { badge, its, store, room, shown } = badgeOver()
    await badge.load()
    const seen = inspection([], [charter([entry('declared'), entry('one')], { source: 'klaro' })])
    expect(await keepDeclared(store, room, seen, [])).toBe(true)
    await badge.onChanged(7)
    expect(shown.at(-1)).toEqual([7, '1'])
    its.kept.set('declared https://data.example.org', { home: '/', parts: [], charters: seen.charters, services: [] })
    await badge.onChanged(7)
    expect(shown.at(-1)).toEqual([7, ''])
  })

  it('leaves out what belongs to a service that the policy speaks of, as the popup does', async () => {
    const { badge, its, store, room, shown } = badgeOver({
      cookies: ['declared', 'one', '_ga'].map((name) => siteCookie(name)),
    })
    await badge.load()
    const service = { service: 'Google Analytics', provider: null, purpose: null, category: null, quote: 'We use it.' }
    const charters = [charter([entry('declared')])]
    const parts = partsOf(charters).map((part) => ({ ...part, services: [{ ...service, url: `${ADDRESS}cookies` }] }))
    expect(await keepDeclared(store, room, { ...inspection([], charters), parts }, services)).toBe(true)
    expect(JSON.stringify(its.kept.get('declared https://data.example.org'))).not.toContain('cookies#')
    await badge.onChanged(7)
    expect(shown.at(-1)).toEqual([7, '1'])
  })

  it('goes from all tabs when it is turned off', async () => {
    const { badge, its, shown, needs } = badgeOver()
    await badge.load()
    its.kept.delete('badge')
    await badge.onChanged(7)
    expect(shown).toEqual([
      [7, ''],
      [8, ''],
    ])
    expect(needs).toEqual([true, false])
  })
})

describe('Where the number is on', () => {
  it('is remembered with what is declared there, and forgotten with it', async () => {
    const { its, store, room } = badgeOver({ kept: new Map(), charters: null })
    const seen = inspection([], [charter([entry('a')])])
    expect(await keepDeclared(store, room, seen, [])).toBe(false)
    await writeBadge(store, room, HERE, SITE)
    expect(await readBadge(store)).toEqual(HERE)
    await keepDeclared(store, room, seen, [])
    expect([...its.kept.keys()]).toEqual(['badge', 'kept', 'declared https://data.example.org'])
    await writeBadge(store, room, { everywhere: false, origins: [] }, SITE)
    expect([...its.kept]).toEqual([['kept', []]])
    expect(isOff(await readBadge(store))).toBe(true)
  })

  it('is never told of by a private window, nor by a look that still goes on', async () => {
    const { its, store, room } = badgeOver({ charters: null })
    const seen = inspection([], [charter([entry('a')])])
    await keepDeclared(store, room, { ...seen, private: true }, [])
    await keepDeclared(store, room, { ...seen, looking: true }, [])
    expect(its.kept.size).toBe(1)
  })

  it('nothing of a page that is no policy is kept, and of addresses only whose pages they are', async () => {
    const { its, store, room } = badgeOver({ charters: null })
    const url = 'https://data.example.org/~ana/visit/secret?secret#secret'
    const seen = inspection([], [charter([entry('a', { locator: { url, row: 1 } })], { url, id: `page ${url}` })])
    expect(await keepDeclared(store, room, { ...seen, issues: [{ code: 'page_no_policy', url }] }, [])).toBe(false)
    expect(its.kept.size).toBe(1)
    expect(await keepDeclared(store, room, { ...seen, issues: [{ code: 'names_left', url }] }, [])).toBe(true)
    expect(JSON.stringify([...its.kept])).not.toContain('secret')
    expect(its.kept.get('declared https://data.example.org')).toMatchObject({
      parts: [{ url: null }],
    })
  })

  it('too long a charter is not kept, nor what was kept before it', async () => {
    const { its, store, room } = badgeOver()
    const long = charter(Array.from({ length: 20 }, (_, at) => entry(`c${at}`, { quote: 'x'.repeat(15_000) })))
    expect(await keepDeclared(store, room, inspection([], [long]), [])).toBe(false)
    expect(its.kept.get('declared https://data.example.org')).toBeUndefined()
  })
})
