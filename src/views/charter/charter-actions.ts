import type { AccessActions } from '../access/access-actions'
import type { SlashActions } from '../cookies/slash-actions'

/** What the charter's view uses. */
export interface CharterActions extends AccessActions {
  /** Looks at the site's own pages again, though what is kept of them is fresh. */
  inspect(again: true): Promise<void>
  forgetCharters(): Promise<void>
  kept: { isForgottenHere(): boolean }
  slash: SlashActions
}
