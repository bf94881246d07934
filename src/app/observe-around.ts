import type { Issue } from '../core/issue'
import type { Seen } from '../core/seen'
import { ALL_ORIGINS, partyOf, type Site } from '../core/site'
import { hostOfOrigin } from '../core/stored-item'
import type { Observation } from './observe-cookies'
import type { StoredObservation } from './observe-stored'
import { observeThirdParties, type ThirdParties } from './observe-third-parties'
import type { InspectionPorts, TabInfo } from './ports'

/** All that was found for the tab. */
export interface Surroundings extends Seen {
  companies: Record<string, string>
  issues: Issue[]
}

/** What is known while only the site's own cookies were read. */
export function ownOnly({ cookies, visibility, issues }: Observation): Surroundings {
  return { cookies, visibility, issues, items: [], stores: [], hosts: [], companies: {} }
}

const NO_THIRD_PARTIES: ThirdParties = { hosts: [], cookies: [], issues: [], isPartial: false }

/**
 * Reads, after the site's own cookies, those of the third parties of the tab where access to all was granted.
 * Null where it was not, or where the site's own could not be read; a store that fails is an issue.
 */
export async function observeOthers(
  ports: InspectionPorts,
  tab: TabInfo,
  site: Site,
  own: Observation,
): Promise<ThirdParties | null> {
  if (own.visibility === 'page' || !(await ports.hasAccess(ALL_ORIGINS))) return null
  return observeThirdParties(ports, tab, site, own.cookies).catch(() => ({
    ...NO_THIRD_PARTIES,
    issues: [{ code: 'other_cookies_unreadable' as const }],
  }))
}

/** Puts the site's own cookies, the third parties and what is stored together, and names the companies behind the third. */
export async function surround(
  ports: InspectionPorts,
  site: Site,
  own: Observation,
  others: ThirdParties | null,
  stored: StoredObservation,
): Promise<Surroundings> {
  const { hosts, cookies, issues, isPartial } = others ?? NO_THIRD_PARTIES
  const isAll = others !== null && !issues.some((issue) => issue.code === 'other_cookies_unreadable')
  const keepers = new Set([
    ...cookies.flatMap(({ domain }) => domain ?? []),
    ...[...new Set(stored.items.map(({ origin }) => origin))].map(hostOfOrigin),
  ])
  const third = [...keepers].filter((host) => partyOf(host, site) === 'third')
  return {
    cookies: [...own.cookies, ...cookies],
    visibility: isAll ? 'all' : own.visibility,
    hosts,
    items: stored.items,
    stores: stored.stores,
    companies: third.length === 0 ? {} : await ports.companiesOf(third).catch(() => ({})),
    issues: [
      ...own.issues,
      ...issues,
      ...stored.issues,
      ...(isPartial || stored.isPartial ? [{ code: 'frame_silent' as const }] : []),
    ],
  }
}
