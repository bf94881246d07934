import { inLetters } from '../core/host-in-letters'
import type { Inspection, Match } from '../core/inspection'
import { charterOf, entryOf } from '../core/matched-entry'
import { spelledOut } from '../core/spelled-out'
import { generalProvider } from './company-groups'
import { generalUse } from './general-words'
import { nameOf } from './groups'
import type { Language } from './language'
import { nearWords } from './row-words'

/**
 * Words a row so that it can be pasted elsewhere: name, provider, purpose, whose word that is, and the address of the source,
 * each on a line of its own. What is not told is said to be, and what is not the word of those who are named is marked.
 */
export function copiedRow(match: Match, inspection: Inspection, language: Language): string {
  const name = nameOf(match, inspection)
  const { general, near } = match
  const entry = entryOf(match, inspection.charters)
  const charter = charterOf(match, inspection.charters)
  const nearby = nearWords(match, inspection, language)
  const isAllGeneral = charter === null && near === null && general !== null
  const known = (words: string | null) =>
    words === null || isAllGeneral ? words : language.say('copy_general', { words })
  const provider = entry?.provider ?? known(generalProvider(match, inspection))
  const purpose = entry?.purpose ?? known(general === null ? null : generalUse(general, language))
  const whose = [
    ...(charter === null ? [] : [language.say(`basis_${charter.basis}`)]),
    ...(isAllGeneral ? [language.say('basis_general')] : []),
    ...(nearby === null ? [] : [language.say('copy_near', { words: nearby })]),
  ]
  const source = entry?.locator.url ?? charter?.url ?? near?.url ?? general?.source?.url
  const lines = [
    [language.say('copy_name'), name === '' ? language.say('name_empty') : spelledOut(name)],
    [language.say('copy_site'), inLetters(inspection.site.host)],
    [language.say('field_provider'), provider ?? language.say('not_stated')],
    [language.say('field_purpose'), purpose ?? language.say('not_stated')],
    [language.say('charter_basis'), whose.length === 0 ? language.say('copy_nobody') : language.list(whose)],
    [language.say('field_source'), source ?? language.say('not_stated')],
  ]
  return lines.map(([label = '', words = '']) => language.say('copy_line', { label, words })).join('\n')
}
