import type { PolicyRead } from '../../source'
import { withoutHash } from './addresses'
import type { OpenPolicy } from './open-policy'

/** With this begins the id of a charter that was read in the page as it is open. */
export const OPEN_PAGE_ID = 'policy-page open-page '

/**
 * Gives of what was read what may be kept: not the open page where the site does not link to it as its policy, for then its
 * address tells of the visit; nor a page as this person sees it where what the site shows to anybody was read whole. What was
 * not read is not kept.
 */
export function keptReads(reads: readonly PolicyRead[], open: OpenPolicy | null): PolicyRead[] {
  const isVisit = (address: string) => open !== null && !open.isLinked && address === open.of
  return reads
    .filter(({ address, parts }) => !isVisit(address) && parts.some(({ state }) => state !== 'unread'))
    .map((read) => (isFetchedWhole(read) ? withoutOpenPage(read) : read))
}

function isFetchedWhole({ address, parts }: PolicyRead): boolean {
  return parts.some(
    ({ kind, state, declares, url }) =>
      kind === 'policy-page' && state === 'whole' && declares && url === withoutHash(address),
  )
}

function withoutOpenPage(read: PolicyRead): PolicyRead {
  return {
    ...read,
    charters: read.charters.filter(({ id }) => !id.startsWith(OPEN_PAGE_ID)),
    parts: read.parts.filter(({ kind }) => kind !== 'open-page'),
  }
}
