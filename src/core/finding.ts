import type { CategoryId } from './category'
import type { EntryPlace } from './entry-place'

/** How much a finding asks for a look; never a verdict of law. */
export const SEVERITIES = ['serious', 'attention', 'note'] as const

export type Severity = (typeof SEVERITIES)[number]

/** A value that the words of a finding name; what it is decides how a language writes it. */
export type FindingValue =
  | { kind: 'text'; text: string }
  /** Declared words, with the BCP 47 tag of their language. */
  | { kind: 'quote'; text: string; language: string }
  | { kind: 'seconds'; seconds: number }
  /** ISO 8601. */
  | { kind: 'date'; date: string }
  | { kind: 'category'; category: CategoryId }
  | { kind: 'count'; count: number }

/** What one finding rests on. */
export interface Evidence {
  /** The cookie's or the declared name, for which it stands in the list. */
  name: string
  /** The id of the match that it is about; null where it is about none. */
  match: string | null
  /** The declarations that it rests on. */
  places: EntryPlace[]
  /** For the placeholders of its words. */
  values: Record<string, FindingValue>
  /** Which of the rule's wordings says it; null where there is one. */
  variant: string | null
  severity: Severity
}

/** Something that a reader should look at: what was seen, what was declared, and the rule that both are held against. */
export interface Finding extends Evidence {
  /** The id of the rule, which is its file's name. */
  finding: string
  source: RuleSource
}

/** Where a rule is written, as a citation that needs no translation. */
export interface RuleSource {
  citation: string
  url: string | null
}
