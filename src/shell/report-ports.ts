import type { Settings } from '../app/settings'
import type { Messages } from '../telling/language'
import type { HandedLook } from './handed-look'

/** What the page of a report needs of the world. */
export interface ReportPorts {
  /** Takes the look that the popup handed over; null where there is none any more. */
  handed(): Promise<HandedLook | null>
  readSettings(): Promise<{ settings: Settings }>
  browserLanguage(): string
  loadMessages(tag: string): Promise<Messages>
}
