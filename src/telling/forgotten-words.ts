import { inLetters } from '../core/host-in-letters'
import type { Language } from './language'

/** What became of the last wish to forget; `host` is null where it was for all sites. */
export interface Forgotten {
  host: string | null
  isDone: boolean
}

/** Says what became of a wish to forget. */
export function forgottenWords({ host, isDone }: Forgotten, language: Language): string {
  if (!isDone) return language.say('kept_not_forgotten')
  return host === null
    ? language.say('kept_all_forgotten')
    : language.say('kept_site_forgotten', { host: inLetters(host) })
}
