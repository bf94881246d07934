import type { KeptOverview } from '../../core/kept-overview'

/** What takes room; `unread` before it was read, `unreadable` where the browser does not tell. */
export type Overview = KeptOverview | 'unread' | 'unreadable'

/** The ways to read what is kept on the disk, and to forget it. */
export interface KeptActions {
  overview(): Overview
  read(): Promise<void>
  forget(origin: string): Promise<void>
  forgetAll(): Promise<void>
}
