import axe from 'axe-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import type { Inspection } from '../../src/core/inspection'
import { readInspection, writeInspection } from '../../src/core/inspection-file'
import english from '../../src/public/_locales/en/messages.json'
import french from '../../src/public/_locales/fr/messages.json'
import { nameOf } from '../../src/telling/groups'
import type { Popup, ReportTab } from './browsers/browser'
import { grantAll, grantSite } from './grant'
import { looked, openSettled, switchLanguage } from './reading'
import { cellsOf, codesOf, csvRows, htmlRows, markdownRows, marksOf, sheetRows } from './saved-reports'
import { describeInBrowsers, logIn, type Stage } from './stage'

const MESSAGES = { en: english, fr: french } as const

/** The demo portal, the shop with things of other sites and stored ones, a site with faults, one with a consent platform, and one of many usual cookies. */
const LOOKS = {
  portal: (stage: Stage) => logIn(stage.browser, stage.portal.url('charter', '/login/')),
  shop: async ({ browser, portal }: Stage) => {
    const tab = await browser.open(`${portal.url('shop')}?jeton=secret#fragment`)
    await tab.waitFor('[data-stored]')
    return tab
  },
  faulty: ({ browser, portal }: Stage) => browser.open(portal.url('definitions', '/longtemps')),
  platform: ({ browser, portal }: Stage) => browser.open(portal.url('klaro')),
  busy: ({ browser, portal }: Stage) => browser.open(portal.url('boutique')),
} as const

