import { expect, it } from 'vitest'
import { STORED_SECRET } from '../portal/sites/shop'
import type { Popup, Tab } from './browsers/browser'
import { LONGEST } from './browsers/wait'
import { grantAll, grantSite } from './grant'
import { textOnIcon, turnOffIcon } from './icon'
import { looked, openSettled, read, settled, statuses, unfold } from './reading'
import { describeInBrowsers, type Stage } from './stage'

describeInBrowsers('the whole tab', { private: true }, (stage) => {
  it('shows third parties that are tied to it, once every site is granted, and no stranger; and goes back', async () => {
    const { browser, portal } = stage
    await browser.open(portal.url('stranger'))
    // Both browsers keep a frame's cookies apart, so that the twin that is not is set on the advertiser's own page.
    await browser.open(portal.url('advertiser'))
    const tab = await openShop(stage)
    const site = await grantSite(stage, await openSettled(browser, tab))
    const before = await read(site)
    expect(before.rows.filter((row) => row.party === 'third')).toEqual([])
    expect(statuses(before)).toMatchObject({ suivi: 'unknown', enchere: 'unknown', ailleurs: 'unknown' })

    const popup = await grantAll(stage, site)
    const reading = await read(popup)
    expect(statuses(reading)).toEqual({
      panier: 'declared',
      vitrine: 'undeclared',
      suivi: 'declared',
      enchere: 'unobserved',
      ailleurs: 'unknown',
      ancien_theme: 'unobserved',
    })
    expect(reading.sentence).toContain('At least 5 cookies on this page, 2 of them from other sites.')
    expect(await twins(popup, 'vitrine')).toEqual([false, true])
    expect(await twins(popup, 'suivi')).toEqual([false, true])
    expect(reading.rows.filter((row) => row.name === 'suivi').map((row) => row.party)).toEqual(['third', 'third'])
    expect(reading.text).not.toContain('etranger')

    await tab.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: Firefox ESR has no other way in a page
      document.cookie = 'apres=1; Path=/'
    })
    await popup.click('[data-testid="reload"]')
    await popup.waitUntil(() => document.querySelector('[data-name="apres"]') !== null, [])
    // What a look that goes on brings in moves the button away.
    await looked(popup)
    await unfold(popup, 'access')
    await popup.click('[data-testid="give-back-all"]')
    // Chromium takes the access to this site with it.
    await settled(popup, stage.name === 'chromium' ? 'page' : 'site')
    expect((await read(popup)).rows.filter((row) => row.party === 'third')).toEqual([])
    await grantAgain(stage, popup)
  })

  it('shows what is stored beside cookies by name, kind, origin and size, and changes and takes nothing', async () => {
    const { browser, portal } = stage
    const tab = await openShop(stage)
    const before = await tab.evaluate(storedInPage)
    expect(before).toEqual({ local: 1, session: 1, databases: ['catalogue 3'], caches: ['hors-ligne'] })
    const popup = await openSettled(browser, tab)
    await looked(popup)
    await popup.waitUntil(() => document.querySelector('[data-testid="stored"][data-party="third"]') !== null, [])
    const origin = new URL(portal.url('shop')).origin
    expect(await storedRows(popup)).toEqual([
      ['catalogue', 'indexed-db', origin, 'undeclared', ''],
      ['hors-ligne', 'cache', origin, 'undeclared', ''],
      ['onglet', 'session-storage', origin, 'undeclared', String(2 * ('onglet'.length + STORED_SECRET.length))],
      ['regie_visiteur', 'local-storage', new URL(portal.url('advertiser')).origin, 'undeclared', '32'],
      ['theme', 'local-storage', origin, 'declared', String(2 * ('theme'.length + STORED_SECRET.length))],
    ])
    expect((await read(popup)).text).toContain('Also stored: 5')
    const text = await popup.evaluate(() => document.documentElement.outerHTML)
    expect(text).not.toContain(STORED_SECRET)
    await popup.close()
    expect(await tab.evaluate(storedInPage)).toEqual(before)
  })

  it('fills of hundreds of rows those near what is in sight, and takes all down as it closes', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('plain'))
    await tab.evaluate(() => {
      for (let at = 0; at < 400; at++) localStorage.setItem(`cle_${String(at).padStart(3, '0')}`, 'x')
    })
    const popup = await openSettled(browser, tab)
    await popup.waitUntil(() => document.querySelectorAll('[data-testid="stored"]').length === 400, [])
    await unfold(popup, 'stored')
    const isFilled = (name: string) => document.querySelector(`[data-name="${name}"] summary`) !== null
    expect(await popup.evaluate(isFilled, 'cle_399')).toBe(false)
    await popup.evaluate(() => document.querySelector('[data-name="cle_399"]')?.parentElement?.scrollIntoView())
    await popup.waitUntil(isFilled, ['cle_399'])
    await popup.evaluate(() => document.querySelector('[data-name="cle_200"]')?.parentElement?.scrollIntoView())
    await popup.waitUntil(isFilled, ['cle_200'])
    await popup.waitUntil(
      () => document.querySelector('[data-name="cle_000"] summary, [data-name="cle_399"] summary') === null,
      [],
    )
    const left = await popup.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))
      return document.getElementById('popup')?.childNodes.length
    })
    expect(left).toBe(0)
    await popup.close()
    await tab.evaluate(() => localStorage.clear())
  })

  it('counts on the icon the site’s own cookies alone, and only while that is on', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('charter'))
    expect(await textOnIcon(browser)).toBe('')
    const popup = await openSettled(browser, tab)
    await settled(popup, 'all')
    await looked(popup)
    const undeclared = (await read(popup)).rows.filter((row) => row.status === 'undeclared')
    const of = (party: string) => undeclared.filter((row) => row.party === party).map(({ name }) => name)
    expect(of('first')).toEqual(['compteur_visites'])
    expect(of('third')).toContain('carte_session')
    await unfold(popup, 'badge')
    await popup.click('[data-testid="badge-here"]')
    await expect.poll(() => textOnIcon(browser), { timeout: LONGEST }).toBe('1')
    await popup.close()
    await tab.goto(portal.url('charter', '/explore/'))
    await expect.poll(() => textOnIcon(browser), { timeout: LONGEST }).toBe('1')

    const again = await openSettled(browser, tab)
    await turnOffIcon(again)
    await expect.poll(() => textOnIcon(browser), { timeout: LONGEST }).toBe('')
    await again.close()
    await tab.close()
  })

  it('reads the private window’s own, and a container’s', async () => {
    const { browser, portal } = stage
    const windows = [
      () => browser.openPrivate(portal.url('plain', '/next')),
      ...(stage.name === 'firefox' ? [() => browser.openContainer(portal.url('plain', '/next'))] : []),
    ]
    for (const open of windows) {
      const tab = await open()
      // The driver of Chromium does not see a page with a frame load in a private window.
      await tab.evaluate((address) => {
        location.href = address
      }, portal.url('shop'))
      await tab.waitFor('[data-stored]')
      const popup = await openSettled(browser, tab)
      await settled(popup, 'all')
      await looked(popup)
      // The twin that is not kept apart was set in the usual store alone.
      expect(await twins(popup, 'suivi')).toEqual([true])
      expect(await storedRows(popup)).toHaveLength(5)
      expect((await read(popup)).issues).toEqual([])
      await popup.close()
      await tab.close()
    }
  })
})

