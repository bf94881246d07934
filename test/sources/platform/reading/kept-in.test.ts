import { describe, expect, it } from 'vitest'
import type { Site } from '../../../../src/core/site'
import { parseSite } from '../../../../src/core/site'
import orejime from '../../../../src/sources/platform/orejime'
import vanillacc from '../../../../src/sources/platform/vanillacc'
import { recordedPage } from '../../../record/recorded-page'

const ADDRESS = 'https://shop.example.test/'
const SITE = parseSite(ADDRESS) as Site

/** A page that runs a script before it is looked at, as the site's own would. */
async function pageWith(script: string, variables: Record<string, unknown>) {
  const page = recordedPage('<!doctype html><html lang="en"></html>', ADDRESS, variables)
  await page.run(new Function(script) as () => void)
  return page
}

describe('A choice that the site’s set-up keeps under a name of its own', () => {
  it('is read from that cookie, and no other cookie is', async () => {
    const purposes = [{ id: 'video', title: 'Video', cookies: ['v1'] }]
    const variables = { orejimeConfig: { purposes, cookie: { name: 'my-consent' } } }
    const page = await pageWith(
      `document.cookie = 'my-consent={"video":false}'; document.cookie = 'sid=secret'`,
      variables,
    )
    const raw = await orejime.collect(page)
    expect(JSON.stringify(raw)).not.toContain('secret')
    const { platforms } = await orejime.parse(raw, SITE)
    expect(platforms?.[0]?.choice?.state).toBe('refused')
  })

  it('is read from the session’s storage too', async () => {
    const getConfig = (key: string) =>
      ({ categories: { ads: {} }, cookie: { name: 'my-consent' }, language: { translations: { en: {} } } })[key]
    const page = await pageWith(`sessionStorage.setItem('my-consent', '{"categories":["ads"]}')`, {
      _ccRun: true,
      CookieConsent: { getConfig },
    })
    const { platforms } = await vanillacc.parse(await vanillacc.collect(page), SITE)
    expect(platforms?.[0]?.choice?.state).toBe('accepted')
  })
})
