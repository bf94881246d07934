import { expect, it } from 'vitest'
import type { Popup, Tab } from './browsers/browser'
import { LONGEST, until } from './browsers/wait'
import { keptChecks, row, rowsOf, startClearing, waitForChoice, wordsOf } from './checking'
import { grantSite } from './grant'
import { foundIn, looked, openSettled, type Reading, read, statuses } from './reading'
import { describeInBrowsers, type Stage } from './stage'

interface PlatformSite {
  site: 'tarteaucitron' | 'klaro' | 'orejime' | 'vanillacc'
  /** Selectors in the platform's own banner. */
  accept: string
  refuse: string
  /** There once the banner takes a click. */
  ready?: string
  /** The kind of what sets `_film`. */
  film: string
  /** What the popup calls who sets the basket. */
  own: string
}

const SITES: PlatformSite[] = [
  {
    site: 'tarteaucitron',
    accept: '#tarteaucitronPersonalize2',
    refuse: '#tarteaucitronAllDenied2',
    ready: '[data-ready]',
    film: 'unclassified',
    own: 'La boutique',
  },
  {
    site: 'klaro',
    accept: '#klaro .cm-btn-success',
    refuse: '#klaro .cn-decline',
    film: 'unclassified',
    own: 'La boutique',
  },
  {
    site: 'orejime',
    accept: '[data-testid="orejime-banner-accept"]',
    refuse: '[data-testid="orejime-banner-decline"]',
    film: 'unclassified',
    own: 'Le service',
  },
  {
    site: 'vanillacc',
    accept: '#cc-main [data-role="all"]',
    refuse: '#cc-main [data-role="necessary"]',
    // It begins to move only a moment after it is there.
    ready: '#cc-main .cc--anim',
    film: 'marketing',
    own: 'La boutique',
  },
]

interface Looked extends Reading {
  platform: { id: string; lists: string; choice: string }
  /** The choices shown beside the categories. */
  groupChoices: string[]
}

/** Opens the popup, waits until it has looked everywhere, and reads it with what it says of the platform. */
async function look(stage: Stage, tab: Tab): Promise<Looked> {
  const popup = await openSettled(stage.browser, tab)
  await looked(popup)
  const reading = await read(popup)
  const [platform, groupChoices] = await platformIn(popup)
  await popup.close()
  return { ...reading, platform, groupChoices }
}

function platformIn(popup: Popup): Promise<[Looked['platform'], string[]]> {
  return popup.evaluate(() => {
    const all = (hook: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${hook}"]`)]
    const { platform: id = '', lists = '', choice = '' } = all('platform')[0]?.dataset ?? {}
    return [{ id, lists, choice }, all('group-choice').map((one) => one.dataset['choice'] ?? '')] as const
  }) as Promise<[Looked['platform'], string[]]>
}

/** What of the page a reader could have changed: cookies, storage, the document, and what the platform has started. */
function stateOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const { tarteaucitron, started } = window as unknown as Record<string, { state?: unknown } | undefined>
    const kept = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    const own = JSON.stringify([started, tarteaucitron?.state])
    return [...kept, own, document.documentElement.outerHTML].join('\n')
  })
}

/** Clicks in the banner and waits until the site has what it starts then; a click that the banner was not ready for is made again. */
async function choose(tab: Tab, selector: string, cookies: string[]): Promise<void> {
  const isShown = () =>
    tab.evaluate((one) => document.querySelector(one)?.checkVisibility({ visibilityProperty: true }) === true, selector)
  const names = () => tab.evaluate(() => document.cookie.split('; ').map((pair) => pair.replace(/=.*/, '')))
  // Before the banner comes up it is out of sight too.
  let isAnswered = false
  await until(`the answer to ${selector}`, async () => {
    if (await isShown()) {
      await tab.click(selector)
      isAnswered = true
    }
    const set = await names()
    return isAnswered && !(await isShown()) && cookies.every((name) => set.includes(name))
  })
}

