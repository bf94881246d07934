import { describe, expect, it } from 'vitest'
import { extract } from '../../../../src/sources/policy-page/extract/extract'
import { itReads } from './reads'

describe('Several names in a cell', () => {
  itReads('several-names.html', 'with durations beside them')
  itReads('duration-in-purpose.html', 'durations in the description or behind the name')
  itReads('titled-names.html', 'under a title in words, durations among other words')
  itReads('footnotes.html', 'with marks of footnotes')
})

describe('Words in brackets that stand in for a part of a name', () => {
  const rows = (cell: string) =>
    extract(
      `<table><tr><th>Cookie name<th>Purpose<tr><td>${cell}<td>Keeps the basket<tr><td>lune_1<td>Counts visits</table>`,
      'html',
      null,
    )

  it.each(['(prefix)_end', 'cart_(user id)', 'cart_&lt;user id&gt;', '(any shop)-cart', 'cart_[the user]_end'])(
    'are one name with it: %s',
    (cell) => {
      const { entries, rows: count } = rows(cell)
      const name = cell.replace('&lt;', '<').replace('&gt;', '>')
      expect(entries.map((entry) => entry.name)).toEqual([name, 'lune_1'])
      expect(count).toEqual({ read: 2, found: 2 })
    },
  )

  it.each([
    ['_visit (our own)', '_visit'],
    ['_visit (1)', '_visit'],
  ])('are a remark where a blank parts them from it: %s', (cell, name) => {
    expect(rows(cell).entries.map((entry) => entry.name)).toEqual([name, 'lune_1'])
  })
})
