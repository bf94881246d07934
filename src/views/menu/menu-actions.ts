import type { SlashActions } from '../cookies/slash-actions'
import type { KeptActions } from './kept-actions'

/** The ways to see which sites are granted, and to give them back. */
export interface GrantActions {
  /** The match patterns that are granted; null before they were read. */
  patterns(): readonly string[] | null
  /** The browser keeps what was last to be given back. */
  isKept(): boolean
  read(): Promise<void>
  giveBack(patterns: readonly string[]): Promise<void>
}

/** What a person may do in the menu. */
export interface MenuActions {
  kept: KeptActions
  grants: GrantActions
  slash: SlashActions
  switchLanguage(tag: string): Promise<void>
  versions(): Promise<{ extension: string; browser: string }>
}
