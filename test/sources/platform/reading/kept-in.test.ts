import { describe, expect, it } from 'vitest'
import type { Site } from '../../../../src/core/site'
import { parseSite } from '../../../../src/core/site'
import klaro from '../../../../src/sources/platform/klaro'
import orejime from '../../../../src/sources/platform/orejime'
import vanillacc from '../../../../src/sources/platform/vanillacc'
import { platforms } from '../../../record/recorded-declaration'
import { recordedPage } from '../../../record/recorded-page'

const ADDRESS = 'https://shop.example.test/'
const SITE = parseSite(ADDRESS) as Site

/** A page that runs a script before it is looked at, as the site's own would. */
async function pageWith(script: string, variables: Record<string, unknown>) {
  const page = recordedPage('<!doctype html><html lang="en"></html>', ADDRESS, variables)
  await page.run(new Function(script) as () => void)
  return page
}

describe('A choice that is kept', () => {
  it('is read from the cookie that the platform itself names, and of no other cookie anything', async () => {
    const purposes = [{ id: 'video', title: 'Video', cookies: ['v1'] }]
    const script = `document.cookie = 'eu-consent={"video":false,"anna@example.test":true}'; document.cookie = 'sid=secret'`
    const raw = await orejime.collect(await pageWith(script, { orejimeConfig: { purposes } }))
    expect(JSON.stringify(raw)).not.toMatch(/secret|anna/)
    const { platforms: told } = await orejime.parse(raw, SITE)
    expect(told?.[0]?.choice?.state).toBe('refused')
  })

  it('is read from the session’s storage too', async () => {
    const getConfig = (key: string) => ({ categories: { ads: {} }, language: { translations: { en: {} } } })[key]
    const page = await pageWith(`sessionStorage.setItem('cc_cookie', '{"categories":["ads"],"data":"secret"}')`, {
      _ccRun: true,
      CookieConsent: { getConfig },
    })
    const raw = await vanillacc.collect(page)
    expect(JSON.stringify(raw)).not.toContain('secret')
    const { platforms: told } = await vanillacc.parse(raw, SITE)
    expect(told?.[0]?.choice?.state).toBe('accepted')
  })

  it('is not looked for where the page says that it is', async () => {
    const services = [{ name: 'video', purposes: ['films'], cookies: ['v1'] }]
    const script = `document.cookie = 'jwt={"video":true}'; localStorage.setItem('jwt', '{"video":true}')`
    for (const storageMethod of ['cookie', 'localStorage']) {
      const page = await pageWith(script, { klaroConfig: { services, storageName: 'jwt', storageMethod } })
      const raw = await klaro.collect(page)
      expect(raw).toMatchObject({ kept: { cookies: {}, storage: {} } })
      const { platforms: told } = await klaro.parse(raw, SITE)
      expect(told).toEqual([{ id: 'klaro', name: 'Klaro', lists: 'cookies', choice: null }])
    }
  })
})

/** What a page could put where a platform keeps the choice: all that it could know of a person. */
const SECRETS = ['anna@example.test', 'hunter2', '4929111122223333', 'Bearer abc.def']
const FORMS = SECRETS.flatMap((secret) => {
  const json = JSON.stringify({ [secret]: true, consent: secret, categories: [secret], value: { [secret]: [secret] } })
  return [
    secret,
    encodeURIComponent(secret),
    json,
    encodeURIComponent(json),
    btoa(json),
    `groups=${secret}:1&a=${secret}`,
  ]
})

describe.each(platforms)('What $id takes of what is kept', (source) => {
  const { cookies = [], storage = [] } = source.platform

  it('holds nothing but the choice, whatever the page keeps there', async () => {
    const names = cookies.map((name) => name.replace('*', '1'))
    const page = await pageWith('', {})
    for (const form of FORMS) {
      const set = names.map((name) => `document.cookie = ${JSON.stringify(`${name}=${form}`)}`)
      const keep = storage.map((key) => `localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(form)})`)
      await page.run(new Function([...set, ...keep].join(';')) as () => void)
      const raw = await source.collect(page)
      const { kept } = raw as { kept: object }
      for (const secret of SECRETS) expect(decodeURIComponent(JSON.stringify(kept))).not.toContain(secret)
    }
  })
})
