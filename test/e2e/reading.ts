import type { Popup, Tab, TestBrowser } from './browsers/browser'

/** One row of the popup, by its test hooks. */
export interface Row {
  name: string
  status: string
  basis: string
  category: string
  party: string
  provider: string
  purpose: string
  /** Why the site's words may mean it; empty where no words do, or a row declares it. */
  reason: string
  /** Its row as it is read before it is opened. */
  text: string
}

/** The popup's inspection, by its test hooks. */
export interface Reading {
  state: string
  host: string
  visibility: string
  charter: string
  whole: string
  rows: Row[]
  issues: string[]
  /** The answer in a sentence, or why there is none. */
  sentence: string
  text: string
}

/** Clicks the icon over the tab and waits until the popup has its answer. */
export async function openSettled(browser: TestBrowser, tab: Tab): Promise<Popup> {
  const popup = await browser.openPopup(tab)
  await settled(popup)
  return popup
}

/** Waits until the popup shows an answer and all that belongs to it; with `visibility`, that of this visibility. */
export async function settled(popup: Popup, visibility?: string): Promise<void> {
  await popup.waitUntil(
    (wanted) => {
      const root = document.querySelector<HTMLElement>('[data-testid="inspection"]')
      if (root === null || root.dataset['state'] === 'loading') return false
      const isWhole =
        root.querySelector('main[data-view="cookies"]') === null ||
        root.querySelector('[data-testid="open-report"]') !== null
      if (root.dataset['state'] === 'ready' && !isWhole) return false
      return wanted === null || root.dataset['visibility'] === wanted
    },
    [visibility ?? null],
  )
}

/** Waits until the popup has looked everywhere. */
export function looked(popup: Popup): Promise<void> {
  return popup.waitUntil(() => document.querySelector('[data-testid="looking"]') === null, [])
}

/** Opens what stands behind a line of the popup, unless it is open. */
export async function unfold(popup: Popup, name: string): Promise<void> {
  await popup.waitUntil((wanted) => document.querySelector(`[data-fold="${wanted}"]`) !== null, [name])
  await popup.evaluate((wanted) => {
    const fold = document.querySelector<HTMLDetailsElement>(`[data-fold="${wanted}"]`)
    if (fold !== null) fold.open = true
  }, name)
}

/** Reads the whole popup as it is. */
export function read(popup: Popup): Promise<Reading> {
  return popup.evaluate(() => {
    const data = document.querySelector<HTMLElement>('[data-testid="inspection"]')?.dataset ?? {}
    return {
      state: data['state'] ?? '',
      host: data['host'] ?? '',
      visibility: data['visibility'] ?? '',
      charter: data['charter'] ?? '',
      whole: data['whole'] ?? '',
      sentence: document.querySelector('h1')?.textContent ?? '',
      text: document.body.textContent ?? '',
      issues: [...document.querySelectorAll<HTMLElement>('[data-testid="issue"], [data-issue]')].map(
        (issue) => issue.dataset['issue'] ?? '',
      ),
      rows: [...document.querySelectorAll<HTMLElement>('[data-testid="cookie"]')].map((row) => ({
        name: row.dataset['name'] ?? '',
        status: row.dataset['status'] ?? '',
        basis: row.dataset['basis'] ?? '',
        category: row.dataset['category'] ?? '',
        party: row.dataset['party'] ?? '',
        provider: row.dataset['provider'] ?? '',
        purpose: row.querySelector('summary q')?.textContent ?? '',
        reason: row.dataset['reason'] ?? '',
        text: row.querySelector('summary')?.textContent ?? '',
      })),
    }
  })
}

/** A place in which declarations of the site stand or may stand, as the charter's view shows it. */
export interface ShownPart {
  kind: string
  state: string
  /** The path of its address, with query and hash. */
  path: string
  issue: string
  text: string
}

/** Goes to the charter's view and reads the parts of the charter. */
export async function readParts(popup: Popup): Promise<ShownPart[]> {
  await popup.click('[data-testid="view-charter"]')
  await popup.waitUntil(() => document.querySelector('main[data-view="charter"] :is(h1, h2)') !== null, [])
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="part"]')].map((part) => {
      const url = part.dataset['url'] ?? ''
      return {
        kind: part.dataset['kind'] ?? '',
        state: part.dataset['state'] ?? '',
        path: url === '' ? '' : url.slice(new URL(url).origin.length),
        issue: part.querySelector<HTMLElement>('[data-issue]')?.dataset['issue'] ?? '',
        text: part.textContent ?? '',
      }
    }),
  )
}

/** Opens a page and the popup over it, waits until it has looked everywhere, reads it with the parts of the charter, and closes both. */
export async function inspectWhole(browser: TestBrowser, url: string): Promise<Reading & { parts: ShownPart[] }> {
  const tab = await browser.open(url)
  const popup = await openSettled(browser, tab)
  await looked(popup)
  const reading = await read(popup)
  const parts = await readParts(popup)
  await popup.close()
  await tab.close()
  return { ...reading, parts }
}

/** Opens the popup over the tab, reads it and closes it. */
export async function inspect(browser: TestBrowser, tab: Tab): Promise<Reading> {
  const popup = await openSettled(browser, tab)
  await looked(popup)
  const reading = await read(popup)
  await popup.close()
  return reading
}

/** Opens the menu behind `⋯`, and that section of it, unless they are open. */
export async function openMenu(popup: Popup, section?: 'cookies' | 'grants' | 'kept' | 'about'): Promise<void> {
  const isOpen = await popup.evaluate(() => document.querySelector('main')?.dataset['view'] === 'menu')
  if (!isOpen) await popup.click('[data-testid="menu"]')
  await popup.waitUntil(() => document.querySelector('[data-testid="language"]') !== null, [])
  if (section !== undefined) await popup.click(`[data-testid="menu-${section}"] summary`)
}

/** Chooses the language in the menu, as a person does, waits until the popup speaks it, and goes back to the cookies. */
export async function switchLanguage(popup: Popup, language: string): Promise<void> {
  await openMenu(popup)
  await popup.evaluate((tag) => {
    const select = document.querySelector<HTMLSelectElement>('[data-testid="language"]')
    if (select === null) return
    select.value = tag
    select.dispatchEvent(new Event('change'))
  }, language)
  await popup.waitUntil((tag) => document.documentElement.lang === tag, [language])
  await popup.click('[data-testid="view-cookies"]')
}

/** The rows as `name status`, in order. */
export function statuses(reading: Reading): Record<string, string> {
  return Object.fromEntries(reading.rows.map((row) => [row.name, row.status]))
}

/** One finding of the popup, by its test hooks. */
interface Found {
  finding: string
  name: string
  severity: string
}

/** Lists what the popup points out, in order. */
export function foundIn(popup: Popup): Promise<Found[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="finding"]')].map(({ dataset }) => ({
      finding: dataset['finding'] ?? '',
      name: dataset['name'] ?? '',
      severity: dataset['severity'] ?? '',
    })),
  )
}
