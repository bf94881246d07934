import { describe, expect, it } from 'vitest'
import { keepPolicy, keyOf, readOnlyPolicy, readPolicy } from '../../src/app/kept-policies'
import { MOST_OF_RECORD } from '../../src/app/kept-room'
import type { Charter } from '../../src/core/charter'
import { partsOf } from '../../src/core/part'
import type { PolicyRead } from '../../src/sources/source'
import { charter, entry, site } from '../core/samples'
import { nameOf, portsOf, world } from './fake-world'

const NOW = new Date('2026-11-23T12:00:00Z')
const LATER = new Date('2026-11-24T12:00:00Z')
const SITE = site('https://data.example.org/explore')
const ADDRESS = 'https://data.example.org/cookies?id=7'
const OLD = charter([entry('visible')])
const NEW = charter([entry('visible'), entry('more')])

function read(charters: Charter[] = [OLD], address = ADDRESS): PolicyRead {
  return { address, charters, parts: partsOf(charters) }
}

function storeOf(its = world()) {
  return { its, store: portsOf(its).kept }
}

describe('A policy that is kept', () => {
  it('is found by its whole address, and is fresh for a day', async () => {
    const { store } = storeOf()
    expect(await keepPolicy(store, SITE, read(), NOW)).toBe(true)
    expect(await readPolicy(store, SITE, ADDRESS, NOW)).toMatchObject({ isFresh: true, checkedAt: NOW.toISOString() })
    expect(await readPolicy(store, SITE, ADDRESS, LATER)).toMatchObject({ isFresh: false })
    expect(await readPolicy(store, SITE, ADDRESS, new Date('2026-11-22T12:00:00Z'))).toMatchObject({ isFresh: false })
    expect(await readPolicy(store, SITE, 'https://data.example.org/cookies?id=8', NOW)).toBeNull()
  })

  it('is kept apart for every scheme, host and port', async () => {
    const { store } = storeOf()
    await keepPolicy(store, SITE, read(), NOW)
    for (const other of ['http://data.example.org/', 'https://data.example.org:8443/', 'https://www.example.org/'])
      expect(await readPolicy(store, site(other), ADDRESS, NOW)).toBeNull()
  })

  it('leaves no query of its address on the disk, and has it again where the page links to it', async () => {
    const { its, store } = storeOf()
    const url = `${ADDRESS}&token=secret`
    const declared = charter([entry('visible', { locator: { url: `${url}#:~:text=a`, row: 1 } })], {
      url,
      id: `page ${url}`,
    })
    await keepPolicy(store, SITE, read([declared], url), NOW)
    expect(JSON.stringify([...its.kept])).not.toContain('secret')
    const kept = await readPolicy(store, SITE, url, NOW)
    expect(kept?.charters[0]).toMatchObject({ url, entries: [{ locator: { url: `${url}#:~:text=a` } }] })
  })

  it('is only checked again where it declares the same, and a new version where it does not', async () => {
    const { its, store } = storeOf()
    const name = nameOf(await keyOf(SITE, ADDRESS))
    await keepPolicy(store, SITE, read(), NOW)
    await keepPolicy(store, SITE, read([{ ...OLD, sha256: 'b'.repeat(64) }]), LATER)
    expect(its.kept.get(name)).toMatchObject({ current: { checkedAt: LATER.toISOString() }, earlier: [] })
    await keepPolicy(store, SITE, read([NEW]), LATER)
    expect(its.kept.get(name)).toMatchObject({ earlier: [{ charters: [{ entries: [{ name: 'visible' }] }] }] })
    for (let version = 0; version < 9; version++)
      await keepPolicy(store, SITE, read([charter([entry(`v${version}`)])]), LATER)
    const { earlier } = its.kept.get(name) as { earlier: { charters: Charter[] }[] }
    expect(earlier).toHaveLength(5)
    expect(earlier[0]?.charters[0]?.entries[0]?.name).toBe('v7')
  })

  it('is not kept, nor cut, where it takes too much room, and no older word stands for it; earlier versions make room for it', async () => {
    const { its, store } = storeOf()
    const long = charter([entry('visible', { quote: 'x'.repeat(20_000) })], {})
    const many = { ...long, entries: Array.from({ length: 20 }, () => long.entries).flat() }
    expect(JSON.stringify(many).length).toBeGreaterThan(MOST_OF_RECORD)
    expect(await keepPolicy(store, SITE, read([many]), NOW)).toBe(false)
    expect([...its.kept.keys()]).toEqual([])
    const half = { ...long, entries: Array.from({ length: 8 }, () => long.entries).flat() }
    await keepPolicy(store, SITE, read([half]), NOW)
    expect(
      await keepPolicy(store, SITE, read([{ ...half, entries: [...half.entries, entry('b') as never] }]), NOW),
    ).toBe(true)
    const name = nameOf(await keyOf(SITE, ADDRESS))
    expect(its.kept.get(name)).toMatchObject({ earlier: [] })
    expect(await keepPolicy(store, SITE, read([many]), NOW)).toBe(false)
    expect(its.kept.has(name)).toBe(false)
  })

  it('is none where the storage holds nonsense or does not answer', async () => {
    const { store } = storeOf()
    expect(await readPolicy({ ...store, read: async () => ({ current: 5 }) }, SITE, ADDRESS, NOW)).toBeNull()
    const broken = { ...store, read: () => Promise.reject(new Error('no')) }
    expect(await readPolicy(broken, SITE, ADDRESS, NOW)).toBeNull()
  })
})

