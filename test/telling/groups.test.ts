import { describe, expect, it } from 'vitest'
import { KINDS } from '../../src/core/knowledge'
import { chipWords, groupNote, groupTitle } from '../../src/telling/group-words'
import { type GroupId, groupMatches, isSegment } from '../../src/telling/groups'
import { summarise } from '../../src/telling/summary'
import { useOfKind } from '../../src/telling/uses'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'
import { generally } from '../popup/generally'
import { nearly } from '../popup/nearly'

const OWN = charter([
  entry('n'),
  entry('p', { category: 'preferences' }),
  entry('s', { category: 'statistics' }),
  entry('m', { category: 'marketing' }),
  entry('u', { category: 'unclassified' }),
  entry('gone'),
])
const PLATFORM = charter([entry('q')], { id: 'platform', basis: 'platform' })
const NAMES = ['n', 'p', 's', 'm', 'u', 'q', 'near', 'spoken', 'x', 'stray', 'ad', 'count', 'lang', 'film', 'run']

/** Some of everything; where the charter was read in part, nothing is undeclared. */
function everything(isWhole: boolean) {
  const own = isWhole ? OWN : { ...OWN, rows: { read: 6, found: 9 } }
  const seen = nearly(
    inspection(
      NAMES.map((name) => siteCookie(name)),
      [own, PLATFORM],
    ),
    ['near'],
  )
  const spoken = nearly(seen, ['spoken'], { reason: 'service-named' })
  const kinds = { ad: 'advertise', count: 'measure', lang: 'remember', film: 'embed', run: 'secure' } as const
  return generally(spoken, kinds)
}

const idsOf = (isWhole: boolean) => groupMatches(everything(isWhole)).map(({ id }) => id)

describe('The groups of cookies', () => {
  it('stand in the order of whose word explains them, where the charter was read whole', () => {
    expect(idsOf(true)).toEqual<GroupId[]>([
      'undeclared',
      'spoken',
      'near',
      'necessary',
      'preferences',
      'statistics',
      'marketing',
      'unclassified',
      'platform',
      'unobserved',
    ])
  })

  it('end with what is generally known, by use, and what is in no list, where it was not', () => {
    expect(idsOf(false)).toEqual<GroupId[]>([
      'spoken',
      'near',
      'necessary',
      'preferences',
      'statistics',
      'marketing',
      'unclassified',
      'platform',
      'general-advertise',
      'general-measure',
      'general-remember',
      'general-embed',
      'general-run',
      'unlisted',
      'unobserved',
    ])
  })

  it.each([true, false])('hold each cookie once (charter whole: %s)', (isWhole) => {
    const names = groupMatches(everything(isWhole))
      .filter(({ id }) => isSegment(id))
      .flatMap(({ matches }) => matches.map(({ cookie }) => cookie?.name))
    expect(names.toSorted()).toEqual(NAMES.toSorted())
  })

  it('keep an undeclared cookie first though it is generally known', () => {
    const seen = generally(inspection([siteCookie('_x')], [OWN]), { _x: 'advertise' })
    expect(groupMatches(seen)[0]?.id).toBe('undeclared')
  })

  it('call nothing absent from our list while that was not asked', () => {
    const seen = inspection([siteCookie('a')], [], { looking: true })
    expect(groupMatches(seen).map(({ id }) => id)).toEqual(['unchecked'])
    expect(groupMatches({ ...seen, looking: false }).map(({ id }) => id)).toEqual(['unlisted'])
  })

  it.each(['en', 'fr'] as const)('have a heading, a note and a short name each in %s', (tag) => {
    const language = languageOf(tag)
    const groups = [...groupMatches(everything(true)), ...groupMatches(everything(false))]
    for (const group of groups) {
      expect(groupTitle(group.id, language)).not.toMatch(/group_/)
      expect(groupNote(group, language)).not.toMatch(/group_/)
      if (isSegment(group.id)) expect(chipWords(group.id, language)).not.toMatch(/chip_/)
    }
  })

  it('take the category from the site’s other charter, where the first tells none', () => {
    const policy = charter([entry('a', { category: 'unclassified' }), entry('b', { category: 'unclassified' })])
    const list = charter([entry('a', { category: 'statistics' })], { id: 'list', source: 'platform' })
    const seen = inspection([siteCookie('a'), siteCookie('b')], [policy, list])
    expect(groupMatches(seen).map(({ id, matches }) => [id, matches.length])).toEqual([
      ['statistics', 1],
      ['unclassified', 1],
    ])
    expect(summarise(seen, languageOf('en')).charter).toBe(
      'Its own charter explains all of them: 1 to measure visits and 1 without a known category.',
    )
  })

  it('take it from no portal but the site itself', () => {
    const policy = charter([entry('a', { category: 'unclassified' })])
    const portal = charter([entry('a', { category: 'statistics' })], { id: 'portal', basis: 'platform' })
    expect(groupMatches(inspection([siteCookie('a')], [policy, portal]))[0]?.id).toBe('unclassified')
  })

  it('know a use for every kind of our list', () => {
    expect(KINDS.map(useOfKind)).toEqual(['run', 'run', 'remember', 'run', 'measure', 'advertise', 'embed', 'embed'])
  })
})

