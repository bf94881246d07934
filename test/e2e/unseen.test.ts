import { describe, expect, it } from 'vitest'
import { SECRET, WAYS_OF_CURIOUS } from '../portal/sites/curious'
import type { Popup, Tab } from './browsers/browser'
import { looked, openSettled, read, statuses } from './reading'
import { describeInBrowsers } from './stage'

interface Wary {
  looks: string[]
  isArmed: boolean
}

/** Has the popup look again, by a click, and waits until it has: that it looks is shown only once it began. */
async function lookAgain(popup: Popup): Promise<void> {
  await popup.addScript(`
    window.hasBegun = false
    new MutationObserver(() => {
      if (document.querySelector('[data-testid="looking"]') !== null) window.hasBegun = true
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true })`)
  await popup.click('[data-testid="look-again"]')
  await popup.waitUntil(() => (window as unknown as { hasBegun: boolean }).hasBegun, [])
  await looked(popup)
}

/** Lets the page note what it sees from now on, or tells what it saw. */
function arm(tab: Tab): Promise<unknown> {
  return tab.evaluate(() => {
    Object.assign(window, { isArmed: true })
  })
}

function seenBy(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const page = window as unknown as Wary
    page.isArmed = false
    return page.looks
  })
}

describeInBrowsers('what a page could see of a look, or keep for itself', {}, (stage) => {
  // First, as whatever a driver does in the page later is a click to it.
  if (stage.name === 'chromium')
    describe('a page that waits for a click of the person', () => {
      it('takes none in the popup for one in itself, and is still read', async () => {
        const tab = await stage.browser.open(stage.portal.url('wary'))
        const popup = await openSettled(stage.browser, tab)
        await looked(popup)
        for (let time = 1; time <= 2; time++) await lookAgain(popup)
        expect(Object.keys(statuses(await read(popup)))).toEqual(['panier_mefiance'])
        await popup.close()

        await tab.click('h1')
        const after = await openSettled(stage.browser, tab)
        await after.waitUntil(
          () => document.querySelector('[data-testid="cookie"][data-name="activation"]') !== null,
          [],
        )
        await after.close()
        await tab.close()
      })
    })

  describe('a page that watches by replaced functions', () => {
    it('sees nothing called, neither when the popup opens nor after a click in it', async () => {
      const tab = await stage.browser.open(stage.portal.url('wary'))
      await arm(tab)
      const popup = await openSettled(stage.browser, tab)
      await looked(popup)
      await lookAgain(popup)
      expect(await seenBy(tab)).toEqual([])
      await popup.close()

      await arm(tab)
      await tab.evaluate(() => Object.keys({ onetrust: 1 }))
      expect((await seenBy(tab)).join()).toContain('Object.keys')
      await tab.close()
    })
  })

  describe('a page that says where its secrets are', () => {
    it.each(WAYS_OF_CURIOUS)('has none of them taken out of it: %s', async (way) => {
      const tab = await stage.browser.open(stage.portal.url('curious', `/${way}`))
      const popup = await openSettled(stage.browser, tab)
      await looked(popup)
      // What the popup hands to its worker is all that was brought of a platform.
      await popup.addScript(`
      window.brought = []
      const post = Worker.prototype.postMessage
      Worker.prototype.postMessage = function (message, ...rest) {
        window.brought.push(JSON.stringify(message))
        return post.call(this, message, ...rest)
      }`)
      await lookAgain(popup)
      await popup.waitUntil(
        () => (window as unknown as { brought: string[] }).brought.some((message) => message.includes('"marked"')),
        [],
      )
      const [brought, shown] = await popup.evaluate(() => [
        (window as unknown as { brought: string[] }).brought,
        document.documentElement.outerHTML,
      ])
      const ofPlatforms = (brought as string[]).filter((message) => message.includes('"marked"'))
      expect(ofPlatforms.length).toBeGreaterThan(0)
      for (const message of ofPlatforms) expect(message).not.toContain(SECRET)
      expect(shown).not.toContain(SECRET)
      await popup.close()
      await tab.close()
    })
  })
})