describe('The only policy that is kept of an origin', () => {
  it('answers for a page that links to none', async () => {
    const { store } = storeOf()
    await keepPolicy(store, SITE, read(), NOW)
    expect(await readOnlyPolicy(store, SITE, NOW)).toMatchObject({ address: 'https://data.example.org/cookies' })
  })

  it('is not told where there are several, or none', async () => {
    const { store } = storeOf()
    expect(await readOnlyPolicy(store, SITE, NOW)).toBeNull()
    await keepPolicy(store, SITE, read(), NOW)
    await keepPolicy(store, SITE, read([NEW], 'https://data.example.org/en/cookies'), NOW)
    expect(await readOnlyPolicy(store, SITE, NOW)).toBeNull()
  })

  it('is not taken for another person’s pages of the same host', async () => {
    const { store } = storeOf()
    await keepPolicy(store, SITE, read([OLD], 'https://data.example.org/~ana/cookies'), NOW)
    expect(await readOnlyPolicy(store, site('https://data.example.org/~ben/'), NOW)).toBeNull()
    expect(await readOnlyPolicy(store, site('https://data.example.org/~ana/photos'), NOW)).not.toBeNull()
  })

  it('is taken for the folder that it shares with the page that leads to it, until one outside leads to it too', async () => {
    const { store } = storeOf()
    const [ana, ben] = [site('https://data.example.org/ana/'), site('https://data.example.org/ben/')]
    const policy = read([OLD], 'https://data.example.org/ana/cookies')
    await keepPolicy(store, ana, policy, NOW)
    expect(await readOnlyPolicy(store, ben, NOW)).toBeNull()
    expect(await readOnlyPolicy(store, ana, NOW)).not.toBeNull()
    await keepPolicy(store, ben, policy, NOW)
    await keepPolicy(store, ana, policy, NOW)
    expect(await readOnlyPolicy(store, ben, NOW)).not.toBeNull()
  })

  it('has its text directive behind the hash that names it', async () => {
    const { store } = storeOf()
    const address = 'https://data.example.org/#/cookies'
    const declared = charter([entry('visible', { locator: { url: `${address}:~:text=a`, row: 1 } })], { url: address })
    await keepPolicy(store, SITE, read([declared], address), NOW)
    const kept = await readPolicy(store, SITE, address, NOW)
    expect(kept?.charters[0]).toMatchObject({ url: address, entries: [{ locator: { url: `${address}:~:text=a` } }] })
  })
})
