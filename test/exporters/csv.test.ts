import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../src/core/inspection'
import csv from '../../src/exporters/csv'
import type { Cell } from '../../src/exporters/tables/cell'
import { cookieTable } from '../../src/exporters/tables/cookies'
import { unescaped, unguarded } from '../../src/exporters/tables/escape'
import { headerTable } from '../../src/exporters/tables/header'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'
import { anyInspection } from './hostile'

/** Reads a file as strictly as RFC 4180 has it: as many fields in each record, quotes only where they may stand. */
async function read(its: Inspection): Promise<{ header: string[][]; columns: string[]; rows: string[][] }> {
  const text = await csv.write(its, languageOf('en'))
  if (typeof text !== 'string') throw new Error('no text')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const records: string[][] = parse(text.slice(1), { record_delimiter: '\r\n', relax_column_count: false })
  const at = records.findIndex((record) => record.every((field) => field === ''))
  const [columns = [], ...rows] = records.slice(at + 1)
  return { header: records.slice(0, at), columns, rows }
}

const back = (field: string) => unescaped(unguarded(field))
const written = (cell: Cell) => (cell === null ? '' : String(cell))

describe('CSV', () => {
  it('gives back every cell of the header and the rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyInspection, async (its) => {
        const { header, columns, rows } = await read(its)
        const table = cookieTable(its, languageOf('en'))
        expect(columns).toEqual(table.columns)
        expect(rows.map((row) => row.map(back))).toEqual(table.rows.map((row) => row.map((cell) => written(cell))))
        expect(header.map(([key = '', value = '']) => [key, back(value)])).toEqual(
          headerTable(its).rows.map((row) => row.map(written)),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('tells what is not visible from no, and from nothing', async () => {
    const { columns, rows } = await read(inspection([pageCookie('seen'), siteCookie('whole', { httpOnly: false })]))
    const cell = (row: number, column: string) => rows[row]?.[columns.indexOf(column)]
    expect([cell(0, 'http_only'), cell(1, 'http_only'), cell(0, 'purpose')]).toEqual(['not-visible', 'false', ''])
    expect([cell(0, 'domain'), cell(0, 'expires_at'), cell(1, 'expires_at')]).toEqual([
      'not-visible',
      'not-visible',
      '',
    ])
  })

  it('has the header before the rows, and the page and the time in each row', async () => {
    const its = inspection([siteCookie('a')], [charter([entry('a')])], { leftOut: { query: true, fragment: false } })
    const { header, columns, rows } = await read(its)
    expect(header.map(([key]) => key)).toEqual(
      expect.arrayContaining(['site_url', 'requested_url', 'begun_at', 'taken_at', 'browser', 'charter_1_sha256']),
    )
    expect(Object.fromEntries(columns.map((key, at) => [key, rows[0]?.[at]]))).toMatchObject({
      site_url: 'https://data.example.org/explore?…',
      taken_at: its.takenAt,
      charter_url: 'https://data.example.org/charte',
      charter_quote: 'Fournisseur | Un service | a | Une finalité',
    })
  })

  it('writes a formula so that it is none', async () => {
    const text = await csv.write(inspection([siteCookie('=cmd|calc!A1')]), languageOf('en'))
    expect(text).toContain('"\'=cmd|calc!A1"')
  })
})