describeInBrowsers('the report', {}, (stage) => {
  /** Everything is granted once, so that what each site has is seen. */
  async function popupOver(look: keyof typeof LOOKS): Promise<Popup> {
    const tab = await LOOKS[look](stage)
    let popup = await openSettled(stage.browser, tab)
    await looked(popup)
    const visibility = await popup.evaluate(
      () => document.querySelector<HTMLElement>('[data-testid="inspection"]')?.dataset['visibility'],
    )
    if (visibility !== 'all')
      popup = await grantAll(stage, visibility === 'site' ? popup : await grantSite(stage, popup))
    await looked(popup)
    await popup.waitUntil(() => document.querySelector('[data-testid="open-report"]:enabled') !== null, [], 20_000)
    return popup
  }

  it.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])(
    'counts what the popup counts, and so does each file that it saves, of the %s',
    async (look) => {
      const popup = await popupOver(look)
      const inPopup = await countsInPopup(popup)
      const report = await openReport(stage, popup)
      expect(await report.url()).toMatch(/\/src\/report\/index\.html$/)
      expect(await countsInReport(report)).toEqual(inPopup)

      const json = await report.save('[data-testid="save-json"]')
      const text = new TextDecoder().decode(json.bytes)
      const its = readInspection(text)
      if ('fault' in its) throw new Error(JSON.stringify(its))
      expect(writeInspection(its)).toBe(text)
      expect(countsOf(its)).toEqual(inPopup)
      expect(text).not.toContain('secret')
      expect(json.name).toMatch(/^cookie-charter-[\w.-]+-\d{4}-\d\d-\d\d-\d{4}\.json$/)

      const statuses = its.matches.map(({ status }) => status)
      const codes = its.matches.map(({ id }) => codesOf(its, id))
      const marks = its.matches.map(({ id }) => marksOf(its, id))
      const csv = csvRows(await report.save('[data-testid="save-csv"]'))
      expect(csv).toEqual({ statuses, codes, findings: its.findings.length })
      const workbook = sheetRows(await report.save('[data-testid="save-xlsx"]'))
      expect(workbook).toEqual({ statuses, codes, findings: its.findings.map(({ finding }) => finding) })
      const html = htmlRows(await report.save('[data-testid="save-html"]'))
      expect(html).toEqual({ statuses, marks, findings: its.findings.length })
      const markdown = markdownRows(await report.save('[data-testid="save-markdown"]'))
      expect(markdown).toEqual({ rows: its.matches.length, marks, findings: its.findings.length })

      const { title, words, pages } = await printed(report)
      expect(title).toContain(its.site.host)
      // Firefox has no margin boxes, and prints the numbers in a footer of its own.
      if (stage.name === 'chromium') {
        expect(pages.map((page) => /\b\d+ \/ \d+\b/.exec(page)?.[0])).toEqual(
          pages.map((_, at) => `${at + 1} / ${pages.length}`),
        )
      }
      expect(words).toContain(its.charters[0]?.sha256 ?? '')
      // Whatever was far out of sight is printed too.
      expect(its.matches.filter((match) => !words.includes(nameOf(match, its).replace(/\s+/g, '')))).toEqual([])
      await report.close()
      await popup.close().catch(() => {})
    },
  )

  it('is handed over without a trace, is gone once its page is loaded again, and opens again from its file', async () => {
    const report = await openReport(stage, await popupOver('portal'))
    const left = await stage.browser.background(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { session: { get(all: null): Promise<object> } } } }
      ).chrome
      return Object.keys(await storage.session.get(null)).filter((key) => key.startsWith('report'))
    })
    expect(left).toEqual([])
    const counts = await countsInReport(report)
    const saved = await report.save('[data-testid="save-json"]')
    await report.reload()
    await report.waitUntil(() => document.querySelector('[data-testid="report-page"][data-state="gone"]') !== null, [])
    await expectNoBarrier(report)

    // What was saved opens there again, and is saved as it was.
    await report.chooseFile('[data-testid="open-file"]', '[data-testid="file"]', saved)
    await report.waitUntil(() => document.querySelector('[data-testid="from-file"]') !== null, [])
    await report.waitUntil(() => document.querySelector('[data-testid="save-json"]') !== null, [])
    expect(await countsInReport(report)).toEqual(counts)
    const again = await report.save('[data-testid="save-json"]')
    expect(new TextDecoder().decode(again.bytes)).toBe(new TextDecoder().decode(saved.bytes))
    await expectNoBarrier(report)
    await report.close()
  })

  it('prints every row of hundreds, of which it fills those near what is in sight', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('plain'))
    await tab.evaluate(() => {
      for (let at = 0; at < 400; at++) localStorage.setItem(`cle_${String(at).padStart(3, '0')}`, 'x')
    })
    const popup = await openSettled(browser, tab)
    await looked(popup)
    await popup.waitUntil(() => document.querySelector('[data-testid="open-report"]:enabled') !== null, [], 20_000)
    const report = await openReport(stage, popup)
    const filled = () => document.querySelectorAll('[data-testid="row"]').length
    expect(await report.evaluate(filled)).toBeLessThan(200)
    const { words } = await printed(report)
    const names = Array.from({ length: 400 }, (_, at) => `cle_${String(at).padStart(3, '0')}`)
    expect(names.filter((name) => !words.includes(name))).toEqual([])
    // The head of the table stands on each of its pages, of which there are many.
    const head = MESSAGES.en.report_column_status.message.replace(/\s+/g, '')
    expect(words.split(head).length).toBeGreaterThan(6)
    await report.waitUntil(() => document.querySelectorAll('[data-testid="row"]').length < 200, [])
    await report.close()
    await tab.evaluate(() => localStorage.clear())
  })

  it.each(['en', 'fr'] as const)(
    'has no barrier that axe finds, is copied as a table, and is printed without its controls, in %s',
    async (language) => {
      const popup = await popupOver('shop')
      await switchLanguage(popup, language)
      const report = await openReport(stage, popup)
      await report.click('[data-testid="open-row"]')
      await report.waitUntil(() => document.querySelector('[data-testid="details"]') !== null, [])
      await expectNoBarrier(report)

      await report.click('[data-testid="copy"]')
      await report.waitUntil(() => document.querySelector('[data-testid="said"]')?.textContent !== '', [])
      const { copied, names } = await report.evaluate(() => ({
        copied: document.querySelector('[data-testid="said"]')?.textContent ?? '',
        names: [...document.querySelectorAll<HTMLElement>('[data-testid="row"]')].map(({ dataset }) => dataset['name']),
      }))
      const say = MESSAGES[language]
      expect(copied).toBe(say.report_copied_other.message.replace('{{ count }}', String(names.length)))
      const { html, plain } = await report.clipboard()
      const records = plain.split(/\r?\n/).map((record) => record.split('\t'))
      expect(records[0]).toEqual(
        [say.report_column_name, say.report_column_whose, say.report_column_status, say.report_column_declared]
          .concat(say.report_column_browser)
          .map(({ message }) => message),
      )
      expect(records.slice(1).map(([name]) => name?.split(' · ')[0])).toEqual(names)
      expect(cellsOf(html)).toEqual(records)

      const controls = await report.evaluate(() =>
        [...document.querySelectorAll('[data-testid="toolbar"] :is(button, legend), [data-testid="shown"]')]
          .map((control) => (control.textContent ?? '').replace(/\s+/g, ''))
          .filter((words) => words.length > 4),
      )
      const { words } = await printed(report)
      const without = (text: string) => text.replace(/\s+/g, '')
      expect(words).toContain(without(say.report_header.message))
      expect(words).toContain(without(say.report_requested.message))
      expect(words).toContain(without(say.report_method_cookies.message))
      expect(controls.filter((control) => words.includes(control))).toEqual([])
      await report.close()
    },
  )
})

