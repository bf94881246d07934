import * as fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { copiedRows } from '../../src/exporters/page/copied-rows'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'
import { anyInspection } from './hostile'

const language = languageOf('en')

describe('Rows on the clipboard', () => {
  it('are as many cells in the table as in the text, and no cell is a formula', () => {
    fc.assert(
      fc.property(anyInspection, (its) => {
        const { html, plain } = copiedRows(its.matches, its, language)
        const { document } = new JSDOM(html).window
        const cells = [...document.querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
        )
        const records = plain.split('\r\n').map((record) => record.split('\t'))
        expect(cells).toHaveLength(its.matches.length)
        expect(records).toHaveLength(its.matches.length + 1)
        for (const cell of [...records, ...cells].flat()) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
        for (const record of [...records, ...cells]) expect(record).toHaveLength(5)
        expect(document.querySelectorAll('script, img, a')).toHaveLength(0)
      }),
      { numRuns: 40 },
    )
  })

  it('are those that are given, in their order', () => {
    const its = inspection([siteCookie('a'), siteCookie('b')], [charter([entry('a')])])
    const { plain } = copiedRows(its.matches.toReversed(), its, language)
    expect(plain.split('\r\n').map((record) => record.split('\t')[0])).toEqual(['Name', 'b', 'a'])
  })
})