describeInBrowsers('a consent platform that runs for real', {}, (stage) => {
  it.each(SITES)(
    '$site is read before and after the choice',
    async ({ site, accept, refuse, ready = accept, film, own }) => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url(site))
      await tab.waitFor(ready)
      const before = await stateOf(tab)
      const pending = await look(stage, tab)
      expect(pending).toMatchObject({ state: 'ready', charter: site, whole: 'true', groupChoices: [] })
      expect(pending.platform).toEqual({ id: site, lists: 'cookies', choice: 'pending' })
      expect(statuses(pending)).toMatchObject({ panier: 'declared', traceur: 'undeclared', _film: 'unknown' })
      expect(await stateOf(tab)).toBe(before)

      await choose(tab, accept, ['_compteur', '_film'])
      const accepted = await look(stage, tab)
      expect(accepted.platform.choice).toBe('accepted')
      expect(accepted.groupChoices).toContain('accepted')
      const rows = Object.fromEntries(accepted.rows.map((row) => [row.name, row]))
      expect(rows['panier']).toMatchObject({ status: 'declared', basis: 'site', provider: own })
      expect(rows['_compteur']).toMatchObject({
        status: 'declared',
        basis: 'site',
        provider: 'Compteur Exemple',
        category: 'statistics',
      })
      expect(rows['_film']).toMatchObject({ status: 'declared', provider: 'Film Exemple', category: film })
      expect(rows['traceur']).toMatchObject({ status: 'undeclared' })

      await tab.goto(portal.url(site, '/clear'))
      await tab.goto(portal.url(site))
      await tab.waitFor(ready)
      await choose(tab, refuse, [])
      const refused = await look(stage, tab)
      expect(refused.platform.choice).toBe('refused')
      expect(statuses(refused)).toMatchObject({ traceur: 'undeclared', _film: 'unknown' })
      await tab.close()
    },
  )

  it('Klaro that is loaded and not started stays so', async () => {
    const tab = await stage.browser.open(stage.portal.url('klaro', '/clear'))
    await tab.goto(stage.portal.url('klaro', '/late'))
    const before = await stateOf(tab)
    const reading = await look(stage, tab)
    expect(reading.platform).toEqual({ id: 'klaro', lists: 'cookies', choice: 'pending' })
    expect(await stateOf(tab)).toBe(before)
    expect(await tab.evaluate(() => (window as unknown as { started: unknown[] }).started)).toEqual([])
    await tab.close()
  })

  it('tells the guided check what was chosen and when, and what the site does in spite of it is found', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('vanillacc', '/sourd'))
    const popup = await grantSite(stage, await openSettled(browser, tab))
    await startClearing(popup)
    await popup.close()
    const banner = '#cc-main .cc--anim'
    await tab.waitFor(banner)
    await heardOf(stage, '_compteur')
    const pending = await openSettled(browser, tab)
    await looked(pending)
    const early = { finding: 'set-before-choice', name: '_compteur', severity: 'serious' }
    expect(await foundIn(pending)).toContainEqual(early)
    expect(await wordsOf(pending)).toContain('Before your choice: 3 cookies')
    await pending.close()

    await choose(tab, '#cc-main [data-role="necessary"]', ['_film'])
    await heardOf(stage, '_film')
    const refused = await openSettled(browser, tab)
    await waitForChoice(refused, 'refused')
    await looked(refused)
    expect(await wordsOf(refused)).toContain('as the site’s consent platform says')
    expect(await rowsOf(refused)).toEqual([
      row('panier', 'set', 'before', 'necessary'),
      row('traceur', 'set', 'before', ''),
      row('_compteur', 'set', 'before', 'statistics'),
      row('choix_vcc', 'set', 'after', ''),
      row('_film', 'set', 'after', 'marketing'),
    ])
    expect((await foundIn(refused)).filter(({ name }) => name.startsWith('_'))).toEqual([
      early,
      { finding: 'set-after-refusal', name: '_film', severity: 'serious' },
      { finding: 'kept-after-refusal', name: '_compteur', severity: 'attention' },
    ])
    await refused.close()
    await tab.close()
  })
})

/** Waits until the check that runs has heard that a cookie was set. */
function heardOf({ browser }: Stage, name: string): Promise<void> {
  const names = async () =>
    (await keptChecks(browser)).flatMap(({ check }) => check.events.map((one) => one.cookie.name))
  return expect.poll(names, { timeout: LONGEST }).toContain(name)
}
