import type { Vocabulary } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { no, nothing, rule, same } from '../../reading/rule'
import { tidy } from '../../reading/tidy'
import { type Block, type Blocks, type Segment, textBlock } from './block'
import { cellsBetweenBars } from './drawn-table'
import { readLead } from './lead'
import { isMarked } from './lead-parts'
import { cleanName, hasSigns, isIdentifier, isUnmistakable, likeness } from './names'
import { namesWithBrackets } from './names-with-brackets'

/** Takes blocks apart that tell of several cookies a line each, and tables that tell of one; the others stay as they are. */
export function takeApart(blocks: Blocks, vocabulary: Vocabulary): Block[] {
  return blocks.flatMap((block) => uprightRows(block, vocabulary) ?? linesOf(block))
}

const FEWEST_ROLES = 2

/**
 * Takes a table apart that tells of one cookie, a label and its value in each row, its name not among them: it stands in
 * the caption, in a row of its own, or in the heading above.
 */
const uprightRows = rule(
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

/** Takes a block apart into its lines where more than one of them begins with the name of a cookie. */
const linesOf = rule(
  'lines that begin with a name each',
  (block) => [block],
  (block: Block): Block[] => {
    if (block.table !== null || block.kind === 'heading') return [block]
    const whole = namesWithBrackets(block) ?? [withoutBullet(block)]
    if (!block.text.includes('\n')) return whole
    const lines = splitSegments(block.segments)
      .map((segments) => ({ ...block, segments, text: tidy(segments.map(({ text }) => text).join('')) }))
      .map(withoutBullet)
      .filter(({ text }) => text !== '')
    if (areNames(lines)) return whole
    const apart = lines.map((line) => namesWithBrackets(line) ?? [line])
    const isApart = lines.filter(beginsWithName).length > 1 || areRows(lines) || apart.some((parts) => parts.length > 1)
    return isApart ? apart.flat() : whole
  },
)

/** Names by their form, or in capitals where the page marks them. */
const beginsWithName = rule(
  'lines that begin with names in letters',
  (line) => readLead(line)?.names.every(hasSigns) === true,
  (line: Block): boolean =>
    readLead(line)?.names.every((name) => isUnmistakable(name) || (isMarked(line) && likeness(name) === 2)) === true,
)

/** Lines with bars, of which one begins with a name by its form. */
const areRows = rule('lines with bars', no, (lines: Blocks) => {
  const rows = lines.map(cellsBetweenBars).filter((cells) => cells.length > 0)
  return rows.length > 1 && rows.some(([first = '']) => isUnmistakable(first))
})

/** Names that stand one under another, and nothing else, are told of together. */
const areNames = rule('names one under another', no, (lines: Blocks) => {
  return lines.every(({ text }) => !/\s/.test(text) && likeness(text) === 2) && lines.some(({ text }) => hasSigns(text))
})

const BULLET = /^\s*(?:\(?(?:[a-z]|\d{1,2})[.)]|[•▪◦*–—-])\s+/

/** Takes the letter, number or dash off the beginning of a line where the name of a cookie stands behind it. */
const withoutBullet = rule('letters and numbers before names', same, (block: Block): Block => {
  const [first, ...rest] = block.segments
  if (first === undefined || !BULLET.test(block.text) || !BULLET.test(first.text)) return block
  const text = first.text.replace(BULLET, '')
  const segments = text === '' ? rest : [{ ...first, text }, ...rest]
  const bare = { ...block, segments, text: block.text.replace(BULLET, '') }
  return readLead(bare)?.names.every(isIdentifier) ? bare : block
})

function splitSegments(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [[]]
  for (const segment of segments) {
    for (const [at, text] of segment.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      lines.at(-1)?.push({ ...segment, text })
    }
  }
  return lines
}
