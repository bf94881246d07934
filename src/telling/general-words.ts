import type { General } from '../core/general'
import type { Match } from '../core/inspection'
import type { Language } from './language'

/** The beginning of each sentence of our list, which tells what it is for. */
const BEGINNING = /^(?:It is generally used to|Il sert généralement à) /

/** Gives what it is generally used for, in the words of our list without their beginning or full stop. */
export function generalUse({ purpose }: Pick<General, 'purpose'>, language: Language): string {
  const written = language.tag.startsWith('fr') ? purpose.fr : purpose.en
  return written.replace(BEGINNING, '').replace(/\.$/, '')
}

/**
 * Words in one line what is generally known: by whom, where a heading has not `said` that, and what for; its first word says
 * that it is general.
 */
export function generalLine(general: General, language: Language, said: string | null = null): string {
  const provider = general.provider ?? general.service
  const use = generalUse(general, language)
  return provider === said ? language.say('general_line_use', { use }) : language.say('general_line', { provider, use })
}

/** Tells whether a row shows what is generally known: where no charter explains what it is for. */
export function generalShown(match: Match, purpose: string | null): General | null {
  return purpose === null ? match.general : null
}

/** Gives our sentence of what it is generally used for, in French for those who read it, else in English. */
export function generalPurpose({ purpose }: General, language: Language): string {
  return language.tag.split('-')[0] === 'fr' ? purpose.fr : purpose.en
}
