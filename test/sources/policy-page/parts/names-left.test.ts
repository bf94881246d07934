import { describe, expect, it } from 'vitest'
import { extract, extractFrom } from '../../../../src/sources/policy-page/extract/extract'
import { readTree } from '../../../../src/sources/policy-page/extract/html-document'
import { parsePage } from '../../../../src/sources/policy-page/extract/page'
import { namesLeft } from '../../../../src/sources/policy-page/parts/names-left'

const LIST = `<h2>Cookies</h2><table><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>
<tr><td>_quai</td><td>Gare</td><td>Keeps your platform, as quai_old did.</td><td>1 day</td></tr></table>`

function left(more: string): string[] {
  const document = readTree(parsePage(`<!doctype html><html lang="en"><title>Cookies</title>${LIST}${more}`, 'html'))
  return namesLeft(document, extractFrom(document, null).entries)
}

describe('What is left of a page besides its rows', () => {
  it('is nothing where its rows hold all that is shaped like a name', () => {
    expect(
      left('<p>We keep _quai for a day. See also e-mail, third-party, iPhone, B2B and www.gare_x.example.</p>'),
    ).toEqual([])
  })

  it.each([
    ['a name with an underscore in a sentence', '<p>A script also sets voie_libre, which counts.</p>', ['voie_libre']],
    ['a name with a placeholder', '<p>and voie-&lt;id&gt; besides</p>', ['voie-<id>']],
    ['a name alone in code', '<p>and <code>voieLibre</code> besides</p>', ['voieLibre']],
    ['a name in brackets', '<p>(voie_libre)</p>', ['voie_libre']],
    ['a name in a caption', '<table><caption>voie_libre</caption><tr><td>Trains</td></tr></table>', ['voie_libre']],
  ])('is %s', (_, html, names) => {
    expect(left(html)).toEqual(names)
  })

  it.each([
    ['behind a bracket', '<p>VOIE (keeps it), voie_libre (counts)</p>', ['voie_libre']],
    ['before how long it lives', '<p>Voie (it is free), voieLibre [counts; 2 days], and then</p>', ['voieLibre']],
    ['at the head of a line', '<p>It waits here.<br>voie_libre – counts</p>', ['voie_libre']],
    ['on a line of its own', '<p>voie_libre<br>Purpose: counts</p>', ['voie_libre']],
    ['in a list of names', '<ul><li>quai_id: 1 day</li><li>voie::libre: 2 days</li></ul>', ['voie::libre']],
  ])('is what the row before swallowed %s', (_, swallowed, names) => {
    const [entry] = extract('<h1>Cookies</h1><ul><li>quai_id: opens the gate (1 day)</li></ul>', 'html', null).entries
    if (entry === undefined) throw new Error('The list gave no row.')
    const quote = swallowed.replace(/<[^>]*>/g, ' ')
    expect(namesLeft(readTree(parsePage(swallowed, 'html')), [{ ...entry, quote }])).toEqual(names)
  })

  it.each([
    ['an address', '<p>https://gare.example/voie_libre and info_gare@example.org and /voie_libre/page</p>'],
    [
      'a name that a row says something of',
      '<ul><li>_quai: counts as gare_id, gare_b and _quai (2 days) do.</li></ul>',
    ],
    ['a compound in a sentence', '<p>e-mail, opt-out, JavaScript, 24-hour, DoubleClick</p>'],
    ['a compound in code that is a host', '<p><code>stats.gare.example</code></p>'],
    ['a compound in a list of words', '<ul><li>opt-out</li><li>JavaScript</li></ul>'],
  ])('is not %s', (_, html) => {
    expect(left(html)).toEqual([])
  })
})
