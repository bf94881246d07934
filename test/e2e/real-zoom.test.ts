import { expect, it } from 'vitest'
import type { Popup } from './browsers/browser'
import { LONGEST } from './browsers/wait'
import { start, waitForState } from './checking'
import { grantAll, grantSite } from './grant'
import { looked, openMenu, openSettled } from './reading'
import { describeInBrowsers, type Stage } from './stage'

/** What Chromium gives a popup at most, in pixels without zoom: at 250 % it has 320 of its own. */
const WIDEST = 800
const NARROWEST = 320

const VIEWS = ['view-cookies', 'view-charter'] as const
const SECTIONS = ['cookies', 'grants', 'kept', 'about'] as const

for (const [zoom, language] of [
  [2, 'fr'],
  [WIDEST / NARROWEST, 'en'],
] as const) {
  describeInBrowsers(`the browser’s own zoom at ${zoom * 100} %`, { zoom, language }, (stage) => {
    it('has no sideways bar in the popup, whatever it shows', async () => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url('choice'))
      const first = await zoomed(stage, await openSettled(browser, tab))
      await looked(first)
      expect(await first.evaluate(() => document.documentElement.lang)).toBe(language)
      await expectViews(stage, first, 'before a grant')
      const granted = await zoomed(stage, await grantSite(stage, first))
      await expectViews(stage, granted, 'with a grant')
      await start(granted)
      await openAll(granted)
      await expectNoBar(stage, granted, 'a check that runs')
      await granted.click('[data-testid="check-end"]')
      await waitForState(granted, 'ended')
      await openAll(granted)
      await expectNoBar(stage, granted, 'a check that ended')
      await granted.close()
      await tab.close()
    })

    it('has none with the whole tab, nor where nothing may be read', async () => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url('shop'))
      const site = await grantSite(stage, await openSettled(browser, tab))
      const whole = await zoomed(stage, await grantAll(stage, site))
      await looked(whole)
      await expectViews(stage, whole, 'the whole tab')
      await whole.close()
      await tab.close()
      const restricted = await zoomed(stage, await openSettled(browser, await browser.openBrowserPage()))
      await expectNoBar(stage, restricted, 'a page of the browser')
      await restricted.close()
    })
  })
}

/** Zooms the popup, but where the browser was begun so. */
async function zoomed({ name, options }: Stage, popup: Popup): Promise<Popup> {
  if (name === 'firefox') await popup.zoom(options.zoom ?? 1)
  return popup
}

/** Holds every view to it, with all open that opens, and goes back to the cookies. */
async function expectViews(stage: Stage, popup: Popup, state: string): Promise<void> {
  await openMenu(popup)
  for (const section of SECTIONS) await openMenu(popup, section)
  await expectNoBar(stage, popup, `${state}, the menu`)
  for (const view of VIEWS.toReversed()) {
    await popup.click(`[data-testid="${view}"]`)
    await openAll(popup)
    await expectNoBar(stage, popup, `${state}, ${view}`)
  }
}

/** Opens all that opens, and what that brings. */
async function openAll(popup: Popup): Promise<void> {
  for (let time = 0; time < 2; time++) {
    await popup.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
      return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    })
  }
}

/**
 * The zoom is the browser's own, and no sideways bar is there: Chromium draws one in a popup also where all would fit, so that
 * it is told by the room that it takes. Firefox gives a popup more room instead: there the narrowest is tried by hand.
 */
async function expectNoBar({ name, options }: Stage, popup: Popup, state: string): Promise<void> {
  const { zoom = 1 } = options
  const room = () =>
    popup.evaluate(() => {
      const { scrollWidth, clientWidth, clientHeight } = document.documentElement
      return { beyond: scrollWidth - clientWidth, bar: innerHeight - clientHeight }
    })
  await expect.poll(room, { timeout: LONGEST, message: state }).toEqual({ beyond: 0, bar: 0 })
  expect(await popup.evaluate(brokenWords), state).toEqual([])
  if (name === 'chromium') {
    const sizes = await popup.evaluate(() => ({ width: innerWidth, zoom: outerWidth / innerWidth }))
    expect(sizes.zoom, state).toBeCloseTo(zoom, 1)
    expect(sizes.width, state).toBeLessThanOrEqual(WIDEST / zoom)
  } else if (zoom > 2) expect(await popup.evaluate(wider, NARROWEST), state).toEqual([])
}

/** Runs in a popup: gives the words of its tabs and buttons that stand on two lines. */
function brokenWords(): string[] {
  const broken: string[] = []
  for (const button of document.querySelectorAll('nav button, main button')) {
    const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { data } = texts.currentNode as Text
      for (const { index, 0: word } of data.matchAll(/\p{L}+/gu)) {
        const range = document.createRange()
        range.setStart(texts.currentNode, index)
        range.setEnd(texts.currentNode, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word)
      }
    }
  }
  return broken
}

/** Runs in a popup: makes its content this wide for a moment, and names what is wider all the same. */
function wider(width: number): string[] {
  const { body } = document
  body.style.width = `${width}px`
  const found = [...body.querySelectorAll<HTMLElement>('*:not(.visually-hidden, .visually-hidden *)')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1)
    .map(({ tagName, className }) => `${tagName} ${String(className)}`)
  body.style.width = ''
  return found
}
