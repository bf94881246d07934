import type { Charter } from '../core/charter'
import type { ObservedCookie } from '../core/cookie'
import { withGeneral } from '../core/general-match'
import type { Match, Status } from '../core/inspection'
import { compareIssues } from '../core/issue'
import { matchSeen } from '../core/match'
import { entryOf } from '../core/matched-entry'
import { mergeCharters } from '../core/merge'
import { isCharterWhole, type Part } from '../core/part'
import { cookiesAlone } from '../core/seen'
import { parseSite, type Site } from '../core/site'
import { knowledge } from './knowledge'

/** What is compared: the charters of a site, their parts, and the cookies that somebody saw there. */
export interface CharterCheck {
  charters: readonly Charter[]
  parts: readonly Part[]
  cookies: readonly ObservedCookie[]
  /** Null where nobody said whose cookies they are; then no declared domain tells for or against a cookie. */
  site: Site | null
}

/** A part without its text, as it is written out. */
export interface CheckedPart extends Omit<Part, 'issue' | 'text'> {
  /** The code of the issue that kept it from being read whole; null where it was. */
  why: string | null
}

/** A cookie, or an entry of which nothing was seen, as it is written out. */
export interface CheckedMatch {
  name: string
  /** Of the cookie, or else as declared. */
  domain: string | null
  status: Status
  /**
   * Why a cookie is `near`, an entry `unknown`, or a cookie `unchecked` (the issue of the part that was not read whole); how
   * the declared name agreed where it is not the cookie's letter by letter; else null.
   */
  reason: string | null
  /** The declared name, or the words that may mean the cookie. */
  declared: string | null
  quote: string | null
}

/** The result of a check, as plain data. */
export interface CheckedCharter {
  host: string | null
  whole: boolean
  parts: CheckedPart[]
  /** Those of the cookies first, in their order. */
  matches: CheckedMatch[]
}

const NO_SITE = parseSite('https://site.invalid/') as Site

/** Matches cookies from a file with charters from files, as the popup does with those of a tab whose site is granted. */
export function checkCharter({ charters, parts, cookies, site }: CharterCheck): CheckedCharter {
  const sorted = mergeCharters(charters)
  const compared = site === null ? sorted.map(withoutDomains) : sorted
  const matched = matchSeen(cookiesAlone(cookies), compared, site ?? NO_SITE, parts)
  const platforms = new Set(charters.map(({ source }) => source))
  const matches = withGeneral(matched, knowledge, { site: site ?? NO_SITE, parts, platforms })
  const unread = parts.flatMap(({ issue }) => issue ?? []).toSorted(compareIssues)[0]
  return {
    host: site?.host ?? null,
    whole: isCharterWhole(parts),
    parts: parts.map(({ kind, name, url, state, issue, declares, rows, left }) => {
      return { kind, name, url, state, why: issue?.code ?? null, declares, rows, left }
    }),
    matches: matches.map((match) => {
      const entry = entryOf(match, sorted)
      return {
        name: match.cookie?.name ?? entry?.name ?? '',
        domain: match.cookie === null ? (entry?.domain ?? null) : (match.cookie.domain ?? site?.host ?? null),
        status: match.status,
        reason: reasonOf(match, unread?.code ?? null),
        declared: entry?.name ?? match.near?.words ?? null,
        quote: entry?.quote ?? match.near?.quote ?? null,
      }
    }),
  }
}

function withoutDomains(charter: Charter): Charter {
  return { ...charter, entries: charter.entries.map((entry) => ({ ...entry, domain: null })) }
}

function reasonOf(
  { status, near, unknownReason, agreement, isOtherDomain }: Match,
  unread: string | null,
): string | null {
  if (status === 'unchecked') return unread
  if (status !== 'declared') return near?.reason ?? unknownReason
  return isOtherDomain ? 'other-domain' : agreement === 'exact' ? null : agreement
}
