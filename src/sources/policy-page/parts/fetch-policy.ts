import * as v from 'valibot'
import { type FetchedPage, fetchPage } from '../../../content/fetch-page'
import { isLocalHost, type Site } from '../../../core/site'
import type { PageAccess } from '../../source'

/** Of a fetched page. */
const MOST_BYTES = 5_000_000
const MOST_MILLISECONDS = 8_000

const BLOCKED: FetchedPage = { kind: 'blocked' }

/**
 * Fetches a page of a policy: in the open page's own origin; where that is blocked, or the page is of another origin, by
 * the extension itself if the person granted it. Null where it is of another origin that was not granted. A local address
 * is asked for only on the inspected site's own origin, and never plain `http` from an `https` site.
 */
export async function fetchPolicy(page: PageAccess, address: string, site: Site): Promise<unknown> {
  const url = new URL(address)
  const isOwn = url.origin === new URL(site.url).origin
  if (!isOwn && isLocalHost(url.hostname)) return BLOCKED
  if (site.scheme === 'https' && url.protocol === 'http:') url.protocol = 'https:'
  const answer = isOwn ? await page.run(fetchPage, url.href, MOST_BYTES, MOST_MILLISECONDS).catch(() => BLOCKED) : null
  if (answer !== null && !isOf(answer, 'blocked')) return answer
  return (await fetchGranted(page, url)) ?? answer
}

/** The extension's own fetch follows no redirect; one that only adds or takes a slash is asked for by itself. */
async function fetchGranted(page: PageAccess, url: URL): Promise<unknown> {
  const ask = (asked: URL) => page.fetchGranted?.(asked.href, MOST_BYTES, MOST_MILLISECONDS) ?? null
  const answer = await ask(url)
  if (!isOf(answer, 'redirects')) return answer
  const slashed = new URL(url)
  slashed.pathname = url.pathname.endsWith('/') ? url.pathname.replace(/\/+$/, '') : `${url.pathname}/`
  const again = slashed.pathname === url.pathname ? answer : await ask(slashed)
  return isOf(again, 'redirects') || again === null ? answer : again
}

function isOf(answer: unknown, kind: FetchedPage['kind']): boolean {
  return v.is(v.object({ kind: v.literal(kind) }), answer)
}
