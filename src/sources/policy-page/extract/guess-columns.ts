import { fold } from '../../../core/fold'
import type { Role, Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { none, nothing, rule, unsaid } from '../../reading/rule'
import type { Rows } from './block'
import { columnOf, isHost, isOneCell, SAMPLE, shareOf } from './column-cells'
import { hasSigns, isUnmistakable, namesIn } from './names'
import { type Columns, fillRoles } from './table-columns'

/**
 * Tells what columns hold without any heading: the one whose cells are names by their form, and by it the others.
 * Null where no column is. Of a page in a strange language, whose headings say nothing, the signs of the names must be enough.
 */
export const guessColumns = rule(
  'columns without headings',
  nothing,
  (rows: Rows, vocabulary: Vocabulary, isStrange = false): Columns | null => {
    const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length))
    const data = isStrange && rows[0]?.every((cell) => cell.header) ? rows.slice(1) : rows
    const columns = Array.from({ length: width }, (_, at) => columnOf(data, at))
    const name = columns.findIndex(
      (texts) =>
        shareOf(texts, (text) => namesIn(text).length > 0) >= 0.9 &&
        shareOf(texts, (text) => namesIn(text).some(isUnmistakable)) >= 0.5,
    )
    if (name < 0 || width < 2) return null
    const title = rows.find((row) => !isOneCell(row))?.[name]
    if (isStrange && shareOf(columns[name] ?? [], (text) => namesIn(text).some(hasSigns)) < 0.3) return null
    if (
      !isStrange &&
      title?.header &&
      namesIn(title.text).every((one) => !isUnmistakable(one)) &&
      !speaksOfCookies(title.text)
    )
      return null
    const roles = columns.map((_, at): Role | null => (at === name ? 'name' : null))
    if (isStrange) fillStrange(roles, columns)
    fillRoles(roles, data, vocabulary, isStrange ? /\s/ : /\s\p{Ll}/u)
    const host = columns.findIndex((texts, at) => roles[at] === null && shareOf(texts, isHost) >= 0.5)
    if (host >= 0) roles[host] = 'domain'
    return { roles, headings: isStrange ? headingsOf(rows, name) : [], ofCookies: isStrange }
  },
)

/** In any language, a short cell with a number holds how long a cookie lives. */
const fillStrange = rule(
  'durations in any language',
  unsaid,
  (roles: (Role | null)[], columns: readonly string[][]) => {
    const duration = columns.findIndex(
      (texts, at) => roles[at] === null && shareOf(texts, (text) => /^\d+\s*\p{L}+$/u.test(text)) >= 0.4,
    )
    if (duration >= 0) roles[duration] = 'duration'
  },
)

/** The first row is one of headings where its name is the only one that has no signs, or is set as one. */
const headingsOf = rule('headings in any language', none, (rows: Rows, name: number): string[] => {
  const row = rows.find((one) => !isOneCell(one))
  const isHeading = row?.every((cell) => cell.header) || !isUnmistakable(row?.[name]?.text ?? '')
  return row !== undefined && isHeading ? row.map((cell) => fold(cell.text)) : []
})
