import type { Inspection } from '../core/inspection'
import type { Issue } from '../core/issue'
import type { Restriction } from '../core/restriction'
import { isSameOrigin, parseSite } from '../core/site'
import { FIRST_ANSWER, type Look, lookAtSite } from './look-at-site'
import type { InspectionPorts, TabInfo } from './ports'
import type { Sources } from './read-sources'
import { restrictionOf } from './restricted'
import type { ShownPage } from './shown-page'

/** What came of looking at a tab. */
export type Outcome =
  | { state: 'ready'; tab: TabInfo; shown: ShownPage; inspection: Inspection }
  | { state: 'restricted'; tab: TabInfo | null; host: string; restriction: Restriction }
  | { state: 'error'; tab: TabInfo | null; host: string; issue: Issue }

const MOST_TRIES = 3

export interface Looking {
  /** Called with what is known already, while there is more to come; where it gives a promise, what takes long to read waits for it. */
  onPart?: (outcome: Outcome) => void | Promise<void>
  /** Looks at the site's pages again, though what is kept of them is fresh. */
  again?: boolean
  /** Milliseconds that the page has for its first answer. */
  firstAnswer?: number
  /** Called with a look that is ready, before it is given: it can be followed. */
  onLook?: (look: Look) => void
}

/**
 * Looks at the tab in front: its cookies first, then what its charters declare, then how the two agree.
 * A page that changes while it is read is read again, or is restricted where the browser no longer tells its address; one
 * that goes on changing, or closes, is an error outcome with its message. Rejects only where the browser itself fails.
 */
export async function inspectTab(
  ports: InspectionPorts,
  sources: Sources,
  { onPart = () => {}, again = false, firstAnswer = FIRST_ANSWER, onLook = () => {} }: Looking = {},
): Promise<Outcome> {
  const [active, mayReadFiles] = await Promise.all([ports.activeTab(), ports.mayReadFiles()])
  let tab = active
  for (let attempt = 1; tab !== null; attempt++) {
    const site = tab.url === null ? null : parseSite(tab.url)
    const restriction = restrictionOf(site, mayReadFiles)
    if (restriction !== null || site === null) {
      return { state: 'restricted', tab, host: site?.host ?? '', restriction: restriction ?? 'browser-page' }
    }
    const of = tab
    const look = await lookAtSite(ports, sources, tab, site, {
      again,
      firstAnswer: attempt === 1 ? firstAnswer : FIRST_ANSWER,
      tell: async (inspection, shown) => onPart({ state: 'ready', tab: of, shown, inspection }),
    })
    const after = await ports.tab(tab.id)
    if (after === null) return { state: 'error', tab: null, host: site.host, issue: { code: 'tab_closed' } }
    if (after.url === null) return { state: 'restricted', tab: after, host: '', restriction: 'page-changed' }
    if (look !== 'changed' && isSameOrigin(site, after.url)) {
      if (typeof look === 'string') return { state: 'restricted', tab, host: site.host, restriction: look }
      onLook(look)
      return { state: 'ready', tab, shown: look.shown, inspection: look.inspection }
    }
    if (attempt === MOST_TRIES)
      return { state: 'error', tab: after, host: site.host, issue: { code: 'tab_navigating' } }
    tab = after
  }
  return { state: 'restricted', tab: null, host: '', restriction: 'browser-page' }
}
