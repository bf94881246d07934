import { BASES, type Basis, type Charter } from './charter'

/** The order of trust among bases: 0 is the site's own word. */
export function basisRank(basis: Basis): number {
  return BASES.indexOf(basis)
}

/**
 * Puts charters in the stated order: what the site itself declares, then its platform's, then general knowledge.
 * Those of one basis keep their order, which is that of the sources.
 */
export function mergeCharters(charters: readonly Charter[]): Charter[] {
  return charters.toSorted((one, other) => basisRank(one.basis) - basisRank(other.basis))
}
