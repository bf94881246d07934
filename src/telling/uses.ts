import type { CategoryId } from '../core/category'
import type { Kind } from '../core/knowledge'

/** What cookies are for, in the fewest words that tell it: to advertise, to measure, to remember a setting, to show what others offer, to run the site. */
export const USES = ['advertise', 'measure', 'remember', 'embed', 'run'] as const

export type Use = (typeof USES)[number]

const OF_KIND: Record<Kind, Use> = {
  run: 'run',
  secure: 'run',
  choice: 'run',
  remember: 'remember',
  measure: 'measure',
  advertise: 'advertise',
  embed: 'embed',
  support: 'embed',
}

const OF_CATEGORY: Record<CategoryId, Use | null> = {
  necessary: 'run',
  preferences: 'remember',
  statistics: 'measure',
  marketing: 'advertise',
  unclassified: null,
}

/** Gives the use that a kind of our list comes to. */
export function useOfKind(kind: Kind): Use {
  return OF_KIND[kind]
}

/** Gives the use that a category of a charter comes to; null for one that tells none. */
export function useOfCategory(category: CategoryId): Use | null {
  return OF_CATEGORY[category]
}
