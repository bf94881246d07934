import { describe, expect, it } from 'vitest'
import { growthOfLists } from '../../src/app/list-growth'
import type { EarlierStore } from '../../src/app/noted-looks'
import { charter, entry, siteCookie } from '../core/samples'

const HERE = { origin: 'https://data.example.org', storeId: '0' }

function memory(): EarlierStore & { kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>()
  return { kept, read: async (key) => kept.get(key), write: async (key, value) => void kept.set(key, value) }
}

interface Seen {
  cookies: string[]
  list: string[]
  visibility?: 'page' | 'site'
  language?: string
}

function look(store: EarlierStore, { cookies, list, visibility = 'site', language = 'fr' }: Seen, at = HERE) {
  const charters = [
    charter(
      list.map((name) => entry(name)),
      { source: 'some', language },
    ),
  ]
  return growthOfLists(store, at, { visibility, cookies: cookies.map((name) => siteCookie(name)), charters })
}

/** What a second look tells of the list. */
async function second(first: Seen, then: Seen): Promise<string[] | undefined> {
  const store = memory()
  expect(await look(store, first)).toEqual(new Map())
  return (await look(store, then)).get('some')
}

describe('The list of a consent platform, from one look to the next', () => {
  it('has grown by the cookies that came', async () => {
    const first = { cookies: ['a'], list: ['a'] }
    expect(await second(first, { cookies: ['a', 'b'], list: ['a', 'b'] })).toEqual(['b'])
    expect(await second(first, { cookies: ['a', 'b', 'c'], list: ['a', 'b', 'c'] })).toEqual(['b', 'c'])
    expect(await second(first, { cookies: ['a', 'b', 'c'], list: ['a', 'c'] })).toEqual(['c'])
  })

  it('is told to have grown by them for as long as it holds them', async () => {
    const store = memory()
    const then = { cookies: ['a', 'b'], list: ['a', 'b'] }
    await look(store, { cookies: ['a'], list: ['a'] })
    await look(store, then)
    expect(await look(store, then)).toEqual(new Map([['some', ['b']]]))
    expect(await look(store, { cookies: ['a', 'b'], list: ['a'] })).toEqual(new Map())
  })

  it.each<[string, Seen, Seen]>([
    ['stayed as it was', { cookies: ['a'], list: ['a', 'b'] }, { cookies: ['a', 'b'], list: ['a', 'b'] }],
    ['gained what was there before', { cookies: ['a', 'b'], list: ['a'] }, { cookies: ['a', 'b'], list: ['a', 'b'] }],
    ['gained another name too', { cookies: ['a'], list: ['a'] }, { cookies: ['a', 'b'], list: ['a', 'b', 'x'] }],
    ['lost a name', { cookies: ['a'], list: ['a', 'x'] }, { cookies: ['a', 'b'], list: ['a', 'b'] }],
    ['was not there', { cookies: ['a'], list: [] }, { cookies: ['a', 'b'], list: ['b'] }],
    [
      'is of another language',
      { cookies: ['a'], list: ['a'] },
      { cookies: ['a', 'b'], list: ['a', 'b'], language: 'en' },
    ],
    [
      'was seen with less access',
      { cookies: ['a'], list: ['a'], visibility: 'page' },
      { cookies: ['a', 'b'], list: ['a', 'b'] },
    ],
  ])('is not told to have grown where it %s', async (_, first, then) => {
    expect(await second(first, then)).toBeUndefined()
  })

  it('is not held against that of another host or store, nor against nonsense', async () => {
    const store = memory()
    await look(store, { cookies: ['a'], list: ['a'] })
    const then = { cookies: ['a', 'b'], list: ['a', 'b'] }
    expect(await look(store, then, { ...HERE, origin: 'https://other.example.org' })).toEqual(new Map())
    expect(await look(store, then, { ...HERE, storeId: '1' })).toEqual(new Map())
    store.kept.set('platform-lists', [{ origin: 5 }])
    expect(await look(store, then)).toEqual(new Map())
    const broken = { read: () => Promise.reject(new Error('no')), write: () => Promise.reject(new Error('no')) }
    expect(await look(broken, then)).toEqual(new Map())
  })

  it('is noted of twenty sites at most', async () => {
    const store = memory()
    for (let at = 0; at < 25; at++)
      await look(store, { cookies: ['a'], list: ['a'] }, { ...HERE, origin: `https://${at}.example.org` })
    expect(store.kept.get('platform-lists')).toHaveLength(20)
  })
})
