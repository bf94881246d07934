import { type Finding, SEVERITIES } from '../core/finding'
import type { Steps } from '../core/steps'
import type { FindingRule, Inspected } from './finding-rule'

const files = import.meta.glob<FindingRule>(['./*.ts', '!./registry.ts', '!./finding-rule.ts'], {
  eager: true,
  import: 'default',
})

/** Every rule, by file name. */
export const findingRules: readonly FindingRule[] = Object.entries(files)
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([, rule]) => rule)

/** Gives everything that deserves a look, most serious first, then by name; linear in matches and entries but for the sorting. */
export function* findInSteps(inspected: Inspected): Steps<Finding[]> {
  const found: Finding[] = []
  for (const { id, source, find } of findingRules) {
    for (const evidence of find(inspected)) found.push({ ...evidence, finding: id, source })
    yield
  }
  return found.toSorted(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      compare(one.name, other.name) ||
      compare(one.finding, other.finding),
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
