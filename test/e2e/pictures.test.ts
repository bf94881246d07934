import { mkdir, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { grantSite } from './grant'
import { looked, openMenu, openSettled } from './reading'
import { describeInBrowsers, logIn } from './stage'

/** In Chromium every look, which the README shows; in Firefox each language and each ground once. */
const BROWSERS = ['chromium', 'firefox'] as const
const IN_FIREFOX = ['light-fr', 'dark-en']

/** `npm run pictures` takes the README's from here. */
const FOLDER = 'out/pictures'

for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['fr', 'en'] as const) {
    const browsers = BROWSERS.filter((name) => name === 'chromium' || IN_FIREFOX.includes(`${colorScheme}-${language}`))
    describeInBrowsers(`a picture in ${colorScheme}, ${language}`, { colorScheme, language, browsers }, (stage) => {
      it('follows the browser’s language and shows the answer first', async () => {
        const { browser, portal } = stage
        const tab = await logIn(browser, portal.url('declaring', '/login/'))
        await tab.click('#accept')
        const first = await openSettled(browser, tab)
        expect(await first.evaluate(() => document.documentElement.lang)).toBe(language)
        await mkdir(FOLDER, { recursive: true })
        const name = `${FOLDER}/${stage.name}-${colorScheme}-${language}`
        await first.screenshot(`${name}-page.png`)
        const popup = await grantSite(stage, first)
        await popup.screenshot(`${name}.png`)
        await popup.click('[data-name="sessionid"] summary')
        await popup.waitUntil(() => document.querySelector('[data-testid="details"]') !== null, [])
        await popup.screenshot(`${name}-row.png`)
        await popup.click('[data-testid="view-charter"]')
        await popup.screenshot(`${name}-charter.png`)
        await openMenu(popup)
        await popup.screenshot(`${name}-menu.png`)
        for (const section of ['cookies', 'grants', 'about'] as const) {
          await openMenu(popup, section)
          await popup.screenshot(`${name}-menu-${section}.png`)
          await openMenu(popup, section)
        }
        expect(await popup.evaluate(() => document.querySelectorAll('[data-testid="granted-site"]').length)).toBe(1)
        await popup.click('[data-testid="view-cookies"]')
        const report = await browser.openReport(popup)
        await report.waitUntil(() => document.querySelector('[data-testid="save-json"]') !== null, [])
        await report.screenshot(`${name}-report.png`, { width: 1100, height: 1240 })
        await writeFile(`${name}-report.pdf`, await report.pdf())
        await report.screenshot(`${name}-report-narrow.png`, { width: 360, height: 2400 })
        await report.close()
        const shop = await openSettled(browser, await browser.open(portal.url('boutique')))
        await looked(shop)
        await shop.screenshot(`${name}-shop.png`)
      })
    })
  }
}
