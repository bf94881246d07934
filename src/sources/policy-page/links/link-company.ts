import type { Naming } from './link-words'
import { has, type ReadLink } from './read-link'

/** Links that stand by each other: this many before and behind. */
const NEIGHBOURS = 4

/** How many links away the nearest of a kind stands, up to so many; else Infinity. */
export interface Company {
  policies: number
  /** Those of the site itself. */
  ownPolicies: number
  biscuits: number
}

/** Looks at the links before and behind a link, but not at others to the same page. */
export function companyOf(read: readonly (ReadLink | null)[], at: number): Company {
  const company = { policies: Infinity, ownPolicies: Infinity, biscuits: Infinity }
  for (let away = NEIGHBOURS; away > 0; away--) {
    for (const other of [read[at - away], read[at + away]]) {
      if (other === undefined || other === null || other.url.href === read[at]?.url.href) continue
      if (has(other.text, 'biscuits')) company.biscuits = away
      if (!isPolicyByName(other.text)) continue
      company.policies = away
      if (other.where !== 'elsewhere') company.ownPolicies = away
    }
  }
  return company
}

function isPolicyByName(text: Naming): boolean {
  const isOfCookies = has(text, 'cookies') && has(text, 'policy')
  return text.unknown === 0 && (has(text, 'privacy') || has(text, 'legal') || has(text, 'terms') || isOfCookies)
}

export function isAmongPolicies({ policies }: Company): boolean {
  return policies < Infinity
}
