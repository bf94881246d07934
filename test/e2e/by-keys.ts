import { expect } from 'vitest'
import type { Popup, ReportTab } from './browsers/browser'
import { LONGEST } from './browsers/wait'

/** What takes keys. */
type Pressed = Pick<Popup, 'press' | 'evaluate' | 'waitUntil'>

/** `/`, the search, the order, the chips, and the arrows, which move between rows only while one has the focus. */
export async function narrowByKeys(popup: Popup): Promise<void> {
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="cookie"]')].map(({ dataset }) => dataset['name'])
  const all = await popup.evaluate(shown)
  await popup.press('/')
  await waitForFocus(popup, '[data-testid="search"]')
  for (const key of 'csrf/') await popup.press(key)
  await popup.waitUntil(() => document.querySelector<HTMLInputElement>('[data-testid="search"]')?.value === 'csrf/', [])
  await popup.press('Backspace')
  await popup.waitUntil(() => document.querySelectorAll('[data-testid="cookie"]').length === 1, [])
  expect(await popup.evaluate(shown)).toEqual(['csrftoken'])
  await tabTo(popup, '[data-testid="widen"]')
  await popup.press('Enter')
  await expect.poll(() => popup.evaluate(shown), { timeout: LONGEST }).toEqual(all)

  await tabTo(popup, '[data-testid="order"]', 'Shift+Tab')
  await popup.press('ArrowDown')
  await popup.waitUntil(() => document.querySelector('[data-testid="company"]') !== null, [])
  await popup.press('ArrowUp')
  await popup.waitUntil(() => document.querySelector('[data-testid="company"]') === null, [])

  const chip = '[data-testid="filter"][data-kind="necessary"]'
  await tabTo(popup, chip)
  await popup.press('Space')
  await popup.waitUntil(() => document.querySelector('[data-kind="necessary"][aria-pressed="true"]') !== null, [])
  const ofGroup = await popup.evaluate(shown)
  expect(ofGroup).toContain('csrftoken')
  expect(ofGroup.length).toBeLessThan(all.length)
  await popup.press('ArrowDown')
  expect(await popup.evaluate((wanted) => document.activeElement?.matches(wanted), chip)).toBe(true)
  await popup.press('Space')
  await expect.poll(() => popup.evaluate(shown), { timeout: LONGEST }).toEqual(all)

  const [first, second] = await popup.evaluate(() => {
    const heads = [...document.querySelectorAll<HTMLElement>('[data-testid="cookie"]:not([data-fold] *)')]
    return heads.map(({ dataset }) => `[data-testid="cookie"][data-name="${dataset['name']}"] summary`)
  })
  if (first === undefined || second === undefined) throw new Error('there are not two rows')
  await tabTo(popup, first)
  await popup.press('ArrowDown')
  await waitForFocus(popup, second)
  await popup.press('ArrowUp')
  await waitForFocus(popup, first)
}

/** Copies a row of the demo portal, which then says so. */
export async function copyByKeys(popup: Popup): Promise<void> {
  await tabTo(popup, '[data-testid="cookie"][data-name="csrftoken"] summary')
  await popup.press('Enter')
  await tabTo(popup, '[data-name="csrftoken"] [data-testid="copy-row"]')
  await popup.press('Enter')
  await popup.waitUntil(() => document.querySelector('[data-testid="copy-row"]')?.textContent === 'Copied.', [])
}

/** What is kept of sites is forgotten in the menu, which gives the focus a place. */
export async function forgetByKeys(popup: Popup): Promise<void> {
  await tabTo(popup, '[data-testid="menu"]', 'Shift+Tab')
  await popup.press('Enter')
  await tabTo(popup, '[data-testid="menu-kept"] summary')
  await popup.press('Enter')
  await popup.waitUntil(() => document.querySelector('[data-testid="forget-site"]') !== null, [])
  await tabTo(popup, '[data-testid="forget-all"]')
  await popup.press('Enter')
  await waitForFocus(popup, '[data-testid="kept-sum"]')
  expect(await popup.evaluate(() => document.querySelectorAll('[data-testid="kept-site"]').length)).toBe(0)
  await tabTo(popup, '[data-testid="view-cookies"]', 'Shift+Tab')
  await popup.press('Enter')
}

/** Searches, sorts, opens a row and saves; then goes from the first stop to the last, which come in the order of the document. */
export async function useReportByKeys(report: ReportTab): Promise<void> {
  await tabTo(report, '[data-testid="search"]')
  for (const key of 'csrf') await report.press(key)
  await report.waitUntil(() => document.querySelectorAll('[data-testid="row"]').length === 1, [])
  for (const _ of 'csrf') await report.press('Backspace')
  await report.waitUntil(() => document.querySelectorAll('[data-testid="row"]').length > 1, [])
  await tabTo(report, '[data-testid="sort-name"]')
  await report.press('Enter')
  await report.waitUntil(
    () => document.querySelector('th[aria-sort="ascending"] [data-testid="sort-name"]') !== null,
    [],
  )
  await tabTo(report, '[data-testid="open-row"]')
  await report.press('Enter')
  await report.waitUntil(() => document.querySelector('[data-testid="details"]') !== null, [])
  await tabTo(report, '[data-testid="save-json"]', 'Shift+Tab')
  await report.press('Enter')
  await report.waitUntil(() => document.querySelector('[data-testid="said"]')?.textContent?.includes('.json'), [])

  const stops = await report.evaluate(() => {
    const found = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(
      (element) => element.checkVisibility() && !element.matches(':disabled'),
    )
    for (const [at, element] of found.entries()) element.setAttribute('data-stop', String(at))
    return found.length
  })
  expect(stops).toBeGreaterThan(20)
  await tabTo(report, '[data-stop="0"]', 'Shift+Tab')
  const passed: string[] = []
  while (passed.length < stops) {
    await report.waitUntil(() => document.activeElement?.hasAttribute('data-passed') === false, [])
    passed.push(
      await report.evaluate(() => {
        document.activeElement?.setAttribute('data-passed', '')
        return (
          document.activeElement?.getAttribute('data-stop') ?? document.activeElement?.outerHTML.slice(0, 200) ?? ''
        )
      }),
    )
    await report.press('Tab')
  }
  expect(passed).toEqual(Array.from({ length: stops }, (_, at) => String(at)))
}

async function waitForFocus(page: Pressed, selector: string): Promise<void> {
  await page.waitUntil((wanted) => document.activeElement?.matches(wanted) === true, [selector])
}

/** Presses Tab until the element has the focus; rejects where it is out of the keyboard's reach. */
export async function tabTo(page: Pressed, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.press(key)
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)
    if (isThere) return
  }
  throw new Error(`${selector} is out of the keyboard's reach`)
}
