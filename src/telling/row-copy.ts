import { inLetters } from '../core/host-in-letters'
import type { Inspection, Match } from '../core/inspection'
import { charterOf, entryOf } from '../core/matched-entry'
import { spelledOut } from '../core/spelled-out'
import { providerOf } from './company-groups'
import { generalUse } from './general-words'
import { nameOf } from './groups'
import type { Language } from './language'
import { nearWords } from './row-words'

/**
 * Words a row so that it can be pasted elsewhere: name, provider, purpose, whose word that is, and the address of the source,
 * each on a line of its own. What is not told is said to be.
 */
export function copiedRow(match: Match, inspection: Inspection, language: Language): string {
  const name = nameOf(match, inspection)
  const entry = entryOf(match, inspection.charters)
  const charter = charterOf(match, inspection.charters)
  const purpose = entry?.purpose ?? (match.general === null ? null : generalUse(match.general, language))
  const isDeclared = entry?.purpose != null || match.general === null
  const whose = !isDeclared
    ? language.say('basis_general')
    : charter !== null
      ? language.say(`basis_${charter.basis}`)
      : (nearWords(match, inspection, language) ?? language.say('copy_nobody'))
  const source = !isDeclared ? match.general?.source?.url : (entry?.locator.url ?? charter?.url ?? match.near?.url)
  const lines = [
    [language.say('copy_name'), name === '' ? language.say('name_empty') : spelledOut(name)],
    [language.say('copy_site'), inLetters(inspection.site.host)],
    [language.say('field_provider'), providerOf(match, inspection) ?? language.say('not_stated')],
    [language.say('field_purpose'), purpose ?? language.say('not_stated')],
    [language.say('charter_basis'), whose],
    [language.say('field_source'), source ?? language.say('not_stated')],
  ]
  return lines.map(([label = '', words = '']) => language.say('copy_line', { label, words })).join('\n')
}
