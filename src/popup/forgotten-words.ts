import { inLetters } from '../core/host-in-letters'
import type { Language } from '../ui/language'
import type { Forgotten } from './kept-actions'

/** Says what became of a wish to forget. */
export function forgottenWords({ host, isDone }: Forgotten, language: Language): string {
  if (!isDone) return language.say('kept_not_forgotten')
  return host === null
    ? language.say('kept_all_forgotten')
    : language.say('kept_site_forgotten', { host: inLetters(host) })
}
