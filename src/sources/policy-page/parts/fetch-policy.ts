import * as v from 'valibot'
import { type FetchedPage, fetchPage } from '../../../content/fetch-page'
import { isLocalHost, originOf, partyOf, type Site } from '../../../core/site'
import type { PageAccess } from '../../source'

/** Of a fetched page. */
const MOST_BYTES = 5_000_000
const MOST_MILLISECONDS = 8_000

/** What came of asking for a page; `unencrypted`: it is linked to by plain `http`, and could not be had by `https`. */
export type PolicyAnswer = FetchedPage | { kind: 'unencrypted' }

const BLOCKED: PolicyAnswer = { kind: 'blocked' }

/** Gives an address as it is asked for: never by plain `http` from an `https` site, nor with a name and password in it. */
export function askedAddress(address: string, site: Site): URL {
  const url = new URL(address)
  if (site.scheme === 'https' && url.protocol === 'http:') url.protocol = 'https:'
  url.username = ''
  url.password = ''
  return url
}

/**
 * Tells whether an address may be asked for: of the inspected site's own origin, or on another of its hosts and on the web.
 * Another site is never asked, nor a machine of the person's own network, whoever granted it.
 */
export function mayBeAsked(url: URL, site: Site): boolean {
  if (url.origin === originOf(site)) return true
  return /^https?:$/.test(url.protocol) && partyOf(url.hostname, site) === 'first' && !isLocalHost(url.hostname)
}

/**
 * Fetches a page of a policy: in the open page's own origin; where that is blocked, or the page is of another origin of the
 * site, by the extension itself if the person granted it. Null where it is of an origin that was not granted, or may not be asked.
 */
export async function fetchPolicy(page: PageAccess, address: string, site: Site): Promise<unknown> {
  const url = askedAddress(address, site)
  if (!mayBeAsked(url, site)) return null
  const isOwn = url.origin === originOf(site)
  const answer = isOwn ? await page.run(fetchPage, url.href, MOST_BYTES, MOST_MILLISECONDS).catch(() => BLOCKED) : null
  if (answer !== null && !isOf(answer, 'blocked')) return answer
  const last = (await fetchGranted(page, url)) ?? answer
  const isUpgraded = url.protocol !== new URL(address).protocol
  return isUpgraded && isOf(last, 'blocked') ? ({ kind: 'unencrypted' } satisfies PolicyAnswer) : last
}

/** The extension's own fetch follows no redirect; one that only adds or takes a slash is asked for by itself. */
async function fetchGranted(page: PageAccess, url: URL): Promise<unknown> {
  const ask = (asked: URL) => page.fetchGranted?.(asked.href, MOST_BYTES, MOST_MILLISECONDS) ?? null
  const answer = await ask(url)
  if (!isOf(answer, 'redirects')) return answer
  const slashed = new URL(url)
  slashed.pathname = url.pathname.endsWith('/') ? url.pathname.replace(/\/+$/, '') : `${url.pathname}/`
  const again = slashed.pathname === url.pathname ? null : await ask(slashed)
  return v.is(ThereSchema, again) ? again : answer
}

/** What is not there with a slash tells nothing of the page without it. */
const ThereSchema = v.object({ kind: v.literal('page'), status: v.pipe(v.number(), v.maxValue(299)) })

function isOf(answer: unknown, kind: PolicyAnswer['kind']): boolean {
  return v.is(v.object({ kind: v.literal(kind) }), answer)
}
