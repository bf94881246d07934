import { type Finding, type RuleSource, SEVERITIES, type Severity } from '../core/finding'

/** The finding that the list of cookies shows by itself, as its first group. */
export const IN_LIST = 'not-declared'

/** Findings that are gaps of the charter: one point for whoever answers for the site, and no mark on any row. */
export const GAPS = 'gaps'

/** The finding that a row of the charter leaves something out. */
const INCOMPLETE = 'incomplete-entry'

/** What a row leaves out that does not keep its reader from knowing what the cookie is for. */
function isGap({ finding, variant }: Pick<Finding, 'finding' | 'variant'>): boolean {
  return finding === INCOMPLETE && variant !== 'purpose'
}

/** Findings of one rule in one wording, which are shown as one point. */
export interface FindingGroup {
  id: string
  finding: string
  variant: string | null
  source: RuleSource
  /** That of the most serious. */
  severity: Severity
  findings: Finding[]
}

/**
 * Brings findings of one rule and wording together, in the order of the first of each, which is the most serious; what the
 * list shows by itself stands last of its severity.
 */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>()
  for (const one of findings) {
    const { finding, variant, source, severity } = one
    const id = isGap(one) ? GAPS : `${finding} ${variant ?? ''}`
    const known = groups.get(id)
    if (known === undefined) groups.set(id, { id, finding, variant, source, severity, findings: [one] })
    else known.findings.push(one)
  }
  const rank = ({ finding, severity }: FindingGroup) => 2 * SEVERITIES.indexOf(severity) + Number(finding === IN_LIST)
  return [...groups.values()].toSorted((one, other) => rank(one) - rank(other))
}

/**
 * Gives the findings of each match, by its id; not that it is undeclared, which its place in the list says, nor what its row of
 * the charter leaves out, which is told of the charter as a whole, a purpose that is not there by the row itself.
 */
export function findingsByMatch(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const one of findings) {
    if (one.match === null || one.finding === IN_LIST || one.finding === INCOMPLETE) continue
    const known = found.get(one.match)
    if (known === undefined) found.set(one.match, [one])
    else known.push(one)
  }
  return found
}

/** Counts the points of each severity. */
export function countPoints(groups: readonly FindingGroup[]): { severity: Severity; count: number }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: groups.filter((group) => group.severity === severity).length,
  })).filter(({ count }) => count > 0)
}