describe('The answer', () => {
  it('calls explained only what has a purpose or a category', () => {
    const bare = entry('a', { category: 'unclassified', purpose: null })
    const of = (names: string[], rows = [bare, entry('b')]) =>
      summarise(
        inspection(
          names.map((name) => siteCookie(name)),
          [charter(rows)],
        ),
        languageOf('en'),
      ).charter
    expect(of(['a', 'b'])).toBe('Its own charter lists all of them: 1 to run the site and 1 without a known category.')
    expect(of(['a'])).toBe('Its own charter lists it: without a known category.')
    expect(of(['a', 'x'])).toBe('Its own charter lists 1 of 2: without a known category. 1 is not in it.')
    expect(of(['b'])).toBe('Its own charter explains it: to run the site.')
  })

  it('says of a service whose policy speaks of it, whatever else was said', () => {
    const spoken = nearly(inspection([siteCookie('a')], []), ['a'], { reason: 'service-named' })
    expect(summarise(spoken, languageOf('en')).charter).toBe(
      'Its policy speaks of the service that 1 of them belongs to.',
    )
    expect(summarise(spoken, languageOf('fr')).charter).toBe('Sa politique parle du service de 1 d’entre eux.')
  })

  it.each([
    [
      'en',
      'Its own charter explains 5 of 15: 1 to run the site, 1 to remember your settings, 1 to measure visits, 1 to advertise, and 1 without a known category. 1 is of a service that its policy speaks of. 1 may be meant by it. 1 is described in another charter. 7 are not in it. 5 are generally known: 1 to advertise, 1 to measure visits, 1 to remember your settings, 1 for content or help, and 1 to run the site.',
    ],
    [
      'fr',
      'Sa charte en explique 5 sur 15\u00a0: 1 pour le fonctionnement du site, 1 pour retenir vos réglages, 1 pour la mesure d’audience, 1 pour la publicité et 1 sans catégorie connue. 1 relève d’un service dont parle sa politique. 1 y est peut-être visé. 1 est décrit dans une autre charte. 7 n’y figurent pas. L’usage de 5 est généralement connu\u00a0: 1 pour la publicité, 1 pour la mesure d’audience, 1 pour retenir vos réglages, 1 pour des contenus ou de l’aide et 1 pour le fonctionnement du site.',
    ],
  ] as const)('tells of everything what it is for, and whose word that is, in %s', (tag, words) => {
    expect(summarise(everything(true), languageOf(tag)).charter).toBe(words)
  })

  it('says of a policy that names nothing that it does not, and what is generally known', () => {
    const seen = inspection([siteCookie('a'), siteCookie('b')], [], {
      parts: [
        {
          kind: 'policy-page',
          name: 'Cookies',
          url: 'https://data.example.org/cookies',
          state: 'whole',
          issue: null,
          declares: false,
          rows: { read: 0, found: 0 },
          left: [],
          text: null,
        },
      ],
    })
    const known = generally(seen, { a: 'measure', b: 'measure' })
    expect(summarise(known, languageOf('en')).charter).toBe(
      'Its policy lists none by name. 2 are generally known: 2 to measure visits.',
    )
    expect(summarise(known, languageOf('fr')).charter).toBe(
      'Sa politique n’en nomme aucun. L’usage de 2 est généralement connu\u00a0: 2 pour la mesure d’audience.',
    )
    const left = { ...known, parts: known.parts.map((part) => ({ ...part, left: ['a_name'] })) }
    expect(summarise(left, languageOf('en')).charter).not.toContain('lists none')
  })
})
