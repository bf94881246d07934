import type { Vocabulary } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { nothing, rule } from '../../reading/rule'
import { type Block, textBlock } from './block'
import { cleanName, likeness } from './names'

const FEWEST_ROLES = 2

/**
 * Takes a table apart that tells of one cookie, a label and its value in each row, its name not among them: it stands in
 * the caption, in a row of its own, or in the heading above.
 */
export const uprightRows = rule(
  'a table of labels under a name',
  nothing,
  ({ table, group }: Block, vocabulary: Vocabulary): Block[] | null => {
    if (table === null || table.rows.length > 12) return null
    const [first = [], ...others] = table.rows
    const isName = new Set(first.map(({ origin }) => origin)).size === 1
    const title = isName ? (first[0]?.text ?? '') : table.caption
    const rows = isName ? others : table.rows
    const labels = rows.map((row) => (row.length === 2 ? readLabel(row[0]?.text ?? '', vocabulary) : null))
    const roles = new Set(labels.map((label) => label?.role ?? 'name'))
    if (roles.has('name') || roles.size < FEWEST_ROLES || (title !== '' && likeness(cleanName(title)) < 2)) return null
    const told = rows.map(([label, value]) => textBlock(`${label?.text}: ${value?.text}`))
    const named = { ...textBlock(title), segments: [{ text: title, strong: true, code: false }] }
    return (title === '' ? told : [named, ...told]).map((block) => ({ ...block, group }))
  },
)
