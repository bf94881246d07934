import type { CategoryId } from '../core/category'
import { parseDeclaredDomain } from '../core/declared-domain'
import type { Evidence } from '../core/finding'
import type { FindingRule } from './finding-rule'
import { isCookie, type OwnEntry, ownDeclarations } from './reading/own-declarations'

/**
 * This site declares one name in two categories, for the same domain or for none in particular; a row without a known
 * category, or that names it only in what it is for, contradicts nothing. Attention where one of the two is necessary, because consent hangs on it; else a note.
 */
export default {
  id: 'contradictory-categories',
  source: {
    citation: 'Bollinger et al., USENIX Security 2022; GDPR (RGPD), art. 5(1)(a)',
    url: 'https://www.usenix.org/conference/usenixsecurity22/presentation/bollinger',
  },
  variants: [],
  values: { one: 'category', other: 'category' },
  find(inspected) {
    const { entries, matchOf } = ownDeclarations(inspected)
    const names = new Map<string, CategoriesOfName>()
    const found = new Map<string, Evidence>()
    for (const own of entries) {
      const { category, readFrom } = own.entry
      if (category === 'unclassified' || readFrom?.category !== undefined || !isCookie(own.entry)) continue
      for (const key of own.names) {
        const known = names.get(key) ?? new CategoriesOfName()
        names.set(key, known)
        const other = known.contradicting(own)
        known.add(own)
        if (other === null || found.has(key)) continue
        const pair = [other, own]
        found.set(key, {
          name: own.entry.name,
          match: matchOf(other.place)?.id ?? matchOf(own.place)?.id ?? null,
          places: pair.map(({ place }) => place),
          values: {
            one: { kind: 'category', category: other.entry.category },
            other: { kind: 'category', category: own.entry.category },
          },
          variant: null,
          severity: pair.some(({ entry }) => entry.category === 'necessary') ? 'attention' : 'note',
        })
      }
    }
    return [...found.values()]
  },
} satisfies FindingRule

const ANY = ''

/** The rows of one name, by category and then by domain, so that a further one is compared with a handful. */
class CategoriesOfName {
  private readonly rows = new Map<CategoryId, Map<string, OwnEntry>>()

  add(own: OwnEntry): void {
    const domains = this.rows.get(own.entry.category) ?? new Map<string, OwnEntry>()
    this.rows.set(own.entry.category, domains)
    if (!domains.has(domainOf(own))) domains.set(domainOf(own), own)
  }

  /** Gives a row of another category for the same domain; a row without a domain is for each. */
  contradicting(own: OwnEntry): OwnEntry | null {
    const domain = domainOf(own)
    for (const [category, domains] of this.rows) {
      if (category === own.entry.category) continue
      const other = domains.get(domain) ?? domains.get(ANY) ?? (domain === ANY ? [...domains.values()][0] : undefined)
      if (other !== undefined) return other
    }
    return null
  }
}

function domainOf({ entry }: OwnEntry): string {
  return entry.domain === null ? ANY : (parseDeclaredDomain(entry.domain) ?? ANY)
}
