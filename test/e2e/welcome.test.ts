import axe from 'axe-core'
import { expect, it } from 'vitest'
import type { WelcomePage } from './browsers/browser'
import { LONGEST } from './browsers/wait'
import { inspect } from './reading'
import { describeInBrowsers, type Stage } from './stage'

const SIZES = { narrow: { width: 320, height: 640 }, wide: { width: 1200, height: 800 } }

for (const [language, colorScheme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  describeInBrowsers(
    `the page after installation in ${language}`,
    { language, colorScheme, keepsWelcome: true },
    (stage) => {
      it('is opened once, speaks the browser’s language, and has no fault that axe-core finds', async () => {
        const page = await onlyOne(stage)
        await expect.poll(() => page.evaluate(() => document.querySelector('h1') !== null)).toBe(true)
        await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
        expect(await page.evaluate(() => document.querySelectorAll('section').length)).toBe(3)
        const keys = await page.evaluate(() => document.querySelector('[data-testid="shortcut"]')?.textContent ?? '')
        expect(keys).toMatch(/Alt\+(?:Shift|Maj)\+K /)
        await page.addScript(axe.source)
        expect(await faults(page)).toEqual([])
      })

      it('fits in one screen, and in one of 320 pixels scrolls not sideways', async () => {
        const page = await onlyOne(stage)
        for (const [name, size] of Object.entries(SIZES)) {
          await page.screenshot(`out/pictures/${stage.name}-${colorScheme}-${language}-welcome-${name}.png`, size)
          const room = await page.evaluate(() => {
            const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
            return { width: innerWidth, sideways: scrollWidth - clientWidth, down: scrollHeight - clientHeight }
          })
          expect(room).toMatchObject({ width: size.width, sideways: 0 })
          if (name === 'wide') expect(room.down).toBe(0)
        }
      })
    },
  )
}

// Browsers load an extension anew to let it into private windows, as they do to update it; its pages go with that.
describeInBrowsers('the page after installation, later', { private: true }, (stage) => {
  it('does not come again when the extension is loaded anew', async () => {
    const { browser, portal } = stage
    expect((await inspect(browser, await browser.open(portal.url('plain', '/next')))).state).toBe('ready')
    expect(await browser.welcomePages()).toEqual([])
  })
})

async function onlyOne({ browser }: Stage): Promise<WelcomePage> {
  await expect.poll(async () => (await browser.welcomePages()).length, { timeout: LONGEST }).toBe(1)
  const [page] = await browser.welcomePages()
  if (page === undefined) throw new Error('the page went')
  return page
}

function faults(page: WelcomePage): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await inPage.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'wcag2aaa'],
      rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
  })
}
