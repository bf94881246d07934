import { beforeEach, describe, expect, it, vi } from 'vitest'
import { removeCookie } from '../../src/browser/cookie-changes'
import { type BrowserCookie, observe, readCookiesOfHosts, readCookiesOfSite } from '../../src/browser/cookies'
import { tabAt } from '../app/fake-world'
import { site, siteCookie } from '../core/samples'

const browser = vi.hoisted(() => {
  // The unit tests share their workers: what another file loaded would keep that file's browser.
  vi.resetModules()
  return {
    cookies: [] as object[],
    isolates: false,
    scheme: '',
    asked: [] as Record<string, unknown>[],
    removed: [] as object[],
  }
})

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: () => `${browser.scheme}://id/` },
    cookies: {
      async getAll(details: Record<string, unknown>) {
        browser.asked.push(details)
        if (browser.isolates && !('firstPartyDomain' in details))
          throw new Error(
            "First-Party Isolation is enabled, but the required 'firstPartyDomain' attribute was not set.",
          )
        return browser.cookies
      },
      remove: async (details: object) => void browser.removed.push(details),
    },
  },
}))

const SECRET = 'secret-value'

/** A cookie as browsers give it, value and all. */
function given(name: string, more: object = {}): BrowserCookie {
  return {
    name,
    value: SECRET,
    domain: 'data.example.org',
    hostOnly: true,
    path: '/',
    secure: true,
    httpOnly: false,
    sameSite: 'lax',
    session: true,
    storeId: '0',
    firstPartyDomain: '',
    ...more,
  } as BrowserCookie
}

const apartFor = (topLevelSite: string) => ({ partitionKey: { topLevelSite } })
const names = (cookies: { name: string }[]) => cookies.map(({ name }) => name)
const tab = tabAt('https://data.example.org/', { storeId: 'firefox-private' })

beforeEach(() => {
  Object.assign(browser, { cookies: [], isolates: false, scheme: 'chrome-extension', asked: [], removed: [] })
})

describe('A cookie of the browser', () => {
  it('is taken over by its attributes, without its value', () => {
    const cookie = observe(given('a', { domain: '.Example.ORG', hostOnly: false, expirationDate: 5, session: false }))
    expect(cookie).toEqual(
      siteCookie('a', { domain: 'example.org', hostOnly: false, session: false, expirationDate: 5 }),
    )
    expect(JSON.stringify(cookie)).not.toContain(SECRET)
  })

  it('has its name as text, of which Firefox gives the bytes and Chromium the characters', async () => {
    const texts = ['pr\u00e9f\u00e9rences', 'mon\u200cture', '\u{1f36a}', 'plain', 'no text \ufffd']
    const bytes = [
      'pr\u00c3\u00a9f\u00c3\u00a9rences',
      'mon\u00e2\u0080\u008cture',
      '\u00f0\u009f\u008d\u00aa',
      'plain',
      'no text \u00e9',
    ]
    expect(texts.map((name) => observe(given(name)).name)).toEqual(texts)
    browser.scheme = 'moz-extension'
    expect(bytes.map((name) => observe(given(name)).name)).toEqual(texts)
    expect(observe(given('a', { path: '/\u00c3\u00a9' })).path).toBe('/\u00e9')
    for (const name of texts.slice(0, 4)) await removeCookie(siteCookie(name), site())
    expect(browser.removed).toMatchObject(bytes.slice(0, 4).map((name) => ({ name })))
  })

  it('is in no partition where the key names no site, as Firefox has it', () => {
    const keyOf = (more: object) => observe(given('a', more)).partitionKey
    expect([keyOf({}), keyOf({ partitionKey: {} }), keyOf(apartFor(''))]).toEqual(Array(3).fill('unpartitioned'))
    expect(keyOf(apartFor('https://example.org'))).toEqual({
      topLevelSite: 'https://example.org',
      hasCrossSiteAncestor: null,
    })
  })
})

