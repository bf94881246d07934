import { describe, expect, it } from 'vitest'
import type { Charter } from '../../src/core/charter'
import type { ObservedCookie, Visibility } from '../../src/core/cookie'
import type { Issue } from '../../src/core/issue'
import type { Part } from '../../src/core/part'
import { summarise } from '../../src/telling/summary'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'
import { nearly } from '../popup/nearly'

const [A, B, C] = ['a', 'b', 'c'].map((name) => siteCookie(name)) as [ObservedCookie, ObservedCookie, ObservedCookie]
const OWN = charter([entry('a'), entry('b')])
const IN_PART = charter([entry('a'), entry('b')], { rows: { read: 2, found: 5 } })
const PLATFORM = charter([entry('a'), entry('b')], {
  id: 'platform',
  basis: 'platform',
  platform: { name: 'Opendatasoft', signs: [] },
})

function sentences(tag: 'en' | 'fr', cookies: ObservedCookie[], charters: Charter[], visibility: Visibility = 'site') {
  const { count, charter: second } = summarise(inspection(cookies, charters, { visibility }), languageOf(tag))
  return [count, second]
}

describe('The first sentence', () => {
  it.each<[number, Visibility, string, string]>([
    [0, 'site', 'No cookie of this site is in your browser.', 'Aucun cookie de ce site n’est dans votre navigateur.'],
    [1, 'site', '1 cookie on this site.', '1 cookie sur ce site.'],
    [2, 'site', '2 cookies on this site.', '2 cookies sur ce site.'],
    [
      0,
      'page',
      'No cookie of this site can be seen from the page.',
      'Aucun cookie de ce site n’est visible depuis la page.',
    ],
    [1, 'page', 'At least 1 cookie on this site.', 'Au moins 1 cookie sur ce site.'],
    [3, 'page', 'At least 3 cookies on this site.', 'Au moins 3 cookies sur ce site.'],
  ])('says of %i cookies in %s view how many there are', (count, visibility, english, french) => {
    const cookies = [A, B, C].slice(0, count)
    expect(sentences('en', cookies, [], visibility)[0]).toBe(english)
    expect(sentences('fr', cookies, [], visibility)[0]).toBe(french)
  })

  it('writes a large number as the language does', () => {
    const many = Array.from({ length: 1200 }, (_, at) => siteCookie(`c${at}`))
    expect(sentences('en', many, [])[0]).toBe('1,200 cookies on this site.')
    expect(sentences('fr', many, [])[0]).toMatch(/^1\s200 cookies sur ce site/)
  })

  it('says that the page locks its cookies up, and never that there are none', () => {
    const issues: Issue[] = [{ code: 'page_cookies_blocked' }]
    const { count } = summarise(inspection([], [OWN], { visibility: 'page', issues }), languageOf('en'))
    expect(count).toBe('This page does not let its cookies be seen.')
  })
})

describe('The second sentence', () => {
  it.each<[string, ObservedCookie[], Charter[], string]>([
    ['all of several', [A, B], [OWN], 'Its own charter explains all of them: 2 to run the site.'],
    ['the only one', [A], [OWN], 'Its own charter explains it: to run the site.'],
    ['one of two', [A, C], [OWN], 'Its own charter explains 1 of 2: to run the site. 1 is not in it.'],
    [
      'one of three',
      [A, C, siteCookie('d')],
      [OWN],
      'Its own charter explains 1 of 3: to run the site. 2 are not in it.',
    ],
    ['two of three', [A, B, C], [OWN], 'Its own charter explains 2 of 3: 2 to run the site. 1 is not in it.'],
    ['none of two', [C, siteCookie('d')], [OWN], 'None of them is in its own charter.'],
    ['no cookie', [], [OWN], ''],
    [
      'a part',
      [A, C],
      [IN_PART],
      'Its charter was read in part (2 of 5 rows). What was read explains 1 of 2: to run the site.',
    ],
    [
      'one of the platform',
      [A, C],
      [PLATFORM],
      'The charter of another Opendatasoft portal explains 1 of 2: to run the site. This site’s own was not read.',
    ],
    [
      'none of the platform',
      [C],
      [PLATFORM],
      'The charter of another Opendatasoft portal explains none of them. This site’s own was not read.',
    ],
    [
      'no charter',
      [A],
      [],
      'No cookie charter of this site is known here yet, so what they are for cannot be checked.',
    ],
  ])('says of %s what the charter makes of them', (_, cookies, charters, english) => {
    expect(sentences('en', cookies, charters)[1]).toBe(english)
  })

  it('says in French, too, how many are and are not in the charter', () => {
    expect(sentences('fr', [A, B, C], [OWN])[1]).toBe(
      'Sa charte en explique 2 sur 3\u00a0: 2 pour le fonctionnement du site. 1 n’y figure pas.',
    )
    expect(sentences('fr', [A, C, siteCookie('d')], [OWN])[1]).toContain('. 2 n’y figurent pas.')
  })

  it('never says that a cookie is not in the charter where none of the site’s own was read whole', () => {
    for (const charters of [[], [IN_PART], [PLATFORM], [charter([entry('a')], { basis: 'general' })]]) {
      expect(sentences('en', [C], charters)[1]).not.toMatch(/not in it|None of them/)
    }
  })

  it('counts as explained only what the site itself declares', () => {
    expect(sentences('en', [A, C], [OWN, charter([entry('c')], { id: 'other', basis: 'platform' })])[1]).toBe(
      'Its own charter explains 1 of 2: to run the site. 1 is described in another charter.',
    )
  })

  it('says of a single cookie that is not in the charter that it is not, without a plural', () => {
    expect(sentences('en', [C], [OWN])[1]).not.toContain('them')
  })
})

