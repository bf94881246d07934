import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parse, serialize } from 'parse5'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../src/sources/policy-page/extract/parse-html'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const UNREAD = ['script', 'style', 'iframe']

const PIECES =
  '<table> </table> <tr> <td> </td> <caption> <b> </b> <i> <p> </p> <a> </a> <script> </script> <script </script <!-- --> <!--> <style> </style> <svg> </svg> <math> <mi> <foreignObject> <desc> <![CDATA[ ]]> <select> <option> </select> <template> </template> <textarea> </textarea> <title> </title> <pre> &amp; &copy & &#13; &#x0; &notit; < > </ " \' = <br/> <li> <ul> <dl> <dt> <head> </head> <body> </body> </html> <noscript> </noscript> <iframe> </iframe> <xmp> </xmp> <plaintext> <form> <button> <input> <h1> </h1> <!doctype\thtml>'.split(
    ' ',
  )
const SIGNS = [
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  'a',
  'b c',
  ' d',
  '<html lang=x>',
  '<a href="',
  '\0',
  '\ud800',
  '\udc00',
  '😀',
]

/** Takes out the texts that nobody reads. */
function withoutUnread(node: Node): Node {
  if (!('childNodes' in node)) return node
  const isHtml = (node as Element).namespaceURI?.endsWith('xhtml')
  if (isHtml && UNREAD.includes(node.nodeName)) node.childNodes = []
  for (const child of node.childNodes) withoutUnread(child)
  if ('content' in node) withoutUnread(node.content)
  return node
}

const written = (document: DefaultTreeAdapterMap['document']) =>
  serialize(withoutUnread(document) as DefaultTreeAdapterMap['document'])

describe('A page', () => {
  it('is parsed into the tree that parse5 makes of it, however it is made', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, ...SIGNS), { maxLength: 30 }), (pieces) => {
        const html = pieces.join('')
        expect(written(parseHtml(html, 10_000).document)).toBe(written(parse(html, { scriptingEnabled: false })))
      }),
      { numRuns: 2_000 },
    )
  })

  it('keeps a script that hides its end in a comment apart from the text behind it', () => {
    const html = '<script><!-- <script> </script> x --></script><p>a'
    expect(written(parseHtml(html, 100).document)).toBe(written(parse(html, { scriptingEnabled: false })))
  })

  it('is parsed as far as the nodes asked for, and it is said', () => {
    const { document, cut } = parseHtml('<p>a</p>'.repeat(100), 50)
    expect(cut).toBe(true)
    expect(written(document).match(/<p>/g)).toHaveLength(24)
    expect(parseHtml('<p>a</p>', 50).cut).toBe(false)
  })
})
