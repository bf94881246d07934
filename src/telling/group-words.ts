import type { Group, GroupId, SegmentId } from './groups'
import type { Language, MessageKey } from './language'

/** Names a group, as its heading does. */
export function groupTitle(id: GroupId, language: Language): string {
  return language.say(`group_${id.replaceAll('-', '_')}` as MessageKey)
}

/** Names a group in the fewest words, as its filter button does; whose word it is stands beside. */
export function chipWords(id: SegmentId, language: Language): string {
  return language.say(`chip_${id.replace('general-', '')}` as MessageKey)
}

const NOTES = {
  undeclared: 'group_undeclared_note',
  spoken: 'group_spoken_note',
  near: 'group_near_note',
  unchecked: 'group_unchecked_note',
  unlisted: 'group_unlisted_note',
  platform: 'group_platform_note',
  unobserved: 'group_unobserved_note',
  unknown: 'group_unknown_note',
  necessary: null,
  preferences: null,
  statistics: null,
  marketing: null,
  unclassified: null,
  'general-advertise': 'group_general_note',
  'general-measure': 'group_general_note',
  'general-remember': 'group_general_note',
  'general-embed': 'group_general_note',
  'general-run': 'group_general_note',
} as const satisfies Record<GroupId, MessageKey | null>

/** Says beside a heading whose word it is: of what the site declares, what its charter says of consent where that is the same for all. */
export function groupNote({ id, consent }: Pick<Group, 'id' | 'consent'>, language: Language): string {
  const note = NOTES[id]
  if (note !== null) return language.say(note)
  if (consent === null || consent === 'not-stated') return language.say('group_own_note')
  return language.say(`group_consent_${consent}`)
}
