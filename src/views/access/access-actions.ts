/** What became of the last question for access, or of giving it back; null where nothing is to be said. */
export type AccessNotice = { code: 'refused' | 'failed' | 'kept'; detail: string } | null

/** What a person may do about access to the site, and what came of it. */
export interface AccessActions {
  notice(): AccessNotice
  requestAccess(): Promise<void>
  /** Asks for one other origin, where something of the site is kept. */
  requestOrigin(origin: string): Promise<void>
  /** Asks for the cookies of every site. */
  requestAll(): Promise<void>
  giveBackAccess(): Promise<void>
  giveBackAll(): Promise<void>
  reloadTab(): Promise<void>
}
