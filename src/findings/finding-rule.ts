import type { Evidence, FindingValue, RuleSource } from '../core/finding'
import type { Inspection } from '../core/inspection'

/** What findings are made of: an inspection before its findings. */
export type Inspected = Omit<Inspection, 'findings'>

/** One kind of finding: a file beside this one, whose name is its id. */
export interface FindingRule {
  id: string
  source: RuleSource
  /** The wordings between which its evidence chooses; empty where there is one. */
  variants: readonly string[]
  /** What its words may name. */
  values: Readonly<Record<string, FindingValue['kind']>>
  /** Gives the evidence for each time that the rule is met; pure, and empty where nothing can be judged. */
  find(inspected: Inspected): Evidence[]
}
