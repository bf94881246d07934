import type { Inspection } from '../core/inspection'
import type { Part } from '../core/part'
import { pageAddress } from './page-address'

/** What stands apart from the page that sends to it, or is drawn into it. */
const APART = new Set<Part['kind']>(['linked-list', 'frame', 'script-list'])

/**
 * Tells whether a part names no cookie: it was read whole, nothing that stands apart may hold its list, and neither a word
 * shaped like a cookie's name nor one that may mean a cookie seen stands in it. That it speaks of a service names none.
 */
export function holdsNoName(part: Part, { matches, parts }: Inspection): boolean {
  if (part.declares || part.state !== 'whole' || part.left.length > 0) return false
  if (parts.some(({ kind }) => APART.has(kind))) return false
  const page = part.url === null ? null : pageAddress(part.url)
  return !matches.some(
    ({ near }) =>
      near !== null && near.reason !== 'service-named' && (near.url === null || pageAddress(near.url) === page),
  )
}

/** Tells whether the site's own words were read, all of them, and name no cookie. */
export function listsNone(inspection: Inspection): boolean {
  const { parts, looking } = inspection
  return !looking && parts.length > 0 && parts.every((part) => holdsNoName(part, inspection))
}
