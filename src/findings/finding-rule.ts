import type { Evidence, RuleSource } from '../core/finding'
import type { Inspection } from '../core/inspection'

/** What findings are made of: an inspection before its findings. */
export type Inspected = Omit<Inspection, 'findings'>

/** One kind of finding: a file beside this one, whose name is its id. */
export interface FindingRule {
  id: string
  source: RuleSource
  /** Gives the evidence for each time that the rule is met; pure, and empty where nothing can be judged. */
  find(inspected: Inspected): Evidence[]
}
