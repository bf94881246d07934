import axe from 'axe-core'
import { expect, it } from 'vitest'
import type { Popup } from './browsers/browser'
import { LONGEST } from './browsers/wait'
import { copyByKeys, forgetByKeys, narrowByKeys, tabTo, useReportByKeys } from './by-keys'
import { rowsOf, start, waitForState } from './checking'
import { grantSite } from './grant'
import { textOnIcon } from './icon'
import { looked, openSettled, switchLanguage } from './reading'
import { describeInBrowsers, logIn, type Stage } from './stage'

const VIEWS = ['view-cookies', 'view-charter', 'menu'] as const
const LANGUAGES = ['en', 'fr'] as const

for (const colorScheme of ['light', 'dark'] as const) {
  describeInBrowsers(`the popup in ${colorScheme}`, { colorScheme }, (stage) => {
    it('has in no view a fault that axe-core finds, and does not scroll sideways at 200 %', async () => {
      for (const address of looks(stage, colorScheme)) {
        const tab = await stage.browser.open(address)
        const popup = await openSettled(stage.browser, tab)
        const isDark = await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
        expect(isDark).toBe(colorScheme === 'dark')
        await popup.addScript(axe.source)
        // Only the colours are others in the dark, and only the words in another language.
        const isFirst = address === addresses(stage)[0]
        for (const language of colorScheme === 'dark'
          ? LANGUAGES.slice(1)
          : isFirst
            ? LANGUAGES
            : LANGUAGES.slice(0, 1)) {
          await switchLanguage(popup, language)
          // What is explained is the same of every site.
          for (const view of isFirst ? VIEWS : VIEWS.slice(0, 2)) {
            await popup.click(`[data-testid="${view}"]`)
            await openRows(popup)
            const where = `${address} ${language} ${view}`
            expect(await faults(popup, colorScheme === 'dark'), where).toEqual([])
            await popup.zoom(2)
            expect(await sideways(popup), `${where} at 200 %`).toBeLessThanOrEqual(0)
            await popup.zoom(1)
          }
        }
        await popup.close()
        await tab.close()
      }
    })

    // In the light the check is looked at where the keyboard begins it.
    const alsoCheck = colorScheme === 'dark'
    const what = `what deserves a look${alsoCheck ? ' and a check that runs have' : ' has'}`
    it(`${what} no fault that axe-core finds, and scrolls not sideways at 200 %`, async () => {
      const tab = await stage.browser.open(stage.portal.url('definitions', '/longtemps'))
      const first = await openSettled(stage.browser, tab)
      const popup = alsoCheck ? await grantSite(stage, first) : first
      if (alsoCheck) await start(popup)
      await popup.waitUntil(() => document.querySelector('[data-testid="finding"]') !== null, [])
      await popup.addScript(axe.source)
      await openRows(popup)
      expect(await faults(popup, colorScheme === 'dark')).toEqual([])
      await popup.zoom(2)
      expect(await sideways(popup)).toBeLessThanOrEqual(0)
      await popup.close()
    })
  })
}

