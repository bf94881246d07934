import type { LinkSense } from '../../../core/vocabulary'
import { type AddressNaming, readAddress } from './address-words'
import type { Link } from './link'
import { type LinkPlace, type OpenPage, placeOf } from './link-place'
import { type Naming, readNaming } from './link-words'

/** A link with where it leads and what its words and its address tell. */
export interface ReadLink extends LinkPlace {
  link: Link
  text: Naming
  address: AddressNaming
}

/** Reads a link; null where it leads to no page that could be the site's policy, or a visitor wrote it. */
export function readLink(link: Link, open: OpenPage): ReadLink | null {
  const place = placeOf(link, open)
  if (place === null || link.isUserContent === true) return null
  return {
    link,
    ...place,
    text: readNaming(link.text, open.ownNames),
    address: readAddress(place.url, open.ownNames),
  }
}

export function has(naming: Naming, sense: LinkSense): boolean {
  return naming.senses.has(sense)
}
