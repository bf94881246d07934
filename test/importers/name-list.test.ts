import { describe, expect, it } from 'vitest'
import { importCookies } from '../../src/importers/registry'

const namesIn = (text: string) => {
  const read = importCookies(text)
  return 'fault' in read ? read : read.map(({ name }) => name)
}

describe('A list of names', () => {
  it('is read line by line, whatever the line ends, each name once', () => {
    expect(namesIn('_ga\r\n\r\n  _gid \n_ga\r__proto__\n')).toEqual(['_ga', '_gid', '__proto__'])
  })

  it('may hold names that look like something else', () => {
    expect(namesIn('123')).toEqual(['123'])
    expect(namesIn('null')).toEqual(['null'])
    expect(namesIn('[x]_session\n{y}\n#z\na b')).toEqual(['[x]_session', '{y}', '#z', 'a b'])
  })

  it('tells nothing of places', () => {
    expect(importCookies('_ga')).toMatchObject([{ domain: null, hostOnly: null, path: null, session: null }])
  })

  it.each(['_ga\na=secret', '_ga\na; b', '_ga\na\tb', `_ga\n${'a'.repeat(5_000)}`, '_ga\na\u0000b'])(
    'of which a line is no name tells the line: %#',
    (text) => expect(namesIn(text)).toEqual({ fault: 'unreadable', where: 'line 2', importer: 'one name a line' }),
  )
})
