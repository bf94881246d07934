import type { FindingRule } from './finding-rule'
import { type OwnEntry, ownDeclarations } from './reading/own-declarations'
import { speaksOf } from './reading/words'

/**
 * No row of this site for a name says what it is for, who sets it, or in which category it is. A category in words that
 * are not understood here is one all the same, unless they say that it is unclassified. Attention for the purpose, which
 * is what consent is asked for; a note for the others, which the rest of the charter may tell.
 */
export default {
  id: 'incomplete-entry',
  source: {
    citation: 'Loi 78-17 du 6 janvier 1978, art. 82; CNIL 2020-091, art. 2',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388179',
  },
  variants: ['purpose', 'provider', 'category'],
  values: {},
  find(inspected) {
    const { entries, matchOf } = ownDeclarations(inspected)
    return entries.flatMap((own) =>
      LACKS.flatMap(({ variant, lacks, severity }) =>
        lacks(own)
          ? [
              {
                name: own.entry.name,
                match: matchOf(own.place)?.id ?? null,
                places: [own.place],
                values: {},
                variant,
                severity,
              },
            ]
          : [],
      ),
    )
  },
} satisfies FindingRule

const LACKS = [
  { variant: 'purpose', severity: 'attention', lacks: ({ together }: OwnEntry) => !together.has.purpose },
  { variant: 'provider', severity: 'note', lacks: ({ together }: OwnEntry) => !together.has.provider },
  {
    variant: 'category',
    severity: 'note',
    lacks: ({ together, entry }: OwnEntry) =>
      !together.has.category && (entry.declaredCategory === null || speaksOf('unclassified', entry.declaredCategory)),
  },
] as const
