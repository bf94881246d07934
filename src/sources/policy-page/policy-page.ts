import * as v from 'valibot'
import { readPolicyLinks } from '../../content/read-policy-links'
import { untilDrawn } from '../../content/until-drawn'
import { isSameOrigin, type Site } from '../../core/site'
import type { PageAccess, Seeking, Source, SourceResult } from '../source'
import { CollectedSchema } from './parts/collected'

const MOST_LINKS = 4_000
/** Of the open page's markup. */
const MOST_CHARACTERS = 5_000_000

/** A script that draws the list of an open policy is waited for so long, in milliseconds. */
const LONGEST_DRAWING = 2_000

/** The site's own policy pages: found by the open page's links, or the open page itself where it is one. */
const policyPage: Source = {
  id: 'policy-page',

  async collect(page: PageAccess): Promise<unknown> {
    const [{ wordsForCookies }, { USER_CONTENT_SELECTOR }] = await Promise.all([
      import('./links/link-words'),
      import('./parts/user-content'),
    ])
    return page.run(readPolicyLinks, MOST_LINKS, MOST_CHARACTERS, wordsForCookies(), USER_CONTENT_SELECTOR)
  },

  async seek(collected: unknown, seeking: Seeking): Promise<SourceResult> {
    const read = v.safeParse(CollectedSchema, collected)
    // A tab that has left the site meanwhile answers for another.
    if (!read.success || !isSameOrigin(seeking.site, read.output.address))
      return { charters: [], parts: [], issues: [{ code: 'source_not_collected', detail: 'policy-page' }] }
    const { seekPolicies } = await import('./parts/seek-policies')
    return seekPolicies(read.output, seeking, async () => {
      await seeking.page.run(untilDrawn, LONGEST_DRAWING).catch(() => {})
      const drawn = v.safeParse(CollectedSchema, await policyPage.collect(seeking.page).catch(() => null))
      return drawn.success ? drawn.output : null
    })
  },

  async parse(raw: unknown, site: Site): Promise<SourceResult> {
    const { parsePages } = await import('./parts/parse-pages')
    return parsePages(raw, site)
  },
}

export default policyPage
