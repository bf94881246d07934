import type { FindingRule } from './finding-rule'
import { ownDeclarations } from './reading/own-declarations'

/**
 * Between two looks the list of a consent platform has grown by just a cookie that came in between: it may be made of what is
 * there, and then declares nothing. Attention: whatever the site sets looks declared. Nothing is said of a list that changed
 * in any other way.
 */
export default {
  id: 'list-made-of-cookies',
  source: {
    citation: 'GDPR (RGPD), art. 12(1)',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  variants: [],
  values: { platform: 'text' },
  find(inspected) {
    const { entries, matchOf } = ownDeclarations(inspected)
    return inspected.platforms.flatMap(({ id, name: platform, grown = [] }) => {
      const names = new Set(grown)
      return entries
        .filter(({ entry, place }) => names.has(entry.name) && inspected.charters[place.charter]?.source === id)
        .map((own) => ({
          name: own.entry.name,
          match: matchOf(own.place)?.id ?? null,
          places: [own.place],
          values: { platform: { kind: 'text' as const, text: platform } },
          variant: null,
          severity: 'attention' as const,
        }))
    })
  },
} satisfies FindingRule
