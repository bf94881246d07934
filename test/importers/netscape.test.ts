import { describe, expect, it } from 'vitest'
import { importCookies } from '../../src/importers/registry'

const HEADER = '# Netscape HTTP Cookie File\n# https://curl.se/docs/http-cookies.html\n\n'

describe('A Netscape cookies.txt', () => {
  it('is read with rows that are HttpOnly, of hosts below, or of a session', () => {
    const rows = [
      '.shop.test\tTRUE\t/\tTRUE\t1900000000\tbasket\tsecret',
      '#HttpOnly_www.shop.test\tFALSE\t/account\tFALSE\t0\tsessionid\tsecret=;',
      '# shop.test\tFALSE\t/\tFALSE\t0\tremark\tno',
    ]
    const read = importCookies(HEADER + rows.join('\n'))
    expect(read).toMatchObject([
      {
        name: 'basket',
        domain: 'shop.test',
        hostOnly: false,
        secure: true,
        httpOnly: null,
        expirationDate: 1_900_000_000,
      },
      { name: 'sessionid', domain: 'www.shop.test', hostOnly: true, path: '/account', httpOnly: true, session: true },
    ])
    expect(read).toHaveLength(2)
    expect(JSON.stringify(read)).not.toContain('secret')
  })

  it('is read without a header, with CRLF, without a value, with parts of seconds, and with blanks for tabs', () => {
    const text = 'shop.test\tFALSE\t/\tFALSE\t1900000000.5\tno_value\r\nshop.test  false / true  0  blanks  secret\r\n'
    expect(importCookies(text)).toMatchObject([
      { name: 'no_value', expirationDate: 1_900_000_000.5 },
      { name: 'blanks', secure: true, session: true },
    ])
  })

  it('may hold no cookie', () => expect(importCookies(HEADER)).toEqual([]))

  it.each([
    ['shop.test\tFALSE\t/', 'line 4'],
    ['shop.test\tmaybe\t/\tFALSE\t0\ta\tb', 'line 4'],
    ['shop.test\tFALSE\t/\tFALSE\tlater\ta\tb', 'line 4'],
    [`shop.test\tFALSE\t/\tFALSE\t0\t${'a'.repeat(5_000)}\tb`, 'line 4'],
  ])('of which a row cannot be read tells the line: %#', (row, where) => {
    expect(importCookies(HEADER + row)).toEqual({ fault: 'unreadable', where, importer: 'a Netscape cookies.txt' })
  })
})
