import type { Inspection } from '../core/inspection'
import type { Issue } from '../core/issue'
import { isCharterWhole, type Part } from '../core/part'
import type { Language, MessageKey } from './language'
import { isSaidByRows } from './part-issues'
import { holdsNoName } from './part-names'

const KINDS = {
  'policy-page': 'part_kind_policy_page',
  'linked-list': 'part_kind_linked_list',
  frame: 'part_kind_frame',
  'script-list': 'part_kind_script_list',
  'platform-list': 'part_kind_platform_list',
  bundled: 'part_kind_bundled',
  'open-page': 'part_kind_open_page',
} as const satisfies Record<Part['kind'], MessageKey>

const STATES = {
  whole: 'part_whole',
  'in-part': 'part_in_part',
  unread: 'part_unread',
} as const satisfies Record<Part['state'], MessageKey>

/** Says what the parts come to: whether every cookie that is in none of them may be called so. */
export function partsWords(parts: readonly Part[], language: Language): string {
  if (isCharterWhole(parts)) return language.say('parts_whole')
  return language.say(parts.every(({ state }) => state === 'whole') ? 'parts_none_declare' : 'parts_not_whole')
}

/** Says what a part is. */
export function kindOfPart(part: Part, language: Language): string {
  return language.say(KINDS[part.kind])
}

/** Gives why a part was not read whole, unless its rows or the names left over say so already. */
export function reasonOfPart(part: Part): Issue | null {
  if (part.issue === null || isSaidByRows(part)) return null
  return part.issue.code === 'names_left' && part.left.length > 0 ? null : part.issue
}

/** What it is, how far it was read, and whether it declares cookies by name. */
export function partWords(part: Part, inspection: Inspection, language: Language): string {
  const { read, found } = part.rows
  const words = [
    ...(part.name === '' ? [] : [language.say(KINDS[part.kind])]),
    language.say(STATES[part.state]),
    ...(read < found ? [language.count('part_rows_of', read, { found: language.number(found) })] : []),
    ...(read === found && found > 0 ? [language.count('part_rows', found)] : []),
  ]
  if (part.declares) words.push(language.say('part_declares'))
  else if (holdsNoName(part, inspection)) words.push(language.say('part_declares_none'))
  return words.join(' · ')
}

/** Gives the language of a part's name, as far as a charter that was read there tells it. */
export function languageOfPart({ url }: Part, { charters }: Inspection): string | undefined {
  return url === null ? undefined : charters.find((charter) => charter.url === url)?.language
}
