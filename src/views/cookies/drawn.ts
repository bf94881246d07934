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

/** Draws rows under a heading that another view has, which names the `company`; `start` rows of the list go before them. What it is given changes. */
export type RowsDrawer = (its: { matches: readonly Match[]; start: number; company?: string | null }) => JSX.Element
