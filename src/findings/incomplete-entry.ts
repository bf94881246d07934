import type { Entry } from '../core/charter'
import type { Severity } from '../core/finding'
import type { FindingRule } from './finding-rule'
import { type OwnEntry, ownDeclarations } from './reading/own-declarations'
import { speaksOf } from './reading/words'

/**
 * No row of this site for a name says what it is for, who sets it, or in which category it is. A category in words that
 * are not understood here is one all the same, unless they say that it is unclassified. Of what is exempt from consent
 * the CNIL recommends to tell the purpose, not the provider (2020-092, art. 5), so a necessary cookie may be without one.
 * Attention for a purpose that consent is asked for; a note for the rest, which another part of the charter may tell.
 */
export default {
  id: 'incomplete-entry',
  source: {
    citation: 'Loi 78-17 du 6 janvier 1978, art. 82; CNIL 2020-091, art. 2; CNIL 2020-092, art. 5',
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
                severity: severity(own),
              },
            ]
          : [],
      ),
    )
  },
} satisfies FindingRule

const LACKS: { variant: string; severity(own: OwnEntry): Severity; lacks(own: OwnEntry): boolean }[] = [
  {
    variant: 'purpose',
    severity: ({ entry }) => (isExempt(entry) ? 'note' : 'attention'),
    lacks: ({ together }) => !together.has.purpose,
  },
  {
    variant: 'provider',
    severity: () => 'note',
    lacks: ({ together, entry }) => !together.has.provider && !isExempt(entry),
  },
  {
    variant: 'category',
    severity: () => 'note',
    lacks: ({ together, entry }) =>
      !together.has.category && (entry.declaredCategory === null || speaksOf('unclassified', entry.declaredCategory)),
  },
]

function isExempt({ category, consent }: Entry): boolean {
  return category === 'necessary' || consent === 'exempt'
}
