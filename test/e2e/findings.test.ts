import { expect, it } from 'vitest'
import type { Popup } from './browsers/browser'
import { grantSite } from './grant'
import { foundIn, openSettled } from './reading'
import { describeInBrowsers } from './stage'

function looked(popup: Popup): Promise<void> {
  return popup.waitUntil(
    () =>
      document.querySelector('[data-charter="policy-page"]') !== null &&
      document.querySelector('[data-testid="looking"]') === null,
    [],
  )
}

describeInBrowsers('what deserves a look', {}, (stage) => {
  it('is nothing on a site that only uses cookies that it declares necessary', async () => {
    const tab = await stage.browser.open(stage.portal.url('definitions', '/sobre'))
    const popup = await grantSite(stage, await openSettled(stage.browser, tab))
    await looked(popup)
    const seen = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="cookie"][data-status="declared"]')].map(
        (row) => row.dataset['name'],
      ),
    )
    expect(seen).toEqual(['_billets', 'langue_visite'])
    expect(await foundIn(popup)).toEqual([])
    await popup.close()
    await tab.close()
  })

  /** With the access that was given above: Firefox tells a page no expiry. */
  it('is what stays longer than declared and what is not declared, each with the way to its row', async () => {
    const tab = await stage.browser.open(stage.portal.url('definitions', '/longtemps'))
    const popup = await openSettled(stage.browser, tab)
    await looked(popup)
    expect(await foundIn(popup)).toEqual([
      { finding: 'kept-longer-than-declared', name: 'langue_visite', severity: 'attention' },
      { finding: 'not-declared', name: 'mesure_salle', severity: 'attention' },
    ])
    await popup.click('[data-fold="findings"] > summary')
    await popup.click('[data-rule="kept-longer-than-declared"] summary')
    await popup.click('[data-testid="finding"][data-name="langue_visite"] [data-testid="finding-open"]')
    await popup.waitUntil(
      () =>
        document.activeElement ===
        document.querySelector('[data-testid="cookie"][data-name="langue_visite"] details[open] > summary'),
      [],
    )
    await popup.screenshot(`out/pictures/${stage.name}-findings.png`)
    await popup.close()
    await tab.close()
  })

  it('knows a cookie without SameSite from one that is sent from everywhere', async () => {
    const tab = await stage.browser.open(stage.portal.url('plain', '/names'))
    const popup = await grantSite(stage, await openSettled(stage.browser, tab))
    expect((await foundIn(popup)).map(({ finding }) => finding)).toEqual([])
    const unset = await popup.evaluate(() => document.querySelectorAll('[data-testid="cookie"]').length)
    expect(unset).toBeGreaterThan(5)
    await popup.close()
    await tab.close()
  })
})
