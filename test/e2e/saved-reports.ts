import { read as readWorkbook } from '@e965/xlsx'
import { parse as parseCsv } from 'csv-parse/sync'
import { JSDOM } from 'jsdom'
import type { Inspection } from '../../src/core/inspection'
import type { SavedFile } from './browsers/browser'

/** What was found of a row, each kind once. */
export function codesOf({ findings }: Inspection, id: string): string[] {
  return [...new Set(findings.flatMap(({ match, finding }) => (match === id ? [finding] : [])))]
}

/** How many kinds of them its row names: not that it is undeclared, which its state says, nor what the charter's row leaves out. */
export function marksOf({ findings }: Inspection, id: string): number {
  const named = findings.filter(
    ({ match, finding }) => match === id && finding !== 'not-declared' && finding !== 'incomplete-entry',
  )
  return new Set(named.map(({ finding, variant }) => `${finding} ${variant}`)).size
}

/** Reads the states and findings of the rows of a CSV file by a reader that is not ours, and how many findings its header counts. */
export function csvRows({ bytes }: SavedFile) {
  const records: string[][] = parseCsv(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' })
  const at = records.findIndex((record) => record.every((field) => field === '')) + 1
  const column = (name: string) => {
    const its = records[at]?.indexOf(name) ?? -1
    return records.slice(at + 1).map((record) => record[its] ?? '')
  }
  const findings = Number(records.slice(0, at).find(([key]) => key === 'findings')?.[1])
  return { statuses: column('status'), codes: column('findings').map(wordsOf), findings }
}

/** The same of a workbook, whose findings have a sheet. */
export function sheetRows({ bytes }: SavedFile) {
  const { Sheets: sheets } = readWorkbook(bytes, { type: 'array', dense: true })
  const column = (sheet: string, name: string) => {
    const [heads = [], ...rows] = sheets[sheet]?.['!data'] ?? []
    const its = heads.findIndex((cell) => cell?.v === name)
    return rows.map((cells) => String(cells[its]?.v ?? ''))
  }
  const findings = column('findings', 'finding')
  return { statuses: column('cookies', 'status'), codes: column('cookies', 'findings').map(wordsOf), findings }
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}

/** Reads the states of the rows of a standalone page, how many findings each names, and how many are told. */
export function htmlRows({ bytes }: SavedFile) {
  const { document } = new JSDOM(new TextDecoder().decode(bytes)).window
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-row]')]
  return {
    statuses: rows.map((row) => row.dataset['status'] ?? ''),
    marks: rows.map((row) => marksIn(row.textContent)),
    findings: document.querySelectorAll('#findings section li').length,
  }
}

/** The same of a text in English, whose rows tell no state by a key. */
export function markdownRows({ bytes }: SavedFile) {
  const text = new TextDecoder().decode(bytes)
  const rows = text.match(/^\| \d+ \|.*$/gm) ?? []
  const findings = /^## Worth a look$(.*?)^## /ms.exec(text)?.[1]?.match(/^- /gm) ?? []
  return { rows: rows.length, marks: rows.map(marksIn), findings: findings.length }
}

/** How many of its findings a row names. */
function marksIn(row: string): number {
  return row.split('▸').length - 1
}

/** The cells of a table by their words, as a spreadsheet takes them. */
export function cellsOf(html: string): string[][] {
  const { document } = new JSDOM(html).window
  return [...document.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''))
}
