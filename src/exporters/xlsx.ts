import type { Row, Sheet } from 'write-excel-file/universal'
import type { Language } from '../telling/language'
import type { Exporter } from './exporter'
import type { Cell, Table } from './tables/cell'
import { cookieTable } from './tables/cookies'
import { escaped, escapedUnit } from './tables/escape'
import { headerTable } from './tables/header'
import { charterTable, findingTable, partTable } from './tables/sources'

/** What a cell of a spreadsheet holds at most, in UTF-16 units. */
const LONGEST = 32_767

/**
 * One sheet a table, the header first. Texts are texts, never formulas; what XML cannot hold is `escaped` and read again by
 * spreadsheets; a text that is too long for a cell is cut, and says where it is whole.
 */
const xlsx: Exporter = {
  id: 'xlsx',
  name: 'Excel (XLSX)',
  extension: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async write(inspection, language) {
    const { default: writeXlsxFile } = await import('write-excel-file/universal')
    const tables = [
      headerTable(inspection),
      cookieTable(inspection, language),
      findingTable(inspection, language),
      charterTable(inspection),
      partTable(inspection),
    ]
    return writeXlsxFile(tables.map((table) => sheetOf(table, language))).toBlob()
  },
}

export default xlsx

function sheetOf({ id, columns, rows }: Table, language: Language): Sheet<Blob> {
  const heads: Row = columns.map((value) => ({ value, type: String, fontWeight: 'bold' }))
  return {
    sheet: id,
    data: [heads, ...rows.map((cells) => cells.map((cell) => cellOf(cell, language)))],
    stickyRowsCount: 1,
    columns: columns.map((key) => ({ width: widthOf(key) })),
  }
}

function cellOf(cell: Cell, language: Language): Row[number] {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  return { value: fitting(cell, language.say('export_cell_cut')), type: String }
}

/** Escapes a text and cuts it to what a cell holds, never within a pair or an escape. */
function fitting(text: string, mark: string): string {
  // The package looks texts up in an object, where these are known before: so its first sign is escaped.
  if (text in Object.prototype) return escapedUnit(text.charAt(0)) + text.slice(1)
  const whole = escaped(text)
  if (whole.length <= LONGEST) return whole
  let room = LONGEST - mark.length
  let cut = ''
  do {
    const begin = text.slice(0, room).replace(/[\ud800-\udbff]$/, '')
    cut = escaped(begin) + mark
    room = begin.length - Math.max(1, Math.ceil((cut.length - LONGEST) / 7))
  } while (cut.length > LONGEST)
  return cut
}

const WIDE = /url|quote|purpose|seen|declared$|rule|value|title|quotes/

function widthOf(key: string): number {
  return WIDE.test(key) ? 40 : Math.max(12, key.length + 2)
}
