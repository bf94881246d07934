// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readLoadedHosts } from '../../src/content/read-loaded-hosts'
import { type PageReading, readPage } from '../../src/content/read-page'
import { readStored, type StoredReading } from '../../src/content/read-stored'
import { carried } from './carried'

function giveCookieStore(getAll: (() => Promise<unknown>) | undefined): void {
  Object.defineProperty(globalThis, 'cookieStore', {
    configurable: true,
    value: getAll === undefined ? undefined : { getAll },
  })
}

describe('What reads a page’s cookies', () => {
  const read = (selectors: string[] = []) => carried(readPage)(selectors) as Promise<PageReading>

  async function namesOf(cookies: string) {
    const given = vi.spyOn(Document.prototype, 'cookie', 'get').mockReturnValue(cookies)
    const reading = await read()
    given.mockRestore()
    return reading.cookies?.map((cookie) => cookie.name)
  }

  beforeEach(() => {
    giveCookieStore(undefined)
    // biome-ignore lint/suspicious/noDocumentCookie: it is what is tested
    document.cookie = 'theme=secret-value'
  })

  afterEach(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the next test has a page without it.
    document.cookie = 'theme=; max-age=0'
  })

  it('takes their names and leaves their values', async () => {
    const reading = await read()
    expect(reading.cookies).toEqual([{ name: 'theme' }])
    expect(reading.address).toBe(location.href)
    expect(reading.contentType).toBe('text/html')
    expect(reading.began).toBe(performance.timeOrigin)
    expect(JSON.stringify(reading)).not.toContain('secret-value')
  })

  it('asks the cookie store where there is one, and takes attributes but no values', async () => {
    giveCookieStore(async () => [{ name: 'a', value: 'secret-value', domain: null, path: '/', expires: null }])
    const reading = await read()
    expect(reading.cookies).toEqual([{ name: 'a', domain: null, path: '/', expires: null }])
  })

  it('takes every attribute that the cookie store tells, and adds none', async () => {
    const told = { name: 'a', domain: 'x', path: '/', secure: true, sameSite: 'lax', expires: 5, partitioned: false }
    giveCookieStore(async () => [told, {}])
    expect((await read()).cookies).toEqual([told, { name: '' }])
  })

  it('names a cookie without a name by none, and cuts a name at its first sign', async () => {
    expect(await namesOf('alone; a=b=c; =d')).toEqual(['', 'a', ''])
    expect(await namesOf('')).toEqual([])
  })

  it('says that there is nothing to read, not that there are no cookies, where the document refuses too', async () => {
    giveCookieStore(() => Promise.reject(new Error('no')))
    const refused = vi.spyOn(Document.prototype, 'cookie', 'get').mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError')
    })
    expect((await read()).cookies).toBeNull()
    refused.mockRestore()
  })

  it('asks the document where the store refuses', async () => {
    giveCookieStore(() => Promise.reject(new Error('no')))
    expect((await read()).cookies).toEqual([{ name: 'theme' }])
  })

  it('names the selectors that find something, and none that cannot be read', async () => {
    document.body.innerHTML = '<nav class="here"></nav>'
    expect((await read(['nav.here', 'nav.gone', ':::', ''])).found).toEqual(['nav.here'])
  })
})

describe('What reads from where a frame has loaded', () => {
  it('gives hosts and nothing else of the addresses, each once, with the frame’s own', () => {
    const names = [
      'https://ads.example.com/a?token=secret',
      'http://ads.example.com:8080/b',
      'data:text/plain,x',
      'no address',
    ]
    const entries = vi.spyOn(performance, 'getEntriesByType').mockReturnValue(names.map((name) => ({ name })) as never)
    expect(carried(readLoadedHosts)()).toEqual([location.hostname, 'ads.example.com'])
    expect(entries).toHaveBeenCalledWith('resource')
    entries.mockRestore()
  })
})

describe('What reads what a frame stores', () => {
  const LIMITS = { items: 3, nameCharacters: 5, milliseconds: 20 }
  const read = (limits = LIMITS) => carried(readStored)(limits) as Promise<StoredReading>
  const kept = async (kind: string, limits = LIMITS) => (await read(limits)).stores.find((store) => store.kind === kind)

  function give(databases: () => Promise<unknown>, keys: () => Promise<unknown>, isSecureContext = true): void {
    for (const [name, value] of Object.entries({ indexedDB: { databases }, caches: { keys }, isSecureContext })) {
      Object.defineProperty(window, name, { configurable: true, value })
    }
  }

  beforeEach(() => {
    localStorage.clear()
    sessionStorage.clear()
    give(
      async () => [],
      async () => [],
    )
  })

  it('takes names and sizes of web storage, and leaves the values there', async () => {
    localStorage.setItem('theme', 'secret-value')
    sessionStorage.setItem('length', '')
    const reading = await read()
    expect(reading.stores.slice(0, 2)).toEqual([
      { kind: 'local-storage', items: [{ name: 'theme', size: 2 * (5 + 'secret-value'.length) }], cut: false },
      { kind: 'session-storage', items: [{ name: 'lengt', size: 12 }], cut: false },
    ])
    expect(JSON.stringify(reading)).not.toContain('secret')
    expect(reading).toMatchObject({ origin: location.origin, ancestors: [] })
  })

  it('takes the names of databases and caches, and opens none', async () => {
    const open = vi.fn()
    give(
      async () => [{ name: 'a', version: 1 }, {}],
      async () => ['b'],
    )
    Object.assign(window.indexedDB, { open })
    Object.assign(window.caches, { open })
    expect((await read()).stores.slice(2)).toEqual([
      {
        kind: 'indexed-db',
        items: [
          { name: 'a', size: null },
          { name: '', size: null },
        ],
        cut: false,
      },
      { kind: 'cache', items: [{ name: 'b', size: null }], cut: false },
    ])
    expect(open).not.toHaveBeenCalled()
  })

  it('says that there is more than it takes', async () => {
    for (const key of ['a', 'b', 'c']) localStorage.setItem(key, '1')
    expect(await kept('local-storage')).toMatchObject({ items: { length: 3 }, cut: false })
    localStorage.setItem('d', '1')
    expect(await kept('local-storage')).toMatchObject({ items: { length: 3 }, cut: true })
  })

  it('says of a store that refuses, or does not answer in time, that it cannot be read, and reads the others', async () => {
    localStorage.setItem('a', '1')
    give(
      () => Promise.reject(new DOMException('no', 'SecurityError')),
      () => new Promise(() => {}),
    )
    const refused = vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError')
    })
    expect((await read()).stores.map(({ items }) => items)).toEqual([[{ name: 'a', size: 4 }], null, null, null])
    refused.mockRestore()
  })

  it('finds no caches in a page that is not secure, which can have none', async () => {
    give(
      async () => [],
      () => Promise.reject(new Error('not asked')),
      false,
    )
    expect(await kept('cache')).toEqual({ kind: 'cache', items: [], cut: false })
  })
})
