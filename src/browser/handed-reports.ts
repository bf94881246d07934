import browser from 'webextension-polyfill'

/** What is handed to a report's page is kept in memory under the id of its tab, until the page takes it. */
const PREFIX = 'report '

/** The address of the report's page, which is the same for every look. */
const PAGE = 'src/report/index.html'

/**
 * Opens a page for a report beside a tab, hands over what it shows, and brings it to the front; rejects where the browser does not.
 * The front comes last, because it closes the popup. What was handed to tabs that are gone is dropped.
 */
export async function openReport(beside: { id: number; windowId: number }, handed: unknown): Promise<void> {
  await dropOrphans()
  const tab = await browser.tabs.create({
    url: browser.runtime.getURL(PAGE),
    active: false,
    windowId: beside.windowId,
    openerTabId: beside.id,
  })
  if (tab.id === undefined) throw new Error('the report has no tab')
  await browser.storage.session.set({ [PREFIX + tab.id]: handed })
  await browser.tabs.update(tab.id, { active: true })
}

/** Milliseconds in which the popup hands over what it opened the page for. */
const LONGEST_WAIT = 10_000

/**
 * Takes what was handed to this page, unread, so that it is kept no more; null where nothing was, or nothing comes. A page that
 * was loaded before has taken it already.
 */
export async function takeHanded(): Promise<unknown> {
  const tab = await browser.tabs.getCurrent()
  if (tab?.id === undefined) return null
  const key = PREFIX + tab.id
  if ((await readHanded(key)) === undefined && isFirstLoad()) await untilHanded(key)
  const handed = await readHanded(key)
  await browser.storage.session.remove(key)
  return handed ?? null
}

async function readHanded(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key]
}

function isFirstLoad(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation?.type === 'navigate'
}

function untilHanded(key: string): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      browser.storage.session.onChanged.removeListener(hear)
      clearTimeout(timer)
      resolve()
    }
    const hear = (changes: Record<string, unknown>) => {
      if (key in changes) end()
    }
    const timer = setTimeout(end, LONGEST_WAIT)
    browser.storage.session.onChanged.addListener(hear)
    // It may have come in between.
    void readHanded(key).then((handed) => {
      if (handed !== undefined) end()
    })
  })
}

async function dropOrphans(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX))
  for (const key of keys) {
    const isThere = await browser.tabs.get(Number(key.slice(PREFIX.length))).then(
      () => true,
      () => false,
    )
    if (!isThere) await browser.storage.session.remove(key)
  }
}
