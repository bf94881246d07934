import { mkdir } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Popup } from './browsers/browser'
import { grantSite } from './grant'
import { looked, openSettled, switchLanguage, unfold } from './reading'
import { describeInBrowsers, logIn } from './stage'

/** What a person sees before the first scroll, in CSS pixels. */
const FIRST_SCREEN = 600

const SITES = ['charter', 'boutique', 'ministry'] as const

const FOLDER = 'out/first-screen'

describeInBrowsers('the first screen', {}, (stage) => {
  const openSite = async (site: (typeof SITES)[number]) => {
    const { browser, portal } = stage
    if (site !== 'charter') return browser.open(portal.url(site))
    const tab = await logIn(browser, portal.url(site, '/login/'))
    await tab.click('#accept')
    return tab
  }

  it.each(SITES)('shows three rows and more with what each is for, before and after the grant: %s', async (site) => {
    const { browser } = stage
    await mkdir(FOLDER, { recursive: true })
    const tab = await openSite(site)
    const before = await openSettled(browser, tab)
    await shows(before, `${site}-page`, stage.name)
    expect(await order(before)).toEqual(['answer', 'tools', 'access', 'rows', 'rest'])
    await switchLanguage(before, 'en')
    const after = await grantSite(stage, before)
    await shows(after, `${site}-site`, stage.name)
    expect(await order(after)).toEqual(['answer', 'tools', 'access', 'rows', 'rest'])
    await after.close()
    await tab.close()
  })

  it('is one calm sentence where nothing is kept, and all else is folded', async () => {
    const { browser, portal } = stage
    await mkdir(FOLDER, { recursive: true })
    const tab = await browser.open(portal.url('empty'))
    const popup = await openSettled(browser, tab)
    await looked(popup)
    await switchLanguage(popup, 'en')
    await popup.screenshot(`${FOLDER}/${stage.name}-empty-en.png`)
    const seen = await popup.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      open: document.querySelectorAll('main details[open]').length,
      answer: document.querySelector('h1')?.textContent?.trim(),
    }))
    expect(seen.answer).toBe('No cookie of this site can be seen from the page.')
    expect(seen.open).toBe(0)
    expect(seen.height).toBeLessThanOrEqual(FIRST_SCREEN)
    expect(await inAlarmColours(popup)).toEqual([])
    await popup.close()
    await tab.close()
  })

  it('has what is stored in no colour of an alarm, though no charter declares it', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('shop'))
    const popup = await openSettled(browser, tab)
    await looked(popup)
    await unfold(popup, 'stored')
    const rows = '[data-testid="stored"][data-status="undeclared"]'
    expect(await popup.evaluate((selector) => document.querySelectorAll(selector).length, rows)).toBeGreaterThan(0)
    expect(await inAlarmColours(popup, '[data-testid="stored"], [data-testid="stored"] *')).toEqual([])
    expect(await inAlarmColours(popup, '[data-testid="cookie"][data-status="undeclared"]')).not.toEqual([])
    await popup.close()
    await tab.close()
  })
})

/** In both languages, and takes a picture of each. */
async function shows(popup: Popup, name: string, browser: string): Promise<void> {
  await looked(popup)
  for (const language of ['en', 'fr']) {
    await switchLanguage(popup, language)
    await popup.screenshot(`${FOLDER}/${browser}-${name}-${language}.png`)
    const seen = await rowsInSight(popup, FIRST_SCREEN)
    expect(seen.width, 'the width that is measured').toBe(440)
    expect(await brokenLines(popup), `${name} ${language}`).toEqual([])
    expect(seen.rows.length, `${name} ${language} ${JSON.stringify(seen)}`).toBeGreaterThanOrEqual(3)
  }
}

/** What stands in the document one after the other, as a screen reader comes to it: all of it, each kind told once in a run. */
function order(popup: Popup): Promise<string[]> {
  return popup.evaluate(() => {
    const kinds: readonly (readonly [string, string])[] = [
      ['rest', '[data-fold], [data-fold] *, [data-testid="check"], [data-testid="report"]'],
      ['answer', 'h1'],
      ['tools', 'search, search *'],
      ['access', '[data-testid^="grant-"]'],
      ['rows', '[data-testid="cookie"]'],
    ]
    const all = [...document.querySelectorAll('main *')].flatMap(
      (element) => kinds.find(([, selector]) => element.matches(selector))?.[0] ?? [],
    )
    return all.filter((kind, at) => kind !== all[at - 1])
  })
}

/** The rows that stand whole above a height, purpose and all, before anything is scrolled. */
function rowsInSight(popup: Popup, height: number): Promise<{ width: number; rows: string[] }> {
  return popup.evaluate((limit) => {
    const width = innerWidth
    const rows = [...document.querySelectorAll<HTMLElement>('[data-testid="cookie"]')].filter((row) => {
      const purpose = row.querySelector('[data-word]')
      const { bottom, height: own } = row.getBoundingClientRect()
      return purpose?.textContent?.trim() !== '' && purpose !== null && own > 0 && bottom + scrollY <= limit
    })
    return { width, rows: rows.map((row) => row.dataset['name'] ?? '') }
  }, height)
}

/** The lines of charters and policies that take more than one line. */
function brokenLines(popup: Popup): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="charter-line"], [data-testid="policy-line"]')]
      .filter((line) => line.clientHeight >= 2 * Number.parseFloat(getComputedStyle(line).lineHeight))
      .map(({ textContent }) => textContent ?? ''),
  )
}

/** What shows in a colour that tells of something undeclared or to be heeded: the words, the ground, a border or a drawing of it. */
function inAlarmColours(popup: Popup, among = 'body *'): Promise<string[]> {
  return popup.evaluate((selector) => {
    const probe = document.body.appendChild(document.createElement('i'))
    const colours = ['--notice', '--surface-notice', '--undeclared'].map((name) => {
      probe.style.color = `var(${name})`
      return getComputedStyle(probe).color
    })
    probe.remove()
    return [...document.querySelectorAll(selector)]
      .filter((element) => {
        const { color, backgroundColor, borderTopColor, borderTopWidth, fill } = getComputedStyle(element)
        const border = borderTopWidth === '0px' ? [] : [borderTopColor]
        return [color, backgroundColor, fill, ...border].some((colour) => colours.includes(colour))
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120))
  }, among)
}
