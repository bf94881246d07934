import { describe, expect, it } from 'vitest'
import {
  languageOf,
  linesOf,
  type Markup,
  withClass,
  within,
  wordsOf,
} from '../../../../src/sources/platform/reading/markup'
import { parseMarkup } from '../../../../src/sources/platform/reading/parse-markup'
import { attribute } from '../../../../src/sources/reading/html-element'

const first = (html: string): Markup => parseMarkup(html)[0] as Markup

describe('The markup of a page', () => {
  it('gives text as browsers show it: lines, no code, nothing of buttons inside', () => {
    const root = first(
      '<div>One <b>two</b><br>three<p>four &amp; five</p><button>six</button><script>7</script>\n</div>',
    )
    expect(linesOf(root)).toEqual(['One two', 'three', 'four & five'])
    expect(wordsOf(root)).toBe('One two three four & five')
    expect(wordsOf(first('<button>six</button>'))).toBe('six')
    expect(wordsOf(undefined)).toBeNull()
    expect(wordsOf(first('<p> \u00a0 </p>'))).toBeNull()
  })

  it('finds elements by class in the order of the document, the outer before the inner', () => {
    const root = first('<div class="a x"><p class="b">1</p><div><i class="x">2</i></div><b class="xx">3</b></div>')
    expect(withClass(root, 'x', 'b').map(({ tagName }) => tagName)).toEqual(['div', 'p', 'i'])
  })

  it('gives the language of the nearest element that tells one', () => {
    const root = first('<div lang="fr"><p lang=""><i>x</i></p></div>')
    expect(languageOf(within(root, ({ tagName }) => tagName === 'i')[0])).toBe('fr')
    expect(languageOf(first('<p>x</p>'))).toBeNull()
  })

  it('takes an attribute of any name for data', () => {
    const root = first('<p __proto__="x" constructor="y">z</p>')
    expect(attribute(root, 'constructor')).toBe('y')
    expect(attribute(root, 'class')).toBeNull()
  })

  it('reads what nests 10,000 deep', () => {
    const deep = first(`${'<div>'.repeat(10_000)}<i class="x">found</i>`)
    expect(withClass(deep, 'x').map(wordsOf)).toEqual(['found'])
  })
})
