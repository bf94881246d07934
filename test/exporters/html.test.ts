import axe from 'axe-core'
import * as fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../src/core/inspection'
import html from '../../src/exporters/html'
import { charter, entry, pageCookie, siteCookie, storedItem } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'
import { anyInspection } from './hostile'

async function open(its: Inspection, tag: 'en' | 'fr' = 'fr'): Promise<JSDOM> {
  const text = await html.write(its, languageOf(tag))
  if (typeof text !== 'string') throw new Error('no text')
  return new JSDOM(text, { runScripts: 'outside-only' })
}

const rowsIn = ({ window }: JSDOM) => [...window.document.querySelectorAll('tr[data-row]')]

const full = () =>
  inspection(
    [siteCookie('sessionid'), siteCookie('stranger'), pageCookie('half')],
    [charter([entry('sessionid', { purpose: 'Se souvenir' }), entry('gone')])],
    { items: [storedItem('cart')] },
  )

describe('HTML', () => {
  it('has a row for each match, runs nothing, and takes no word of a page for a sign', async () => {
    await fc.assert(
      fc.asyncProperty(anyInspection, async (its) => {
        const page = await open(its)
        const { document } = page.window
        expect(rowsIn(page)).toHaveLength(its.matches.length)
        expect(document.querySelectorAll('script, img, iframe, object, link, form, [onerror], [onload]')).toHaveLength(
          0,
        )
        const links = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '')
        expect(links.filter((href) => !/^(?:#[a-z]|https?:\/\/)/.test(href))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it.each(['en', 'fr'] as const)('is found to be without barriers by axe, in %s', async (tag) => {
    const page = await open(full(), tag)
    page.window.eval(axe.source)
    const { violations } = await (page.window as unknown as { axe: typeof axe }).axe.run(page.window.document, {
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
    expect(page.window.document.documentElement.lang).toBe(tag)
  })

  it('marks declared words with their own language, and writes what is not visible unlike no and nothing', async () => {
    const page = await open(full(), 'en')
    const [declared, , half] = rowsIn(page)
    expect([...(declared?.querySelectorAll('q[lang="fr"]') ?? [])].map((q) => q.textContent)).toContain('Se souvenir')
    expect(half?.textContent).toContain('HttpOnly: not visible')
    expect(declared?.textContent).toContain('HttpOnly: no')
  })

  it('counts the same kinds as the rows have', async () => {
    const page = await open(full(), 'en')
    const total = page.window.document.querySelector('.kinds tfoot tr')?.textContent
    expect(total).toBe('Total303')
  })

  it('carries a policy that lets nothing run or load', async () => {
    const page = await open(full())
    const policy = page.window.document.querySelector('meta[http-equiv="Content-Security-Policy"]')
    expect(policy?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'")
  })
})
