import { describe, expect, it } from 'vitest'
import { extractFrom } from '../../../../src/sources/policy-page/extract/extract'
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
  ])('is %s', (_, html, names) => {
    expect(left(html)).toEqual(names)
  })

  it.each([
    ['an address', '<p>https://gare.example/voie_libre and info_gare@example.org and /voie_libre/page</p>'],
    ['a compound in a sentence', '<p>e-mail, opt-out, JavaScript, 24-hour, DoubleClick</p>'],
    ['a compound in code that is a host', '<p><code>stats.gare.example</code></p>'],
    ['a compound in a list of words', '<ul><li>opt-out</li><li>JavaScript</li></ul>'],
  ])('is not %s', (_, html) => {
    expect(left(html)).toEqual([])
  })
})
