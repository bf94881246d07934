import type { ChoiceCheck, EarlierLook } from '../core/choice-check'
import type { Knowledge } from '../core/general-match'
import type { Inspection } from '../core/inspection'
import type { IssueCode } from '../core/issue'
import { type Part, unreadPart } from '../core/part'
import type { Site } from '../core/site'
import type { findInSteps } from '../findings/registry'
import type { Surroundings } from './observe-around'
import type { SourcesRead } from './read-sources'

/** What is known of a tab; each stage of a look adds to it. */
export interface Known {
  seen: Surroundings
  read: SourcesRead
  /** What of the open page was not read, so that nothing is called undeclared. */
  unread: readonly Part[]
  versions: Inspection['versions']
  /** All match patterns that are granted. */
  granted: readonly string[]
  check: ChoiceCheck | null
  earlier: EarlierLook | null
  /** Finds what deserves a look; null until it was fetched, which the first words do without. */
  find: typeof findInSteps | null
  /** What is generally known of cookies; null until it was fetched, which the first words do without. */
  knowledge: Knowledge | null
}

/** While no source has told anything. */
export const NOTHING_READ: SourcesRead = {
  charters: [],
  platforms: [],
  issues: [],
  parts: [],
  looking: false,
  keptSince: null,
}

/** Names the open page as a part of the site's charter of which nothing is known, and why. */
export function unreadPage(code: IssueCode, site: Site): Part {
  return unreadPart({ kind: 'open-page', name: site.host, url: site.url }, { code })
}
