import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract, type Form } from '../../../../src/sources/policy-page/extract/extract'

const PIECES = [
  '<table>',
  '</table>',
  '<tr>',
  '<td>',
  '<td colspan=1000000>',
  '<td rowspan=0>',
  '<th>',
  '<caption>',
  '<thead>',
  '<dl>',
  '<dt>',
  '<dd>',
  '<ul>',
  '<li>',
  '<b>',
  '</b>',
  '<i>',
  '<code>',
  '<h2>',
  '<p>',
  '<br>',
  '<details>',
  '<summary>',
  '<template shadowrootmode=open>',
  '</template>',
  '<svg>',
  '<form>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '&amp;',
  'Cookie name',
  'Name',
  'Purpose',
  'Duration',
  ': ',
  ' | ',
  '_ga',
  'abc_*',
  '2 years',
  'Session',
  'cookie',
  '\n',
  '\0',
  '\ud800',
  '* ',
  '> ',
  '|---|',
  '`',
  '[x](y)',
  '__',
  '#',
]

describe('Whatever a page holds', () => {
  it.each<Form>(['html', 'markdown', 'text'])(
    'is read without failing, and each entry has a name and a quote: %s',
    (form) => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
          const { entries, rows } = extract(pieces.join(''), form, null)
          expect(rows.read).toBeLessThanOrEqual(rows.found)
          for (const entry of entries) {
            expect(entry.name).not.toBe('')
            expect(entry.quote).not.toBe('')
          }
        }),
        { numRuns: 500 },
      )
    },
  )

  it.each<[string, Form, string]>([
    ['tables in tables', 'html', '<table><tr><td>'.repeat(3_000)],
    ['elements in elements', 'html', '<div>'.repeat(20_000)],
    ['spans of a million', 'html', '<table><tr><td colspan=1000000 rowspan=1000000>a</td></tr></table>'.repeat(20)],
    ['quotes in quotes', 'markdown', '>'.repeat(50_000)],
    ['lists in lists', 'markdown', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['brackets', 'markdown', '['.repeat(50_000)],
  ])('is read however deep or wide it is: %s', (_, form, text) => {
    expect(extract(`Cookies\n\n${text}`, form, null).entries).toEqual([])
  })

  it('is said to be read in part where it is too much', () => {
    const links = extract('<a>b</a>'.repeat(300_000), 'html', null)
    expect(links.issues).toEqual([{ code: 'page_read_in_part' }])
  })
})