async function openShop({ browser, portal }: Stage): Promise<Tab> {
  const tab = await browser.open(portal.url('shop'))
  await tab.waitFor('[data-stored]')
  return tab
}

/** Chromium gives without asking what it was once given. */
async function grantAgain(stage: Stage, popup: Popup): Promise<void> {
  if (stage.name === 'firefox') await grantAll(stage, popup)
  else {
    for (const what of ['site', 'all']) {
      await popup.click(`[data-testid="grant-${what}"]`)
      await settled(popup, what)
    }
  }
  await popup.close()
}

/** Tells for each cookie of a name, in order, whether its row says that it is kept apart for this site. */
async function twins(popup: Popup, name: string): Promise<boolean[]> {
  const words = await popup.evaluate(
    (wanted) =>
      [...document.querySelectorAll(`[data-testid="cookie"][data-name="${wanted}"] summary`)].map(
        (row) => row.textContent ?? '',
      ),
    name,
  )
  return words.map((text) => text.includes('kept apart for this site')).toSorted()
}

function storedRows(popup: Popup): Promise<string[][]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="stored"]')]
      .map(({ dataset }) => ['name', 'kind', 'origin', 'status', 'size'].map((key) => dataset[key] ?? ''))
      .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  )
}

async function storedInPage() {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`),
    caches: await caches.keys(),
  }
}