describeInBrowsers('the keyboard alone', {}, (stage) => {
  it('does every task: in the list, the charter, the menu and the report, with grants and a check, which has no fault', async () => {
    const { browser, portal } = stage
    const tab = await logIn(browser, portal.url('charter', '/login/'))
    const popup = await openSettled(browser, tab)

    await tabTo(popup, '[data-testid="cookie"][data-name="csrftoken"] summary')
    await popup.press('Enter')
    await popup.waitUntil(
      () => document.querySelector('[data-name="csrftoken"] details[open] [data-testid="details"]') !== null,
      [],
    )
    await popup.press('Space')
    await popup.waitUntil(() => document.querySelector('[data-name="csrftoken"] details[open]') === null, [])
    await narrowByKeys(popup)
    await copyByKeys(popup)

    await tabTo(popup, '[data-testid="view-charter"]')
    await popup.press('Enter')
    await popup.waitUntil(() => document.querySelectorAll('[data-testid="entry"]').length === 4, [])
    await tabTo(popup, '[data-testid="contents"] a[href$="-necessary"]')
    await popup.press('Enter')
    await popup.waitUntil(() => document.activeElement?.id === 'charter-1-necessary', [])
    await popup.press('Tab')
    await popup.press('Enter')
    await popup.waitUntil(() => document.activeElement?.parentElement?.querySelector('dl') !== null, [])
    await tabTo(popup, '[data-testid="search"]', 'Shift+Tab')
    for (const key of 'csrf') await popup.press(key)
    await popup.waitUntil(() => document.querySelectorAll('[data-testid="entry"]').length === 1, [])
    await tabTo(popup, '[data-testid="menu"]', 'Shift+Tab')
    await popup.press('Space')
    await popup.waitUntil(() => document.querySelector('main')?.dataset['view'] === 'menu', [])
    await tabTo(popup, '[data-testid="menu-about"] summary')
    await popup.press('Enter')
    await popup.waitUntil(() => document.querySelector('[data-testid="version"]') !== null, [])
    await tabTo(popup, '[data-testid="language"]', 'Shift+Tab')
    await popup.press('ArrowDown')
    await popup.waitUntil(() => document.documentElement.lang === 'fr', [])
    await tabTo(popup, '[data-testid="view-cookies"]', 'Shift+Tab')
    await popup.press('Enter')

    const next = stage.name === 'chromium' ? browser.nextPopup() : null
    await tabTo(popup, '[data-testid="grant-site"]')
    await popup.press('Enter')
    await browser.answerPermissionPrompt('allow')
    const granted = (await next) ?? popup
    await granted.waitUntil(() => document.querySelector('[data-visibility="site"]') !== null, [])
    expect(await granted.evaluate(() => document.documentElement.lang)).toBe('fr')

    await tabTo(granted, '[data-fold="check"] > summary')
    await granted.press('Enter')
    await tabTo(granted, '[data-testid="check-start"]')
    await granted.press('Enter')
    await waitForState(granted, 'running')
    expect((await rowsOf(granted)).length).toBeGreaterThan(0)
    await granted.addScript(axe.source)
    expect(await faults(granted, false)).toEqual([])

    await tabTo(granted, '[data-fold="badge"] > summary')
    await granted.press('Enter')
    await tabTo(granted, '[data-testid="badge-here"]')
    await granted.press('Space')
    await expect.poll(() => textOnIcon(browser), { timeout: LONGEST }).toBe('1')

    await tabTo(granted, '[data-fold="access"] > summary')
    await granted.press('Enter')
    await tabTo(granted, '[data-testid="give-back-site"]')
    await granted.press('Enter')
    await granted.waitUntil(() => document.querySelector('[data-visibility="page"]') !== null, [])
    await forgetByKeys(granted)

    await tabTo(granted, '[data-testid="open-report"]')
    const report = await browser.openReport(granted, () => granted.press('Enter'))
    await report.waitUntil(() => document.querySelector('[data-testid="save-json"]') !== null, [], LONGEST)
    await useReportByKeys(report)
    await report.close()
  })
})

/** Every kind of answer; in the dark, where only the colours are others, one with all its kinds of rows and one without any. */
function looks(stage: Stage, colorScheme: 'light' | 'dark'): string[] {
  const all = addresses(stage)
  return colorScheme === 'light' ? all : [...all.slice(0, 1), ...all.slice(-1)]
}

function addresses(stage: Stage): string[] {
  const { portal } = stage
  return [portal.url('charter'), portal.url('ownDomain'), portal.url('plain'), portal.url('plain', '/document.pdf')]
}

/** Opens all that opens, once no row is drawn anew by what the look finds later. */
async function openRows(popup: Popup): Promise<void> {
  await looked(popup)
  await popup.evaluate(() => {
    for (const row of document.querySelectorAll('details')) row.open = true
  })
  await popup.waitUntil(
    () =>
      document.querySelectorAll('[data-testid="details"]').length ===
        document.querySelectorAll('[data-testid="cookie"] details').length &&
      [...document.querySelectorAll('[data-testid^="menu-"]')].every((section) => section.childElementCount > 1),
    [],
  )
}

const CONTRAST = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']

/** The rules of WCAG 2.2 A and AA, best practices, and text contrast of 7:1; or only those of colours. */
function faults(popup: Popup, onlyColours: boolean): Promise<string[]> {
  return popup.evaluate(
    async (only) => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
      const { violations } = await inPage.run(document, {
        runOnly: only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'wcag2aaa'],
        rules: { 'target-size': { enabled: only === null }, 'color-contrast-enhanced': { enabled: true } },
      })
      return violations.flatMap((violation) =>
        violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
      )
    },
    onlyColours ? CONTRAST : null,
  )
}

function sideways(popup: Popup): Promise<number> {
  return popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
