import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Popup } from './browsers/browser'
import { grantSite } from './grant'
import { looked, openSettled, read, statuses } from './reading'
import { describeInBrowsers } from './stage'

const PAGE = 'src/popup/index.html'
const made: string[] = []

afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))))

/** Makes an extension of the built one whose popup notes, before anything else runs in it, what its policy refuses. */
async function noting(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cookie-charter-policy-'))
  made.push(folder)
  await cp(built, folder, { recursive: true })
  const page = await readFile(join(folder, PAGE), 'utf8')
  await writeFile(join(folder, PAGE), page.replace('<head>', '<head><script src="/note.js"></script>'))
  await writeFile(
    join(folder, 'note.js'),
    `globalThis.refused = []
addEventListener('securitypolicyviolation', (event) => {
  globalThis.refused.push(event.effectiveDirective + ' ' + event.blockedURI)
})`,
  )
  return folder
}

function refused(popup: Popup): Promise<string[]> {
  return popup.evaluate(() => (globalThis as unknown as { refused: string[] }).refused)
}

describeInBrowsers('the policy of the extension’s own pages', { extension: noting }, (stage) => {
  it('refuses nothing that the popup does, before and after a grant, in each of its views', async () => {
    const { browser, portal } = stage
    const popup = await openSettled(browser, await browser.open(portal.url('declaring')))
    await looked(popup)
    expect(await refused(popup)).toEqual([])
    const granted = await grantSite(stage, popup)
    await granted.click('[data-name="csrftoken"] summary')
    await granted.waitUntil(() => document.querySelector('[data-testid="details"]') !== null, [])
    for (const view of ['view-charter', 'menu', 'view-cookies']) await granted.click(`[data-testid="${view}"]`)
    expect(await refused(granted)).toEqual([])
    await granted.close()
  })

  it('refuses a picture, a frame and a script from elsewhere, so that refusing nothing means something', async () => {
    const { browser, portal } = stage
    const popup = await openSettled(browser, await browser.open(portal.url('plain', '/next')))
    await popup.evaluate(
      (address) => {
        for (const tag of ['img', 'iframe', 'script'] as const) {
          const element = document.createElement(tag)
          element.src = address
          document.body.append(element)
        }
      },
      portal.url('thirdParty', '/pixel'),
    )
    await popup.waitUntil(() => (globalThis as unknown as { refused: string[] }).refused.length >= 3, [])
    // A script is refused twice: by this policy, and by the one that browsers hold every extension to.
    const directives = new Set((await refused(popup)).map((line) => line.split(' ')[0]))
    expect([...directives].toSorted()).toEqual(['frame-src', 'img-src', 'script-src-elem'])
    await popup.close()
  })

  it('lets the extension itself fetch a policy over plain http, where the page forbids to', async () => {
    const { browser, portal } = stage
    const popup = await openSettled(browser, await browser.open(portal.url('definitions', '/strict', 'http')))
    await looked(popup)
    const granted = await grantSite(stage, popup)
    const reading = await read(granted)
    expect(reading).toMatchObject({ charter: 'policy-page', visibility: 'site' })
    expect(statuses(reading)['_billets']).toBe('declared')
    expect(await refused(granted)).toEqual([])
    await granted.close()
  })
})