describeInBrowsers('a report from a private window', { private: true }, (stage) => {
  it('stays in it, or is not made, which the popup says', async () => {
    const { browser, portal } = stage
    // Firefox opens no popup in a private window that would be the first one.
    await (await openSettled(browser, await browser.open(portal.url('empty')))).close()
    const tab = await browser.openPrivate(portal.url('plain'))
    const popup = await openSettled(browser, tab)
    await looked(popup)
    const isShut = () => document.querySelector<HTMLButtonElement>('[data-testid="open-report"]')?.disabled
    if (stage.name === 'chromium') {
      expect(await popup.evaluate(isShut)).toBe(true)
      expect(await popup.evaluate(() => document.querySelector('[data-testid="report"]')?.textContent)).toContain(
        'private',
      )
      await popup.close()
      return
    }
    const report = await openReport(stage, popup)
    expect(
      await report.evaluate(() => document.querySelector('[data-testid="section-header"]')?.textContent),
    ).toContain('private window')
    await report.close()
  })
})

async function openReport(stage: Stage, popup: Popup): Promise<ReportTab> {
  const report = await stage.browser.openReport(popup)
  await report.waitUntil(() => document.querySelector('[data-testid="document"]') !== null, [], 20_000)
  await report.waitUntil(() => document.querySelector('[data-testid="save-json"]') !== null, [])
  return report
}

interface Counts {
  /** Cookies and entries without any, by status. */
  cookies: Record<string, number>
  stored: number
  findings: number
}

function countsInPopup(popup: Popup): Promise<Counts> {
  return popup.evaluate(() => {
    const cookies: Record<string, number> = {}
    for (const row of document.querySelectorAll<HTMLElement>('[data-testid="cookie"]')) {
      const status = row.dataset['status'] ?? ''
      cookies[status] = (cookies[status] ?? 0) + 1
    }
    return {
      cookies,
      stored: document.querySelectorAll('[data-testid="stored"]').length,
      findings: document.querySelectorAll('[data-testid="finding"]').length,
    }
  })
}

function countsInReport(report: ReportTab): Promise<Counts> {
  return report.evaluate(() => {
    const cookies: Record<string, number> = {}
    let stored = 0
    for (const row of document.querySelectorAll<HTMLElement>('[data-testid="row"]')) {
      if (row.dataset['kind'] === 'stored') stored++
      else cookies[row.dataset['status'] ?? ''] = (cookies[row.dataset['status'] ?? ''] ?? 0) + 1
    }
    const findings = document.querySelectorAll('[data-testid="section-findings"] section li').length
    return { cookies, stored, findings }
  })
}

function countsOf({ matches, findings }: Inspection): Counts {
  const cookies: Record<string, number> = {}
  for (const { status, item } of matches) if (item === null) cookies[status] = (cookies[status] ?? 0) + 1
  return { cookies, stored: matches.filter(({ item }) => item !== null).length, findings: findings.length }
}

async function printed(report: ReportTab): Promise<{ title: string; words: string; pages: string[] }> {
  const document = await getDocumentProxy(new Uint8Array(await report.pdf()))
  const { text: pages } = await extractText(document, { mergePages: false })
  const text = pages.join('\n')
  return { title: text.slice(0, 400), words: text.replace(/\s+/g, ''), pages }
}

/** Nothing that axe finds, and no sideways bar at 320 pixels. */
async function expectNoBarrier(report: ReportTab): Promise<void> {
  await report.addScript(axe.source)
  expect(await faults(report)).toEqual([])
  await report.resize(320)
  const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  expect(await report.evaluate(sideways)).toBeLessThanOrEqual(0)
  await report.resize(1200)
}

/** The rules of WCAG 2.2 A and AA, and best practices, and text contrast of 7:1. */
function faults(report: ReportTab): Promise<string[]> {
  return report.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await inPage.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'wcag2aaa'],
      rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
    )
  })
}
