import type { General } from '../core/general'
import type { Match } from '../core/inspection'
import type { Language } from './language'

/** Words in one line what is generally known: by whom, and what for; its first word says that it is general. */
export function generalLine({ provider, service, kind }: General, language: Language): string {
  return language.say('general_line', { provider: provider ?? service, use: language.say(`general_use_${kind}`) })
}

/** Tells whether a row shows what is generally known: where no charter explains what it is for. */
export function generalShown(match: Match, purpose: string | null): General | null {
  return purpose === null ? match.general : null
}

/** Gives our sentence of what it is generally used for, in French for those who read it, else in English. */
export function generalPurpose({ purpose }: General, language: Language): string {
  return language.tag.split('-')[0] === 'fr' ? purpose.fr : purpose.en
}