describe('The cookies of a site', () => {
  it('are asked for by registrable domain, in each partition and the tab’s own store; a neighbour’s are left', async () => {
    browser.cookies = [
      given('own'),
      given('elsewhere', { path: '/admin' }),
      given('parent', { domain: '.example.org', hostOnly: false }),
      given('sibling', { domain: 'www.example.org' }),
      given('parent’s alone', { domain: 'example.org' }),
      given('apart', apartFor('https://example.org')),
      given('apart for others', apartFor('https://example.net')),
    ]
    const found = await readCookiesOfSite(tab, site())
    expect(names(found)).toEqual(['own', 'elsewhere', 'parent', 'apart'])
    expect(browser.asked).toEqual([{ domain: 'example.org', partitionKey: {}, storeId: 'firefox-private' }])
    expect(JSON.stringify(found)).not.toContain(SECRET)
  })

  it('of an IPv6 address are picked out of all, and without a store where the tab has none', async () => {
    browser.cookies = [given('own', { domain: '[2001:db8::1]' }), given('other', { domain: '[2001:db8::2]' })]
    expect(names(await readCookiesOfSite({ ...tab, storeId: null }, site('http://[2001:db8::1]/')))).toEqual(['own'])
    expect(browser.asked).toEqual([{ partitionKey: {} }])
  })

  it.each([
    ['https://www.example.org./', 'example.org.'],
    ['https://shop-.example.org/', 'example.org'],
    ['https://a!b.example.org/', 'example.org'],
    ['http://intranet/', 'intranet'],
    ['http://192.0.2.1/', '192.0.2.1'],
  ])('of %s are asked for by the domain %s', async (address, domain) => {
    await readCookiesOfSite(tab, site(address))
    expect(browser.asked).toMatchObject([{ domain }])
  })

  it('of a host with a dot at its end are its own, and not those kept for the host without', async () => {
    browser.cookies = [
      given('own', { domain: 'www.example.org.' }),
      given('parent', { domain: '.example.org.', hostOnly: false }),
      given('without', { domain: '.example.org', hostOnly: false }),
      given('apart', { domain: 'www.example.org.', ...apartFor('https://example.org.') }),
      given('apart without', { domain: 'www.example.org.', ...apartFor('https://example.org') }),
    ]
    expect(names(await readCookiesOfSite(tab, site('https://www.example.org./')))).toEqual(['own', 'parent', 'apart'])
  })

  it('are asked for again with what a browser that isolates first parties wants', async () => {
    Object.assign(browser, { isolates: true, cookies: [given('own', { firstPartyDomain: 'example.org' })] })
    expect(names(await readCookiesOfSite(tab, site()))).toEqual(['own'])
    expect(browser.asked.map((details) => details['firstPartyDomain'])).toEqual([undefined, null])
  })

  it('are those of this site’s jar alone where the browser isolates first parties', async () => {
    const cookies = ['example.org', '(https,example.org)', '(http,example.org)', 'example.net', ''].map((jar) =>
      given(`in ${jar}`, { firstPartyDomain: jar }),
    )
    Object.assign(browser, { isolates: true, cookies })
    const own = ['in example.org', 'in (https,example.org)']
    expect(names(await readCookiesOfSite(tab, site()))).toEqual(own)
    expect(names(await readCookiesOfHosts(tab, site(), ['data.example.org']))).toEqual(own)
  })
})

describe('The cookies of the tab’s hosts', () => {
  it('are those sent to one of them in no partition, and those of any host in the site’s', async () => {
    browser.cookies = [
      given('ad', { domain: '.ads.example', hostOnly: false }),
      given('stranger', { domain: 'stranger.example' }),
      given('apart', { domain: 'stranger.example', ...apartFor('https://example.org') }),
      given('apart for others', { domain: 'x.ads.example', ...apartFor('https://example.net') }),
    ]
    expect(names(await readCookiesOfHosts(tab, site(), ['x.ads.example']))).toEqual(['ad', 'apart'])
    expect(browser.asked).toEqual([{ partitionKey: {}, storeId: 'firefox-private' }])
  })
})

describe('A cookie that is removed', () => {
  it('is named by an address of the site to which it is sent, its store and partition', async () => {
    await removeCookie(siteCookie('a', { path: '/admin', domain: 'example.org', hostOnly: false }), site())
    await removeCookie(siteCookie('b', { secure: false, storeId: null }), site())
    const key = { topLevelSite: 'https://example.org', hasCrossSiteAncestor: true }
    await removeCookie(siteCookie('c', { partitionKey: key }), site())
    await removeCookie(siteCookie('d', { partitionKey: { ...key, hasCrossSiteAncestor: null } }), site())
    await removeCookie(siteCookie('e', { firstPartyDomain: 'example.org' }), site())
    const url = 'https://data.example.org/'
    expect(browser.removed).toEqual([
      { name: 'a', url: 'https://data.example.org/admin', storeId: '0' },
      { name: 'b', url: 'http://data.example.org/' },
      { name: 'c', url, storeId: '0', partitionKey: key },
      { name: 'd', url, storeId: '0', partitionKey: { topLevelSite: 'https://example.org' } },
      { name: 'e', url, storeId: '0', firstPartyDomain: 'example.org' },
    ])
  })

  it('is none whose place is not visible', async () => {
    await removeCookie(siteCookie('a', { domain: null }), site())
    expect(browser.removed).toEqual([])
  })
})
