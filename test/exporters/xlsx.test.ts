import { read, type WorkBook } from '@e965/xlsx'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../src/core/inspection'
import type { Table } from '../../src/exporters/tables/cell'
import { cookieTable } from '../../src/exporters/tables/cookies'
import { headerTable } from '../../src/exporters/tables/header'
import { charterTable, findingTable, partTable } from '../../src/exporters/tables/sources'
import xlsx from '../../src/exporters/xlsx'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'
import { anyInspection } from './hostile'

const language = languageOf('en')

async function open(its: Inspection): Promise<WorkBook> {
  const blob = await xlsx.write(its, language)
  if (typeof blob === 'string') throw new Error('no file')
  return read(new Uint8Array(await blob.arrayBuffer()), { type: 'array', cellFormula: true })
}

/** Holds each cell of a sheet against that of its table; what is empty has no cell. */
function holdAgainst(book: WorkBook, table: Table) {
  const sheet = book.Sheets[table.id]
  const at = (row: number, column: number) => sheet?.['!data']?.[row]?.[column] ?? sheet?.[address(row, column)]
  expect(table.columns.map((_, column) => at(0, column)?.v)).toEqual(table.columns)
  table.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const found = at(row + 1, column)
      expect(found?.f).toBeUndefined()
      // This reader takes a carriage return away that stands before a line feed, escaped or not.
      const expected = typeof cell === 'string' ? cell.replaceAll('\r\n', '\n') : cell
      expect(found?.v).toBe(expected === null || expected === '' ? undefined : expected)
    })
  })
}

function address(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`
}

describe('XLSX', () => {
  it('gives back every cell of every sheet to a reader of spreadsheets, and none is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyInspection, async (its) => {
        const book = await open(its)
        expect(book.SheetNames).toEqual(['header', 'cookies', 'findings', 'charters', 'parts'])
        for (const table of [headerTable(its), cookieTable(its, language), charterTable(its), partTable(its)])
          holdAgainst(book, table)
        holdAgainst(book, findingTable(its, language))
      }),
      { numRuns: 30 },
    )
  })

  it.each(['x', '_x0041_', '😀', '\u0001'])(
    'cuts a text of many %j that is too long for a cell, and says where it is whole',
    async (sign) => {
      const quote = sign.repeat(40_000)
      const book = await open(inspection([siteCookie('a')], [charter([entry('a', { quote })])]))
      const column = cookieTable(inspection([]), language).columns.indexOf('charter_quote')
      const cell: string = book.Sheets['cookies']?.[address(1, column)]?.v
      const mark = '… (whole in the JSON)'
      expect(cell.endsWith(mark)).toBe(true)
      expect(cell.length).toBeLessThanOrEqual(32_767)
      expect(quote.startsWith(cell.slice(0, -mark.length))).toBe(true)
      expect(cell.length).toBeGreaterThan(4_000)
      expect(cell).not.toMatch(/\p{Surrogate}/u)
    },
  )

  it('is the same file each time', async () => {
    const bytes = async () => {
      const blob = await xlsx.write(inspection([siteCookie('a')]), language)
      return typeof blob === 'string' ? '' : Buffer.from(await blob.arrayBuffer()).toString('hex')
    }
    expect(await bytes()).toBe(await bytes())
  })
})
