import type { CheckedCharter, CheckedMatch, CheckedPart } from '../../src/app/check-charter'
import type { Status } from '../../src/core/inspection'

const WORDS: [status: Status, words: string][] = [
  ['undeclared', 'not in the charter'],
  ['near', 'maybe meant by the charter'],
  ['unchecked', 'cannot be told'],
  ['declared', 'declared'],
  ['unobserved', 'declared, not seen'],
  ['unknown', 'declared, cannot be seen here'],
]

const STATES = { whole: 'read whole', 'in-part': 'read in part', unread: 'not read' }

const LONGEST_CELL = 60

/** Puts the result of a check in words for people: the parts of the charter, the cookies from what stands out to what does not, and the sums. */
export function tableOf({ host, whole, parts, matches }: CheckedCharter): string {
  const rows = WORDS.flatMap(([status, words]) =>
    matches.filter((match) => match.status === status).map((match) => [words, ...cellsOf(match)]),
  )
  const sums = WORDS.map(([status, words]) => ({ words, count: matches.filter((one) => one.status === status).length }))
  return [
    `Site: ${host ?? 'not told (--host)'}`,
    `Charter: ${whole ? 'read whole' : 'not read whole, so that nothing is called undeclared'}`,
    ...parts.map(partLine),
    '',
    ...aligned([['status', 'name', 'domain', 'charter says'], ...rows]),
    '',
    sums
      .filter(({ count }) => count > 0)
      .map(({ words, count }) => `${count} ${words}`)
      .join(' · ') || 'no cookie, and no entry',
  ].join('\n')
}

function partLine({ name, url, state, why, rows, left }: CheckedPart): string {
  const names = left.length === 0 ? '' : `; left over: ${left.slice(0, 10).map(visible).join(', ')}`
  const place = url === null || url === name ? '' : ` (${url})`
  return `  - ${visible(name)}${place}: ${STATES[state]}, ${rows.read} of ${rows.found} rows${why === null ? '' : `; ${why}`}${names}`
}

function cellsOf({ name, domain, reason, declared, quote }: CheckedMatch): string[] {
  const said = [
    declared !== null && declared !== name ? `${declared}:` : '',
    quote ?? '',
    reason === null ? '' : `[${reason}]`,
  ]
  return [name, domain ?? '', said.filter((one) => one !== '').join(' ')].map(cell)
}

function cell(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim())
  return line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL - 1)}…` : line
}

/** Spells out what a terminal would obey or hide. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )
}

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
