import { describe, expect, it } from 'vitest'
import { extractFrom } from '../../../../src/sources/policy-page/extract/extract'
import { readTree } from '../../../../src/sources/policy-page/extract/html-document'
import { parsePage } from '../../../../src/sources/policy-page/extract/page'
import { partHidden } from '../../../../src/sources/policy-page/parts/hidden-rows'

const HEAD = '<title>Cookie policy</title><h1>Cookie policy</h1><p>The cookies that this site uses:</p>'
const table = (rows: string, more = '') =>
  `${more}${HEAD}<table><thead><tr><th>Cookie name</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr></thead><tbody>
  <tr><td>consent</td><td>Us</td><td>Remembers your choice</td><td>6 months</td></tr>
  <tr><td>lang</td><td>Us</td><td>Remembers your language</td><td>1 year</td></tr>${rows}</tbody></table>`
const CELLS = '<td>spy_id</td><td>Us</td><td>Keeps your basket</td><td>1 day</td>'
const row = (attributes: string, more = '') => table(`<tr ${attributes}>${CELLS}</tr>`, more)
const list = (item: string, more = '') =>
  `${more}${HEAD}<h2>Cookies used</h2><ul><li><b>consent</b>: remembers your choice, 6 months</li><li><b>lang_ui</b>: remembers your language, 1 year</li>${item}</ul>`

function read(html: string): { shown: string[]; hidden: string[] } {
  const page = parsePage(html, 'html')
  const { entries } = extractFrom(readTree(page), null)
  const { shown, hidden } = partHidden(entries, page.tree, html)
  return { shown: shown.map(({ name }) => name), hidden: hidden.map(({ name }) => name) }
}

describe('A row that a page hides while others beside it are shown', () => {
  it.each<[string, string]>([
    ['hidden', row('hidden')],
    ['not displayed', row('style="display:none"')],
    ['not displayed, whatever else is said', row('style="display: none !important; display: table-row"')],
    ['not visible', row('style="visibility:collapse"')],
    ['see-through', row('style="opacity:0.01"')],
    ['without size', row('style="font-size:0"')],
    ['without size by a shorthand', row('style="font: 0/0 serif"')],
    ['without colour', row('style="color:transparent"')],
    ['as white as the paper', row('style="color:#fff;background:#fff"')],
    ['cut out', row('style="position:absolute;clip:rect(0,0,0,0)"')],
    ['cut out by a path', row('style="clip-path: inset(100%)"')],
    ['far to the left', row('style="position:absolute;left:-9999px"')],
    ['far to the right', row('style="position:fixed; left: 99999px"')],
    ['moved away', row('style="transform:translateX(-200vw)"')],
    ['scaled to nothing', row('style="transform: scale(0)"')],
    ['indented away', row('style="text-indent:-9999px"')],
    ['of no height', row('style="height:0;overflow:hidden"')],
    ['hidden by a class', row('class="s"', '<style>.s{display:none}</style>')],
    [
      'hidden by a class of two',
      row('class="a s"', '<style>p{margin:0}/* } */ table .s.a , .x > b {opacity:0}</style>'),
    ],
    ['hidden by its id', row('id="s"', '<style>@media screen{#s{visibility:hidden}}</style>')],
    ['hidden by an attribute', row('data-x="1"', '<style>tr[data-x="1"]{display:none}</style>')],
    ['hidden by its place', row('', '<style>tbody tr:nth-child(3){display:none}</style>')],
    ['hidden until it is sought', row('hidden="until-found"')],
    ['of the colour that it stands on', row('style="color:white;background-color:rgb(255, 255, 255)"')],
    ['hidden by a style with a comment in it', row('style="display:/* table-row */none"')],
    ['hidden by a style with escaped signs', row('style="d\\69splay:none"')],
    ['hidden by a value with a name', row('class="s"', '<style>:root{--d:none}.s{display:var(--d)}</style>')],
    ['hidden where styles are known', row('class="s"', '<style>@supports (display:grid){.s{display:none}}</style>')],
    ['hidden on any width', row('class="s"', '<style>@media screen and (min-width:1px){.s{display:none}}</style>')],
    ['hidden by a rule within another', row('class="s"', '<style>table{color:red;.s{display:none}}</style>')],
    ['hidden by a rule for what is within', row('class="s"', '<style>tbody{@layer a{& > .s{opacity:0}}}</style>')],
    ['alone in a part of the table', table(`</tbody><tbody hidden><tr>${CELLS}</tr>`)],
    ['hidden by its cells', table(`<tr>${CELLS.replaceAll('<td>', '<td style="display:none">')}</tr>`)],
    ['hidden by its name’s cell', table(`<tr>${CELLS.replace('<td>', '<td hidden>')}</tr>`)],
    [
      'hidden within its name’s cell',
      table(`<tr>${CELLS.replace('spy_id', '<span style="font-size:0">spy_id</span>')}</tr>`),
    ],
    [
      'hidden by all that stands in its cells',
      table(`<tr>${CELLS.replace(/<td>(.*?)<\/td>/g, '<td><i hidden>$1</i></td>')}</tr>`),
    ],
    ['an item of a list', list('<li style="display:none"><b>spy_id</b>: keeps your basket, 1 day</li>')],
    ['an item by what is in it', list('<li><span hidden><b>spy_id</b>: keeps your basket, 1 day</span></li>')],
    [
      'a term',
      `${HEAD}<dl><dt>consent</dt><dd>Remembers your choice. Duration: 6 months</dd><dt>lang_ui</dt><dd>Remembers your language. Duration: 1 year</dd><dt hidden>spy_id</dt><dd hidden>Keeps your basket. Duration: 1 day</dd></dl>`,
    ],
    [
      'a row of blocks',
      `${HEAD}<div><div class="r"><p>Cookie: consent_id</p><p>Purpose: remembers your choice</p></div><div class="r"><p>Cookie: lang_ui</p><p>Purpose: language</p></div><div class="r" style="display:none"><p>Cookie: spy_id</p><p>Purpose: keeps your basket</p></div></div>`,
    ],
  ])('declares nothing: %s', (_, html) => {
    const { shown, hidden } = read(html)
    expect(hidden).toEqual(['spy_id'])
    expect(shown).toEqual([expect.stringMatching(/^consent/), expect.stringMatching(/^lang/)])
  })
})

