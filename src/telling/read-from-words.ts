import type { Entry } from '../core/charter'
import type { Language, MessageKey } from './language'

/** Says from which other words of its row a category or consent was read; null where the row names it, or nothing does. */
export function readFromWords({ readFrom }: Entry, what: 'category' | 'consent', language: Language): string | null {
  const from = readFrom?.[what]
  return from === undefined ? null : language.say(READ_FROM[from])
}

const READ_FROM = {
  declaredCategory: 'read_from_category',
  purpose: 'read_from_purpose',
  service: 'read_from_service',
  duration: 'read_from_duration',
} as const satisfies Record<string, MessageKey>

/** Tells whether an entry tells of consent only within its purpose, service or duration. */
export function isConsentRead(entry: Entry | null): boolean {
  const from = entry?.readFrom?.consent
  return from !== undefined && from !== 'declaredCategory'
}
