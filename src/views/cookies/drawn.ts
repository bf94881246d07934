import type { JSX } from 'solid-js'
import type { Finding } from '../../core/finding'
import type { Inspection, Match } from '../../core/inspection'
import type { RowChoice } from '../../telling/row-choice'

/** What a row is drawn of. */
export interface Drawn {
  inspection: Inspection
  /** The findings of each match, by its id. */
  findings: ReadonlyMap<string, readonly Finding[]>
  /** The visitor's choice for each match whose group does not say it for all, by the match's id. */
  choices: ReadonlyMap<string, RowChoice>
  /** Rows of several groups stand together, so that each tells its own. */
  isMixed: boolean
}

/** What a heading over rows says, so that none of them does. */
export interface Said {
  /** What would stand among a row's facts: the declared provider, or the host; null where it says neither. */
  facts: string | null
  /** The company that it tells to be generally known; null where it tells none. */
  company: string | null
}

export const NOTHING_SAID: Said = { facts: null, company: null }

/** Draws rows under a heading that another view has; `start` rows of the list go before them. What it is given changes. */
export type RowsDrawer = (its: { matches: readonly Match[]; start: number; said?: Said }) => JSX.Element
