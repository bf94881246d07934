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
    [
      0,
      'site',
      'This site keeps no cookie in your browser at the moment.',
      'Ce site ne conserve aucun cookie dans votre navigateur pour le moment.',
    ],
    [1, 'site', 'This site keeps 1 cookie in your browser.', 'Ce site conserve 1 cookie dans votre navigateur.'],
    [2, 'site', 'This site keeps 2 cookies in your browser.', 'Ce site conserve 2 cookies dans votre navigateur.'],
    [
      0,
      'page',
      'No cookie of this site can be seen from the page; some may be hidden.',
      'Aucun cookie de ce site n’est visible depuis la page\u202f; il peut y en avoir de cachés.',
    ],
    [
      1,
      'page',
      'This site keeps at least 1 cookie in your browser.',
      'Ce site conserve au moins 1 cookie dans votre navigateur.',
    ],
    [
      3,
      'page',
      'This site keeps at least 3 cookies in your browser.',
      'Ce site conserve au moins 3 cookies dans votre navigateur.',
    ],
  ])('says of %i cookies in %s view how many there are', (count, visibility, english, french) => {
    const cookies = [A, B, C].slice(0, count)
    expect(sentences('en', cookies, [], visibility)[0]).toBe(english)
    expect(sentences('fr', cookies, [], visibility)[0]).toBe(french)
  })

  it('writes a large number as the language does', () => {
    const many = Array.from({ length: 1200 }, (_, at) => siteCookie(`c${at}`))
    expect(sentences('en', many, [])[0]).toBe('This site keeps 1,200 cookies in your browser.')
    expect(sentences('fr', many, [])[0]).toMatch(/^Ce site conserve 1\s200 cookies/)
  })

  it('says that the page locks its cookies up, and never that there are none', () => {
    const issues: Issue[] = [{ code: 'page_cookies_blocked' }]
    const { count } = summarise(inspection([], [OWN], { visibility: 'page', issues }), languageOf('en'))
    expect(count).toBe('This page does not let its cookies be seen.')
  })
})

