import type { Issue } from '../../../core/issue'
import type { Part } from '../../../core/part'
import type { Site } from '../../../core/site'
import type { WantedPage } from '../../source'
import type { PolicyLink } from '../links/link'
import { keptAddress } from './addresses'
import { askedAddress, mayBeAsked } from './fetch-policy'
import { unread } from './unread'

/** Gives the page that a link of the site wants as its policy. */
export function wantedOf({ url, text, kind }: PolicyLink): WantedPage {
  return { url, name: text, kind: 'policy-page', of: keptAddress(url), isNamedForCookies: kind === 'cookies' }
}

/** Another origin of the same site may be granted; another site's is named, and read only when the person opens it. */
export function elsewherePart(wanted: Pick<WantedPage, 'kind' | 'name' | 'url'>, site: Site): Part {
  const url = askedAddress(wanted.url, site)
  const grant = mayBeAsked(url, site) ? { grant: url.origin } : {}
  return unread(wanted, { code: 'policy_elsewhere', detail: url.hostname, url: wanted.url, ...grant })
}

/** Makes the part of a page that is named and not fetched. */
export function namedPart(link: PolicyLink, site: Site): Part {
  if (link.where !== 'in-page') return elsewherePart(wantedOf(link), site)
  return unread(wantedOf(link), inPage(link.url))
}

/** What is said of a page that a script draws at a hash of the open one. */
export function inPage(url: string): Issue {
  return { code: 'policy_in_page', detail: new URL(url).hash, url }
}

/** Tells whether an address is the open page at a route of its own. */
export function isInPage(url: string, site: Site): boolean {
  return new URL(url).origin === new URL(site.url).origin && /^#!?\//.test(new URL(url).hash)
}
