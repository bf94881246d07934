import { expect, it } from 'vitest'
import { looked, read } from './reading'
import { describeInBrowsers } from './stage'

/** Milliseconds: done in one go the matching alone takes five times as long, on a machine that does nothing else. */
const LONGEST = 1_000

describeInBrowsers('a charter of 20,000 wildcards over as many keys', {}, (stage) => {
  it('is matched while the popup goes on answering', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('museum', '/wide'))
    const popup = await browser.openPopup(tab)
    await popup.evaluate(() => {
      let longest = 0
      let last = performance.now()
      const tick = () => {
        longest = Math.max(longest, performance.now() - last)
        document.documentElement.dataset['longest'] = String(Math.round(longest))
        last = performance.now()
        setTimeout(tick)
      }
      tick()
    })
    await popup.waitUntil(() => document.querySelector('[data-whole="true"]') !== null, [], 60_000)
    await looked(popup)
    const longest = await popup.evaluate(() => document.documentElement.dataset['longest'])
    expect(Number(longest)).toBeLessThan(LONGEST)
    expect(await read(popup)).toMatchObject({ state: 'ready', whole: 'true' })
    await popup.close()
  }, 90_000)
})
