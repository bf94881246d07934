import type { Charter } from '../core/charter'
import { inLetters } from '../core/host-in-letters'
import type { Language } from './language'

/** Says whose charter it is, and where it was found. */
export function whoseCharter(charter: Charter, language: Language): string {
  if (charter.basis === 'site') {
    if (charter.source === 'bundled') return language.say('charter_line_own')
    if (charter.source === 'policy-page') return language.say('charter_line_own_page')
    return language.say('charter_line_own_platform', { platform: charter.title })
  }
  if (charter.basis === 'general') return language.say('charter_line_general')
  return language.say('charter_line_platform', {
    host: inLetters(charter.host),
    platform: charter.platform?.name ?? charter.host,
  })
}

/** Says how many rows of a charter were read; of how many where some were not. */
export function rowsWords({ rows }: Charter, language: Language): string {
  if (rows.read === rows.found) return language.count('charter_rows_all', rows.read)
  return language.count('charter_rows', rows.read, { found: language.number(rows.found) })
}

/** Words the signs by which the site was taken for one of the platform, in the person's language or else in English. */
export function whyPlatform(signs: readonly Record<string, string>[], language: Language): string {
  const words = signs.map((sign) => sign[language.tag] ?? sign['en'] ?? Object.values(sign)[0] ?? '')
  return language.say('platform_why', { signs: language.list(words) })
}
