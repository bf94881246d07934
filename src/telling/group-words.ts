import { isCategory } from '../core/category'
import { type Group, type GroupId, isGeneral, type SegmentId } from './groups'
import type { Language, MessageKey } from './language'

/** Names a group, as its heading does. */
export function groupTitle(id: GroupId, language: Language): string {
  return language.say(`group_${id.replaceAll('-', '_')}` as MessageKey)
}

/** Names a group in the fewest words, as its filter button does; whose word it is stands beside. */
export function chipWords(id: SegmentId, language: Language): string {
  return language.say(`chip_${id.replace('general-', '')}` as MessageKey)
}

/** Says beside a heading whose word it is: of what the site declares, what its charter says of consent where that is the same for all. */
export function groupNote(
  { id, consent, isConsentRead }: Pick<Group, 'id' | 'consent' | 'isConsentRead'>,
  language: Language,
): string {
  if (isGeneral(id)) return language.say('group_general_note')
  if (!isCategory(id)) return language.say(`group_${id}_note`)
  if (consent === null || consent === 'not-stated') return language.say('group_own_note')
  return language.say(isConsentRead ? `group_consent_${consent}_read` : `group_consent_${consent}`)
}
