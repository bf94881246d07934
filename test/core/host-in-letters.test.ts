import { describe, expect, it } from 'vitest'
import { hostLetters, inLetters } from '../../src/core/host-in-letters'

const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')

describe('An international host', () => {
  it.each([
    ['xn--clairage-90a.example.org', 'éclairage.example.org'],
    ['xn--bcher-kva.example.org.', 'bücher.example.org.'],
    ['www.xn--bcher-kva.xn--p1ai', 'www.bücher.рф'],
    ['xn--fiqs8s', '中国'],
    ['xn--9dbq2a.co.il', 'קום.co.il'],
  ])('%s is read in its letters', (host, letters) => {
    expect(hostLetters(host)?.join('.')).toBe(letters)
    expect(plain(inLetters(host))).toBe(`${letters} (${host})`)
  })

  it('tells the letters that look like Latin ones', () => {
    const host = new URL('http://аррӏе.example/').hostname
    expect(hostLetters(host)?.[0]).toBe('[U+0430][U+0440][U+0440][U+04CF][U+0435]')
    const mixed = new URL('http://pаypal.example/').hostname
    expect(hostLetters(mixed)?.[0]).toBe('p[U+0430]ypal')
  })

  it('stays as it is where its letters are no host, or it has none', () => {
    for (const host of ['xn--a.example', 'xn--.example', 'xn--\u00e9.example', 'example.org', '[::1]', '192.0.2.1', ''])
      expect([hostLetters(host), inLetters(host)], host).toEqual([null, host])
  })

  it('is read in an origin too', () => {
    expect(plain(inLetters('https://xn--bcher-kva.example:8443'))).toBe(
      'https://bücher.example:8443 (https://xn--bcher-kva.example:8443)',
    )
    expect(inLetters('https://example.org')).toBe('https://example.org')
  })
})
