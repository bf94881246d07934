// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { matchingSelectors } from '../../src/content/matching-selectors'
import { type PageReading, readPage } from '../../src/content/read-page'
import { carried } from './carried'

function giveCookieStore(getAll: (() => Promise<unknown>) | undefined): void {
  Object.defineProperty(globalThis, 'cookieStore', {
    configurable: true,
    value: getAll === undefined ? undefined : { getAll },
  })
}

describe('What reads a page’s cookies', () => {
  const read = () => carried(readPage)() as Promise<PageReading>

  async function namesOf(cookies: string) {
    const given = vi.spyOn(document, 'cookie', 'get').mockReturnValue(cookies)
    const reading = await read()
    given.mockRestore()
    return reading.cookies?.map((cookie) => cookie.name)
  }

  beforeEach(() => {
    giveCookieStore(undefined)
    // biome-ignore lint/suspicious/noDocumentCookie: it is what is tested
    document.cookie = 'theme=secret-value'
  })

  it('takes their names and leaves their values', async () => {
    const reading = await read()
    expect(reading.cookies).toEqual([{ name: 'theme' }])
    expect(reading.address).toBe(location.href)
    expect(reading.contentType).toBe('text/html')
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
    const refused = vi.spyOn(document, 'cookie', 'get').mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError')
    })
    expect((await read()).cookies).toBeNull()
    refused.mockRestore()
  })

  it('asks the document where the store refuses', async () => {
    giveCookieStore(() => Promise.reject(new Error('no')))
    expect((await read()).cookies).toEqual([{ name: 'theme' }])
  })
})

describe('What looks for the marks of a platform', () => {
  it('names the selectors that find something, and none that cannot be read', () => {
    document.body.innerHTML = '<nav class="here"></nav>'
    expect(carried(matchingSelectors)(['nav.here', 'nav.gone', ':::', ''])).toEqual(['nav.here'])
  })
})
