import { describe, expect, it } from 'vitest'
import { lookBack } from '../../src/app/earlier-look'
import { inspectTab } from '../../src/app/inspect-tab'
import type { EarlierStore } from '../../src/app/noted-looks'
import { cookieIdentity, type ObservedCookie } from '../../src/core/cookie'
import { originPatterns } from '../../src/core/site'
import { charter, entry, site, siteCookie } from '../core/samples'
import { portsOf, sourceOf, sourcesOf, tabAt, type World, world } from './fake-world'

const SITE = { origin: 'https://data.example.org', storeId: '0' }
const NOW = new Date('2026-11-23T12:00:00Z')
const LATER = new Date('2026-11-24T12:00:00Z')
const NOON = NOW.getTime() / 1000

const until = (expirationDate: number, more: Partial<ObservedCookie> = {}) =>
  siteCookie('stats', { session: false, expirationDate, ...more })

function memory(): EarlierStore & { all: Map<string, unknown> } {
  const all = new Map<string, unknown>()
  return {
    all,
    read: async (key) => structuredClone(all.get(key)),
    write: async (key, value) => void all.set(key, value),
  }
}

describe('Earlier looks', () => {
  it('are none at first, then the one before, with each persistent cookie’s expiry', async () => {
    const store = memory()
    const cookies = [until(NOON + 50), siteCookie('session')]
    expect(await lookBack(store, SITE, cookies, NOW)).toBeNull()
    expect(await lookBack(store, SITE, cookies, LATER)).toEqual({
      takenAt: NOW.toISOString(),
      expirations: { [cookieIdentity(until(0))]: NOON + 50 },
    })
  })

  it('keep the earliest expiry that was seen, so that small steps add up', async () => {
    const store = memory()
    for (const step of [30, 60, 20, 90]) await lookBack(store, SITE, [until(NOON + step)], NOW)
    expect(Object.values((await lookBack(store, SITE, [until(NOON)], NOW))?.expirations ?? {})).toEqual([NOON + 20])
  })

  it('forget a cookie that was not there in between', async () => {
    const store = memory()
    for (const cookies of [[until(NOON)], [], [until(NOON + 90)]]) await lookBack(store, SITE, cookies, NOW)
    expect(Object.values((await lookBack(store, SITE, [], NOW))?.expirations ?? {})).toEqual([NOON + 90])
  })

  it('are apart by host and by cookie store', async () => {
    const store = memory()
    await lookBack(store, SITE, [until(NOON)], NOW)
    expect(await lookBack(store, { ...SITE, storeId: 'firefox-container-1' }, [], NOW)).toBeNull()
    expect(await lookBack(store, { ...SITE, origin: 'https://example.org' }, [], NOW)).toBeNull()
    expect(await lookBack(store, { ...SITE, origin: 'http://data.example.org' }, [], NOW)).toBeNull()
    expect(await lookBack(store, { ...SITE, origin: 'https://data.example.org:8443' }, [], NOW)).toBeNull()
    expect(await lookBack(store, SITE, [], NOW)).not.toBeNull()
  })

  it('are noted of the twenty sites that were looked at last', async () => {
    const store = memory()
    for (let at = 0; at < 25; at++) await lookBack(store, { ...SITE, origin: `https://h${at}` }, [], NOW)
    expect(await lookBack(store, { ...SITE, origin: 'https://h24' }, [], NOW)).not.toBeNull()
    expect(await lookBack(store, { ...SITE, origin: 'https://h4' }, [], NOW)).toBeNull()
    expect([...store.all.values()][0]).toHaveLength(20)
  })

  it.each([
    5,
    'x',
    [{ origin: 'https://data.example.org', storeId: '0', takenAt: 'yesterday', expirations: {} }],
    null,
  ])('are none where the store holds anything else: %o', async (held) => {
    const store = { ...memory(), read: async () => held }
    expect(await lookBack(store, SITE, [], NOW)).toBeNull()
  })

  it('are bounded in room: names made to fill it push out the oldest, and one look alone that is too large is not noted', async () => {
    const store = memory()
    const longNames = (sites: number, each: number) =>
      Array.from({ length: each }, (_, at) =>
        siteCookie(`${sites}${at}${'x'.repeat(4_000)}`, { expirationDate: NOON, session: false }),
      )
    for (let at = 0; at < 4; at++)
      await lookBack(store, { origin: `https://h${at}.example`, storeId: '0' }, longNames(at, 90), NOW)
    expect(JSON.stringify([...store.all.values()]).length).toBeLessThan(1_100_000)
    expect(await lookBack(store, { origin: 'https://h3.example', storeId: '0' }, [], NOW)).not.toBeNull()
    expect(await lookBack(store, { origin: 'https://h0.example', storeId: '0' }, [], NOW)).toBeNull()
    await lookBack(store, { origin: 'https://h4.example', storeId: '0' }, longNames(4, 300), NOW)
    expect(await lookBack(store, { origin: 'https://h3.example', storeId: '0' }, [], NOW)).not.toBeNull()
    expect(await lookBack(store, { origin: 'https://h4.example', storeId: '0' }, [], NOW)).toBeNull()
  })

  it('are none where the store fails', async () => {
    const fails = () => Promise.reject(new Error('full'))
    expect(await lookBack({ read: fails, write: fails }, SITE, [until(NOON)], NOW)).toBeNull()
  })
})

describe('A look at a tab', () => {
  const address = 'https://data.example.org/explore'
  const granted = originPatterns(site(address))

  async function lookTwice(more: Partial<World>, moved: number) {
    let expires = NOON + 86_400
    const its = world({ granted, cookies: () => [until(expires)], ...more })
    const declared = charter([entry('stats', { category: 'statistics', consent: 'exempt' })])
    const source = sourceOf(its, { parse: () => ({ charters: [declared], issues: [] }) })
    await inspectTab(portsOf(its), sourcesOf([source]))
    expires += moved
    const outcome = await inspectTab(portsOf(its), sourcesOf([source]))
    if (outcome.state !== 'ready') throw new Error('not ready')
    return { inspection: outcome.inspection, noted: its.noted.size }
  }

  it('finds, of an earlier one, that an exempt audience measurement was prolonged', async () => {
    const { inspection } = await lookTwice({}, 3600)
    expect(inspection.earlier?.takenAt).toBe(NOW.toISOString())
    expect(inspection.findings.map(({ finding }) => finding)).toEqual(['audience-prolonged'])
    expect((await lookTwice({}, 0)).inspection.findings).toEqual([])
  })

  it('notes nothing in a private window, nor of what the page alone can see', async () => {
    const tab = tabAt(address, { private: true })
    for (const more of [{ tab, after: [tab] }, { granted: [] }]) {
      const { inspection, noted } = await lookTwice(more, 3600)
      expect(inspection.earlier).toBeNull()
      expect(noted).toBe(0)
    }
  })
})
