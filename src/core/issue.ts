import * as v from 'valibot'

/**
 * All that can be said of what could not be read, or is to be known of the reading: each code names a message of the
 * language files. What `leavesUnread` keeps some of this site's declarations unread, so that nothing may be called
 * undeclared where it stands. Of several, the first in this list says most.
 */
export const ISSUES = [
  { code: 'page_silent', leavesUnread: true },
  { code: 'page_stopped', leavesUnread: true },
  { code: 'page_call_lost', leavesUnread: true },
  { code: 'look_ended', leavesUnread: true },
  { code: 'policy_elsewhere', leavesUnread: true },
  { code: 'policy_in_page', leavesUnread: true },
  { code: 'policy_beyond', leavesUnread: true },
  { code: 'policy_drawn_by_script', leavesUnread: true },
  { code: 'policy_pdf', leavesUnread: true },
  { code: 'policy_log_in', leavesUnread: true },
  { code: 'policy_refused', leavesUnread: true },
  { code: 'policy_too_large', leavesUnread: true },
  { code: 'policy_slow', leavesUnread: true },
  { code: 'policy_blocked', leavesUnread: true },
  { code: 'policy_gone', leavesUnread: true },
  { code: 'policy_failed', leavesUnread: true },
  { code: 'policy_empty', leavesUnread: true },
  { code: 'policy_not_page', leavesUnread: true },
  { code: 'policy_redirects', leavesUnread: true },
  { code: 'policy_unencrypted', leavesUnread: true },
  { code: 'policy_outdated', leavesUnread: true },
  { code: 'page_read_in_part', leavesUnread: true },
  { code: 'rows_unread', leavesUnread: true },
  { code: 'list_unread', leavesUnread: true },
  { code: 'names_left', leavesUnread: true },
  { code: 'policy_language', leavesUnread: true },
  { code: 'page_no_policy', leavesUnread: false },
  { code: 'policy_not_found', leavesUnread: false },
  { code: 'platform_file_elsewhere', leavesUnread: true },
  { code: 'platform_file_failed', leavesUnread: true },
  { code: 'platform_read_in_part', leavesUnread: true },
  { code: 'platform_unreadable', leavesUnread: true },
  { code: 'bundled_charter_unreadable', leavesUnread: true },
  { code: 'source_not_collected', leavesUnread: true },
  { code: 'source_not_parsed', leavesUnread: true },
  { code: 'charter_not_kept', leavesUnread: false },
  { code: 'charter_too_long', leavesUnread: false },
  { code: 'cookie_store_unreadable', leavesUnread: false },
  { code: 'cookie_store_incomplete', leavesUnread: false },
  { code: 'other_cookies_unreadable', leavesUnread: false },
  { code: 'page_answer_unreadable', leavesUnread: false },
  { code: 'page_cookies_blocked', leavesUnread: false },
  { code: 'hosts_unreadable', leavesUnread: false },
  { code: 'frame_silent', leavesUnread: false },
  { code: 'stored_unreadable', leavesUnread: false },
  { code: 'stored_cut', leavesUnread: false },
  { code: 'domain_limit_near', leavesUnread: false },
  { code: 'settings_unreadable', leavesUnread: false },
  { code: 'storage_failed', leavesUnread: false },
  { code: 'tab_closed', leavesUnread: false },
  { code: 'tab_navigating', leavesUnread: false },
  { code: 'unexpected', leavesUnread: false },
] as const

export type IssueCode = (typeof ISSUES)[number]['code']

const CODES = ISSUES.map(({ code }) => code)
const LEAVING = new Set<IssueCode>(ISSUES.flatMap(({ code, leavesUnread }) => (leavesUnread ? [code] : [])))

const SeenLinkSchema = v.object({ url: v.string(), text: v.string() })

/** A link of the open page, by its whole address and its words. */
export type SeenLink = v.InferOutput<typeof SeenLinkSchema>

export const IssueSchema = v.object({
  code: v.picklist(CODES),
  /** What only this case knows. */
  detail: v.exactOptional(v.string()),
  /** The page that it is about. */
  url: v.exactOptional(v.string()),
  /** The origin that could be read if the person granted it. */
  grant: v.exactOptional(v.string()),
  /** What the open page links to, where nothing of it is known to be what was sought. */
  links: v.exactOptional(v.array(SeenLinkSchema)),
})

/** What went wrong, or is to be known, as data. */
export type Issue = v.InferOutput<typeof IssueSchema>

/** Tells whether something that this site declares may stand where the issue kept it from being read. */
export function leavesUnread({ code }: Issue): boolean {
  return LEAVING.has(code)
}

/** Tells whether the page gave no answer at all. */
export function isPageSilent(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === 'page_silent')
}

/** Sorts issues so that the one that says most goes first. */
export function compareIssues(one: Issue, other: Issue): number {
  return CODES.indexOf(one.code) - CODES.indexOf(other.code)
}
