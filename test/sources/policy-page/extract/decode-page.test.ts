import { describe, expect, it } from 'vitest'
import { decodePage } from '../../../../src/sources/policy-page/extract/decode-page'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

describe('The bytes of a page', () => {
  it('are decoded by their byte order mark before anything else', () => {
    expect(decodePage(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('é')]), 'text/html; charset=windows-1252')).toBe('é')
    expect(decodePage(Uint8Array.from([0xff, 0xfe, 0xe9, 0x00]), null)).toBe('é')
    expect(decodePage(Uint8Array.from([0xfe, 0xff, 0x00, 0xe9]), null)).toBe('é')
  })

  it('are decoded by the charset of the answer before that of the page', () => {
    expect(decodePage(latin('<meta charset="utf-8">\xe9'), 'text/html; charset="ISO-8859-1"')).toContain('é')
  })

  it.each([
    ['<meta charset="iso-8859-1">\xe9', 'é'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">\xe8', 'è'],
    ['<meta charset=iso-8859-2>\xb1\xea', 'ąę'],
    ['<!-- <meta charset="iso-8859-2"> --><meta charset="iso-8859-1">\xe9', 'é'],
  ])('are decoded by the page’s own meta element: %s', (page, text) => {
    expect(decodePage(latin(page), 'text/html').endsWith(text)).toBe(true)
  })

  it('are UTF-8 where they say UTF-16 in plain ASCII', () => {
    expect(decodePage(utf8('<meta charset="utf-16">é'), null)).toContain('é')
  })

  it('are UTF-8 where nothing is said and that is what they are, else windows-1252', () => {
    expect(decodePage(utf8('é'), 'text/html')).toBe('é')
    expect(decodePage(latin('\xe9t\xe9'), null)).toBe('été')
  })

  it('have in windows-1252 the signs from 80 to 9f that browsers show', () => {
    expect(decodePage(latin('<meta charset="iso-8859-1">l\x92\x9cuvre \x96 5 \x80\x81\x9f'), null)).toContain(
      'l’œuvre – 5 €\x81Ÿ',
    )
  })

  it('are never lost for an unknown charset, or one named too late', () => {
    expect(decodePage(utf8('é'), 'text/html; charset=klingon')).toBe('é')
    expect(decodePage(utf8(`${' '.repeat(2000)}<meta charset="iso-8859-2">é`), null)).toContain('é')
  })
})
