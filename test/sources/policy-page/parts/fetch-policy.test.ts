import { describe, expect, it } from 'vitest'
import { fetchPolicy } from '../../../../src/sources/policy-page/parts/fetch-policy'
import type { PageAccess } from '../../../../src/sources/source'
import { site } from '../../../core/samples'

const PAGE = { kind: 'page', status: 200 }
const BLOCKED = { kind: 'blocked' }

interface Asked {
  byPage: string[]
  byExtension: string[]
}

/** Asks for an address from a site; all sites are granted. */
async function ask(
  address: string,
  from = 'https://shop.example.org/',
  { own = PAGE, granted = PAGE }: { own?: object; granted?: object | ((url: string) => object) } = {},
): Promise<Asked & { answer: unknown }> {
  const asked: Asked = { byPage: [], byExtension: [] }
  const page: PageAccess = {
    async run(_read, ...values) {
      asked.byPage.push(String(values[0]))
      return own
    },
    runInMain: () => Promise.reject(new Error('not asked for')),
    async fetchGranted(url) {
      asked.byExtension.push(url)
      return typeof granted === 'function' ? granted(url) : granted
    },
  }
  return { answer: await fetchPolicy(page, address, site(from)), ...asked }
}

describe('A page of the site’s policy', () => {
  it('is asked for in the open page where it is of its origin, else by the extension where it is of the site', async () => {
    expect(await ask('https://shop.example.org/cookies?a=1')).toMatchObject({
      byPage: ['https://shop.example.org/cookies?a=1'],
      byExtension: [],
    })
    expect(await ask('https://legal.example.org/cookies')).toMatchObject({
      byPage: [],
      byExtension: ['https://legal.example.org/cookies'],
    })
    const port = 'https://shop.example.org:8443/cookies'
    expect(await ask(port)).toMatchObject({ byPage: [], byExtension: [port] })
  })

  it.each([
    ['another site', 'https://lists.example.net/cookies'],
    ['a host that only looks alike', 'https://example.org.example.net/cookies'],
    ['the name of the site before another host', 'https://shop.example.org@lists.example.net/cookies'],
    ['this machine', 'http://localhost/admin'],
    ['this machine with a dot', 'http://localhost./admin'],
    ['this machine by its address', 'http://127.0.0.1:8080/admin'],
    ['this machine by one number', 'http://2130706433/admin'],
    ['this machine in hexadecimal', 'http://0x7f.0.0.1/admin'],
    ['this machine in IPv6', 'http://[::1]/admin'],
    ['this machine by IPv4 in IPv6', 'http://[::ffff:127.0.0.1]/admin'],
    ['the network', 'http://192.168.1.1/'],
    ['a machine of one label', 'http://router/'],
    ['a machine of a local name', 'http://wiki.local/'],
    ['a file', 'file:///etc/cookies.html'],
  ])('is asked for nowhere where it is said to be on %s, though all is granted', async (_, address) => {
    expect(await ask(address)).toEqual({ answer: null, byPage: [], byExtension: [] })
  })

  it('is asked for on a local host where that is the site itself, and on no other port of it', async () => {
    const from = 'http://localhost:3000/'
    expect((await ask('http://localhost:3000/cookies', from)).byPage).toHaveLength(1)
    expect(await ask('http://localhost:9000/admin', from)).toEqual({ answer: null, byPage: [], byExtension: [] })
  })

  it('is never asked for by plain http from an https site, nor with a name and password', async () => {
    expect((await ask('http://legal.example.org/cookies')).byExtension).toEqual(['https://legal.example.org/cookies'])
    expect((await ask('http://me:secret@shop.example.org/cookies')).byPage).toEqual([
      'https://shop.example.org/cookies',
    ])
    expect((await ask('http://shop.example.org/a', 'http://shop.example.org/')).byPage).toEqual([
      'http://shop.example.org/a',
    ])
    const refused = await ask('http://legal.example.org/cookies', undefined, { granted: BLOCKED })
    expect(refused.answer).toEqual({ kind: 'unencrypted' })
  })

  it('is not sought further where the page’s own fetch found that it sends on', async () => {
    const sent = await ask('https://shop.example.org/cookies', undefined, { own: { kind: 'redirects' } })
    expect(sent).toMatchObject({ answer: { kind: 'redirects' }, byExtension: [] })
  })

  it('is asked for once more by the extension, with a slash or without, where it sends on', async () => {
    const sentOn = (url: string) => (url.endsWith('/') ? PAGE : { kind: 'redirects' })
    const slash = await ask('https://shop.example.org/cookies', undefined, { own: BLOCKED, granted: sentOn })
    expect(slash).toMatchObject({
      answer: PAGE,
      byExtension: [expect.any(String), 'https://shop.example.org/cookies/'],
    })
    const away = await ask('https://shop.example.org/cookies', undefined, {
      own: BLOCKED,
      granted: { kind: 'redirects' },
    })
    expect(away.answer).toEqual({ kind: 'redirects' })
    const nothing = { kind: 'page', status: 404 }
    const gone = (url: string) => (url.endsWith('/') ? nothing : { kind: 'redirects' })
    const elsewhere = await ask('https://shop.example.org/cookies', undefined, { own: BLOCKED, granted: gone })
    expect(elsewhere.answer).toEqual({ kind: 'redirects' })
  })
})