describe('A row that a page shows, or that its readers can open', () => {
  const closed = table(`<tr>${CELLS}</tr>`).slice(HEAD.length)

  it.each<[string, string]>([
    ['as it is', row('')],
    ['for all but screen readers', row('aria-hidden="true"')],
    ['in a list that is hidden as a whole', `<div style="display:none">${row('')}</div>`],
    ['in a table that is hidden', row('').replace('<table>', '<table hidden>')],
    ['in a part of a table that is hidden', row('').replace('<tbody>', '<tbody hidden>')],
    ['in details', `<details><summary>Cookies</summary>${row('')}</details>`],
    [
      'in tabs',
      `${HEAD}<ul><li>${closed}</li><li style="display:none">${closed.replaceAll('lang', 'lang_b')}</li></ul>`,
    ],
    ['behind a control', row('id="more" hidden', '<button aria-controls="more">More</button>')],
    [
      'hidden only on paper',
      row('class="s"', '<style>@media print{.s{display:none}}</style><style media="print">.s{opacity:0}</style>'),
    ],
    [
      'hidden only where styles are not known',
      row('class="s"', '<style>@supports not (x:y){.s{display:none}}</style>'),
    ],
    [
      'in a part of the table that is closed with others',
      table(`</tbody><tbody hidden><tr>${CELLS}</tr><tr>${CELLS.replace('spy_id', 'spy_two')}</tr>`),
    ],
    ['hidden only on small screens', row('class="s"', '<style>@media (max-width: 30em){.s{display:none}}</style>')],
    ['shown by a later rule', row('class="s"', '<style>.s{display:none}tr.s{display:table-row}</style>')],
    ['hidden elsewhere only', row('class="s"', '<style>.dialog .s{display:none}</style>')],
    ['hidden for readers without scripts', row('class="s"', '<noscript><style>.s{display:none}</style></noscript>')],
    ['shown once more', table(`<tr hidden>${CELLS}</tr><tr>${CELLS}</tr>`)],
    [
      'with a label for screen readers in each row',
      table(`<tr>${CELLS}</tr>`, '<style>i{position:absolute;clip:rect(0 0 0 0)}</style>').replaceAll(
        '</td>',
        ' <i>(end of cell)</i></td>',
      ),
    ],
    ['under a heading that is hidden', row('').replace('<thead><tr>', '<thead><tr style="display:none">')],
  ])('declares its cookie: %s', (_, html) => {
    const { shown, hidden } = read(html)
    expect(hidden).toEqual([])
    expect(shown.join(' ')).toContain('spy_id')
  })

  it('does so where the columns are hidden on every row', () => {
    const html = table(`<tr>${CELLS}</tr>`, '<style>td:nth-child(2){display:none}</style>')
    expect(read(html)).toEqual({ shown: ['consent', 'lang', 'spy_id'], hidden: [] })
  })

  it('is told of a large page in time', () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, at) => `<tr ${at % 2 === 0 ? 'hidden' : ''}><td>spy_${at}</td><td>Us</td><td>Basket</td><td>1 day</td></tr>`,
    )
    expect(read(table(rows.join(''))).hidden).toHaveLength(2_000)
  })
})
