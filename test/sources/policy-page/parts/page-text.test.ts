import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/sources/policy-page/extract/page'
import { pageText } from '../../../../src/sources/policy-page/parts/page-text'

const textOf = (html: string) => pageText(parsePage(html, 'html'))

describe('The words of a page', () => {
  it.each([
    ['joined across inline tags', '<p>It sets <b>panier</b>_<i>visite</i>.</p>', 'panier_visite'],
    ['joined across a place to break', '<p>lange_<wbr>kennung</p>', 'lange_kennung'],
    ['without soft hyphens', '<p>wei&shy;ter_geht</p>', 'weiter_geht'],
    ['told by a title', '<p><abbr title="quai_direct">q</abbr></p>', 'quai_direct'],
    ['told by the words for a picture', '<img alt="table of quai_image">', 'quai_image'],
    ['told to a screen reader', '<button aria-label="about quai_lu">?</button>', 'quai_lu'],
    ['for readers without scripts', '<noscript><p>quai_sans</p></noscript>', 'quai_sans'],
    ['in a template', '<template><p>quai_modele</p></template>', 'quai_modele'],
    ['in a shadow root', '<div><template shadowrootmode="open"><p>quai_ombre</p></template></div>', 'quai_ombre'],
    ['in a choice', '<select><option>quai_choix</option></select>', 'quai_choix'],
    ['in a field', '<textarea>quai_champ</textarea><input value="quai_valeur">', 'quai_champ'],
  ])('are %s', (_, html, word) => {
    expect(textOf(html).split(/[\s.]+/)).toContain(word)
  })

  it('are apart where only a tag keeps two of them apart', () => {
    expect(textOf('<div><strong>quai_nu</strong><span>Gare</span></div>').split(/\s+/)).toContain('quai_nu')
  })

  it('are none of scripts, styles and comments', () => {
    expect(textOf('<script>quai_code</script><style>.quai_style{}</style><!-- quai_note --><p>a</p>')).toBe('a')
  })

  it('end a line where the page does', () => {
    expect(textOf('<p>one</p><p>two<br>three</p>')).toBe('one\ntwo\nthree')
  })

  it('are those of Markdown as it was written too, where its signs take an underscore for a stress', () => {
    expect(pageText(parsePage('We keep _quai_ and \\_voie\\_ here.', 'markdown'))).toMatch(/(?<![\w-])_quai_(?![\w-])/)
    expect(pageText(parsePage('We keep \\_voie\\_x here.', 'markdown'))).toContain('_voie_x')
  })
})
