import type { Inspection } from '../core/inspection'
import { compareIssues, type Issue } from '../core/issue'
import type { Part } from '../core/part'

/** What is to be known of the reading at first sight. */
export interface ShownIssues {
  /** Those that stand in no part. */
  issues: Issue[]
  /** What the parts that were not read come to; null where there is nothing that is not said already. */
  parts: { unread: number; all: number; foremost: Issue } | null
}

/** Sums up the issues of the parts in the one that says most; each thing is said once. */
export function shownIssues({ issues, parts }: Pick<Inspection, 'issues' | 'parts'>): ShownIssues {
  const unread = parts.filter(({ state }) => state !== 'whole')
  const reasons = unread.flatMap((part) =>
    part.issue === null || isSaidByRows(part) ? [] : [withAddress(part.issue, part)],
  )
  const [foremost] = reasons.toSorted(compareIssues)
  return {
    issues: issues.filter((issue) => !parts.some((part) => isOf(issue, part))),
    parts: foremost === undefined ? null : { unread: unread.length, all: parts.length, foremost },
  }
}

/** How many of its rows were read says it. */
export function isSaidByRows({ issue, rows }: Part): boolean {
  return issue?.code === 'rows_unread' && rows.read < rows.found
}

/** Gives the issue the address of its part where it has none of its own. */
export function withAddress(issue: Issue, { url }: Part): Issue {
  return issue.url === undefined && url !== null ? { ...issue, url } : issue
}

function isOf(issue: Issue, part: Part): boolean {
  if (part.issue?.code !== issue.code || (part.issue.detail ?? '') !== (issue.detail ?? '')) return false
  return issue.url === undefined || withAddress(part.issue, part).url === issue.url
}