describe('What the site’s words may mean', () => {
  const [D, E, F] = ['d', 'e', 'f'].map((name) => siteCookie(name)) as [ObservedCookie, ObservedCookie, ObservedCookie]

  const said = (tag: 'en' | 'fr', cookies: ObservedCookie[], charters: Charter[], near: string[]) =>
    summarise(nearly(inspection(cookies, charters), near), languageOf(tag)).charter

  it.each<[string, ObservedCookie[], string[], string, string]>([
    [
      'one explained, one meant',
      [A, D],
      ['d'],
      'Its own charter explains 1 of 2: to run the site. 1 may be meant by it.',
      'Sa charte en explique 1 sur 2\u00a0: pour le fonctionnement du site. 1 y est peut-être visé.',
    ],
    [
      'two explained, two meant',
      [A, B, D, E],
      ['d', 'e'],
      'Its own charter explains 2 of 4: 2 to run the site. 2 may be meant by it.',
      'Sa charte en explique 2 sur 4\u00a0: 2 pour le fonctionnement du site. 2 y sont peut-être visés.',
    ],
    [
      'each of the three',
      [A, D, E, F],
      ['d'],
      'Its own charter explains 1 of 4: to run the site. 1 may be meant by it. 2 are not in it.',
      'Sa charte en explique 1 sur 4\u00a0: pour le fonctionnement du site. 1 y est peut-être visé. 2 n’y figurent pas.',
    ],
    [
      'one meant, one not in it',
      [D, E],
      ['d'],
      'Its own charter explains none of them. 1 may be meant by it. 1 is not in it.',
      'Sa charte n’en explique aucun. 1 y est peut-être visé. 1 n’y figure pas.',
    ],
    [
      'the only one meant',
      [D],
      ['d'],
      'No row of its charter that was read declares it, but it may mean it.',
      'Aucune ligne lue de sa charte ne le déclare, mais elle le vise peut-être.',
    ],
    [
      'all of them meant',
      [D, E],
      ['d', 'e'],
      'No row of its charter that was read declares them, but it may mean all of them.',
      'Aucune ligne lue de sa charte ne les déclare, mais elle les vise peut-être tous.',
    ],
  ])('is counted by itself, in both languages: %s', (_, cookies, near, english, french) => {
    expect(said('en', cookies, [OWN], near)).toBe(english)
    expect(said('fr', cookies, [OWN], near)).toBe(french)
  })

  it('is counted, too, where the charter was read in part', () => {
    expect(said('en', [A, D], [IN_PART], ['d'])).toBe(
      'Its charter was read in part (2 of 5 rows). What was read explains 1 of 2: to run the site. 1 may be meant by it.',
    )
    expect(said('fr', [A, D], [IN_PART], ['d'])).toBe(
      'Sa charte n’a été lue qu’en partie (2 lignes sur 5). Ce qui en a été lu en explique 1 sur 2\u00a0: pour le fonctionnement du site. 1 y est peut-être visé.',
    )
  })

  it('is what a policy without any row comes to', () => {
    expect(said('en', [C, D], [], ['d'])).toBe(
      'No list of its cookies could be read; the words of its policy may mean 1 of them.',
    )
    expect(said('fr', [C, D], [], ['d'])).toBe(
      'Aucune liste de ses cookies n’a pu être lue\u202f; les mots de sa politique en visent peut-être 1.',
    )
    expect(said('en', [A, D], [PLATFORM], ['d'])).toMatch(/explains 1 of 2: .* may mean 1 of them\.$/)
  })
})

describe('A charter all of whose rows were read, and not all of its parts', () => {
  it('is said to be read in part, without a number of rows that would look whole', () => {
    const whole = inspection([A, C], [OWN])
    const [part] = whole.parts
    if (part === undefined) throw new Error('no part')
    const parts: Part[] = [part, { ...part, name: 'Annexe', state: 'unread', rows: { read: 0, found: 0 } }]
    const seen = inspection([A, C], [OWN], { parts })
    expect(summarise(seen, languageOf('en')).charter).toBe(
      'Its charter was read in part. What was read explains 1 of 2: to run the site.',
    )
    expect(summarise(seen, languageOf('fr')).charter).toBe(
      'Sa charte n’a été lue qu’en partie. Ce qui en a été lu en explique 1 sur 2\u00a0: pour le fonctionnement du site.',
    )
  })
})
