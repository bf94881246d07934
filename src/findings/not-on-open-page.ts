import type { FindingRule } from './finding-rule'
import { ownDeclarations } from './reading/own-declarations'

/**
 * The site's policy, as it is served when nobody is known to look, declares a name that the same page does not hold as it is
 * open. Attention: the readers of the page can't find what is declared there. Told only of one address and one language, of a
 * page that has loaded.
 */
export default {
  id: 'not-on-open-page',
  source: {
    citation: 'GDPR (RGPD), art. 12(1)',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  variants: [],
  values: { declared: 'quote' },
  find(inspected) {
    const notShown = new Set(
      inspected.parts.flatMap(({ url, notShown: names = [] }) => names.map((name) => `${url} ${name}`)),
    )
    if (notShown.size === 0) return []
    const { entries, matchOf } = ownDeclarations(inspected)
    return entries
      .filter(({ entry, place }) => notShown.has(`${inspected.charters[place.charter]?.url} ${entry.name}`))
      .map((own) => ({
        name: own.entry.name,
        match: matchOf(own.place)?.id ?? null,
        places: [own.place],
        values: { declared: { kind: 'quote', text: own.entry.quote, language: own.language } },
        variant: null,
        severity: 'attention',
      }))
  },
} satisfies FindingRule
