import type { Exporter } from './exporter'
import type { Cell } from './tables/cell'
import { cookieTable } from './tables/cookies'
import { escaped, guarded } from './tables/escape'
import { headerTable } from './tables/header'

const BYTE_ORDER_MARK = '\ufeff'

/**
 * The header, an empty record, then the names of the columns and one record for each row (RFC 4180), in UTF-8 with a byte order
 * mark; every record has as many fields. An import undoes `guarded`, then `escaped`.
 */
const csv: Exporter = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  type: 'text/csv;charset=utf-8',
  async write(inspection, language) {
    const { columns, rows } = cookieTable(inspection, language)
    const wide = (cells: readonly Cell[]) => [...cells, ...Array<null>(columns.length - cells.length).fill(null)]
    const header = headerTable(inspection).rows
    const records = [...header.map(wide), wide([]), [...columns], ...rows]
    return BYTE_ORDER_MARK + records.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')
  },
}

export default csv

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = guarded(escaped(cell))
  return /^[\w./:?=&%-]+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`
}