describe('The second sentence', () => {
  it.each<[string, ObservedCookie[], Charter[], string]>([
    ['all of several', [A, B], [OWN], 'Its cookie charter (its own list) explains all of them.'],
    ['the only one', [A], [OWN], 'Its cookie charter (its own list) explains it.'],
    ['one of two', [A, C], [OWN], 'Its cookie charter (its own list) explains 1; 1 is not in it.'],
    ['one of three', [A, C, siteCookie('d')], [OWN], 'Its cookie charter (its own list) explains 1; 2 are not in it.'],
    ['two of three', [A, B, C], [OWN], 'Its cookie charter (its own list) explains 2; 1 is not in it.'],
    ['none of two', [C, siteCookie('d')], [OWN], 'None of them is in its cookie charter (its own list).'],
    ['no cookie', [], [OWN], 'Its cookie charter (its own list) is known.'],
    ['a part', [A, C], [IN_PART], 'Its charter was read in part (2 of 5 rows); it explains 1.'],
    [
      'one of the platform',
      [A, C],
      [PLATFORM],
      '1 is described in the charter of another portal of the Opendatasoft platform; this site’s own charter has not been read.',
    ],
    [
      'none of the platform',
      [C],
      [PLATFORM],
      '0 are described in the charter of another portal of the Opendatasoft platform; this site’s own charter has not been read.',
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
      'Sa charte cookies (sa propre liste) en explique 2\u202f; 1 n’y figure pas.',
    )
    expect(sentences('fr', [A, C, siteCookie('d')], [OWN])[1]).toContain('\u202f; 2 n’y figurent pas.')
  })

  it('never says that a cookie is not in the charter where none of the site’s own was read whole', () => {
    for (const charters of [[], [IN_PART], [PLATFORM], [charter([entry('a')], { basis: 'general' })]]) {
      expect(sentences('en', [C], charters)[1]).not.toMatch(/not in it|None of them/)
    }
  })

  it('counts as explained only what the site itself declares', () => {
    expect(sentences('en', [A, C], [OWN, charter([entry('c')], { id: 'other', basis: 'platform' })])[1]).toBe(
      'Its cookie charter (its own list) explains 1; 1 is described by another charter.',
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
      'Its cookie charter (its own list) explains 1; 1 may be meant by it.',
      'Sa charte cookies (sa propre liste) en explique 1\u202f; 1 y est peut-être visé.',
    ],
    [
      'two explained, two meant',
      [A, B, D, E],
      ['d', 'e'],
      'Its cookie charter (its own list) explains 2; 2 may be meant by it.',
      'Sa charte cookies (sa propre liste) en explique 2\u202f; 2 y sont peut-être visés.',
    ],
    [
      'each of the three',
      [A, D, E, F],
      ['d'],
      'Its cookie charter (its own list) explains 1; 1 may be meant by it; 2 are not in it.',
      'Sa charte cookies (sa propre liste) en explique 1\u202f; 1 y est peut-être visé\u202f; 2 n’y figurent pas.',
    ],
    [
      'one meant, one not in it',
      [D, E],
      ['d'],
      'Its cookie charter (its own list) explains none of them; 1 may be meant by it; 1 is not in it.',
      'Sa charte cookies (sa propre liste) n’en explique aucun\u202f; 1 y est peut-être visé\u202f; 1 n’y figure pas.',
    ],
    [
      'the only one meant',
      [D],
      ['d'],
      'Its cookie charter (its own list) has no row for it that could be read, but may mean it.',
      'Sa charte cookies (sa propre liste) n’a pour lui aucune ligne qui ait pu être lue, mais elle le vise peut-être.',
    ],
    [
      'all of them meant',
      [D, E],
      ['d', 'e'],
      'Its cookie charter (its own list) has no row for them that could be read, but may mean all of them.',
      'Sa charte cookies (sa propre liste) n’a pour eux aucune ligne qui ait pu être lue, mais elle les vise peut-être tous.',
    ],
  ])('is counted by itself, in both languages: %s', (_, cookies, near, english, french) => {
    expect(said('en', cookies, [OWN], near)).toBe(english)
    expect(said('fr', cookies, [OWN], near)).toBe(french)
  })

  it('is counted, too, where the charter was read in part', () => {
    expect(said('en', [A, D], [IN_PART], ['d'])).toBe(
      'Its charter was read in part (2 of 5 rows); it explains 1; 1 may be meant by it.',
    )
    expect(said('fr', [A, D], [IN_PART], ['d'])).toBe(
      'Sa charte n’a été lue qu’en partie (2 lignes sur 5)\u202f; elle en explique 1\u202f; 1 y est peut-être visé.',
    )
  })

  it('is what a policy without any row comes to', () => {
    expect(said('en', [C, D], [], ['d'])).toBe(
      'No list of its cookies could be read; the words of its policy may mean 1 of them.',
    )
    expect(said('fr', [C, D], [], ['d'])).toBe(
      'Aucune liste de ses cookies n’a pu être lue\u202f; les mots de sa politique en visent peut-être 1.',
    )
    expect(said('en', [A, D], [PLATFORM], ['d'])).toMatch(/^1 is described .* may mean 1 of them\.$/)
  })
})

describe('A charter all of whose rows were read, and not all of its parts', () => {
  it('is said to be read in part, without a number of rows that would look whole', () => {
    const whole = inspection([A, C], [OWN])
    const [part] = whole.parts
    if (part === undefined) throw new Error('no part')
    const parts: Part[] = [part, { ...part, name: 'Annexe', state: 'unread', rows: { read: 0, found: 0 } }]
    const seen = inspection([A, C], [OWN], { parts })
    expect(summarise(seen, languageOf('en')).charter).toBe('Its charter was read in part; it explains 1.')
    expect(summarise(seen, languageOf('fr')).charter).toBe(
      'Sa charte n’a été lue qu’en partie\u202f; elle en explique 1.',
    )
  })
})
