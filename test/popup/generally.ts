import type { General } from '../../src/core/general'
import type { Inspection } from '../../src/core/inspection'
import type { Kind } from '../../src/core/knowledge'

/** What is generally known of a cookie, of no real service. */
export function general(kind: Kind, more: Partial<General> = {}): General {
  return {
    id: 'example',
    service: 'Example Tag',
    provider: 'Example',
    kind,
    purpose: {
      fr: 'Il sert généralement à reconnaître le navigateur.',
      en: 'It is generally used to know the browser.',
    },
    lifetime: null,
    source: { url: 'https://maker.example/cookies', read: '2026-10-01' },
    known: '_x',
    declaredBy: 0,
    ...more,
  }
}

/** Makes those matches of an inspection generally known that bear one of the names, each of its kind. */
export function generally(seen: Inspection, kinds: Readonly<Record<string, Kind>>): Inspection {
  const matches = seen.matches.map((match) => {
    const kind = kinds[match.cookie?.name ?? match.item?.name ?? '']
    return kind === undefined ? match : { ...match, general: general(kind) }
  })
  return { ...seen, matches }
}
