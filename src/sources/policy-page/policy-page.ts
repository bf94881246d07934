import * as v from 'valibot'
import { type FetchedPage, fetchPage } from '../../content/fetch-page'
import { readPolicyLinks } from '../../content/read-policy-links'
import { parseSite, type Site } from '../../core/site'
import type { PageAccess, Source, SourceResult } from '../source'
import type { RawPolicy } from './extract/parse-policy'

const MOST_LINKS = 4_000
/** Of the open page's markup. */
const MOST_CHARACTERS = 5_000_000
/** Of a fetched page. */
const MOST_BYTES = 5_000_000
const MOST_MILLISECONDS = 8_000
/** Pages fetched at most. */
const MOST_PAGES = 3

const LinksSchema = v.object({
  address: v.string(),
  title: v.string(),
  html: v.nullable(v.string()),
  visibleText: v.nullable(v.string()),
  language: v.nullable(v.string()),
  isOpendatasoft: v.boolean(),
  links: v.array(
    v.object({
      href: v.string(),
      text: v.string(),
      inFooter: v.boolean(),
      rel: v.string(),
      inMenu: v.boolean(),
      inConsent: v.boolean(),
      around: v.string(),
      isUserContent: v.boolean(),
      hasTarget: v.boolean(),
    }),
  ),
  cut: v.boolean(),
})

/** The site's own policy page: found by the open page's links, or the open page itself where it declares cookies. */
const policyPage: Source = {
  id: 'policy-page',
  inWorker: true,
  isKept: true,

  async collect(page: PageAccess): Promise<unknown> {
    const { choosePages, wordsForCookies } = await import('./extract/choose-pages')
    const given = await page.run(readPolicyLinks, MOST_LINKS, MOST_CHARACTERS, wordsForCookies())
    const read = v.safeParse(LinksSchema, given)
    if (!read.success) return null
    const { links, ...open } = read.output
    const site = parseSite(open.address)
    if (site === null) return null
    const { pages, named, guess } = choosePages(links, site, MOST_PAGES, open)
    const urls = [...pages.map(({ url }) => url), ...(guess === null ? [] : [guess])]
    const fetched = await Promise.all(urls.map(async (url) => ({ url, answer: await fetchBy(page, url, site) })))
    const elsewhere = named[0]?.url ?? null
    return { open, fetched, elsewhere, readAt: new Date().toISOString() } satisfies RawPolicy
  },

  async parse(raw: unknown, site: Site): Promise<SourceResult> {
    const { parsePolicy } = await import('./extract/parse-policy')
    return parsePolicy(raw, site)
  },
}

/** Fetches in the page's own origin; where that is blocked, by the extension itself if the person granted the site. */
async function fetchBy(page: PageAccess, url: string, site: Site): Promise<unknown> {
  const isSameOrigin = new URL(url).origin === new URL(site.url).origin
  const answer = isSameOrigin
    ? await page.run(fetchPage, url, MOST_BYTES, MOST_MILLISECONDS).catch(() => BLOCKED)
    : BLOCKED
  if (!isBlocked(answer)) return answer
  return (await page.fetchGranted?.(url, MOST_BYTES, MOST_MILLISECONDS)) ?? answer
}

const BLOCKED: FetchedPage = { kind: 'blocked' }

function isBlocked(answer: unknown): boolean {
  return v.is(v.object({ kind: v.literal('blocked') }), answer)
}

export default policyPage
