import type { ObservedCookie } from '../core/cookie'
import { type General, lifetimeSeconds } from '../core/general'
import { generalUse } from './general-words'
import type { Language } from './language'
import { lifetimeWords } from './lifetime'

/** Words what is generally known in sentences, each of which begins by saying so: whose it is, what for, for how long, and the source. */
export function generalSentences(general: General, language: Language): { what: string[]; source: string } {
  const { service, provider, kind, source, declaredBy } = general
  const seconds = lifetimeSeconds(general)
  const owner = provider === null || provider === service ? service : `${service} (${provider})`
  return {
    what: [
      language.say('general_what', { provider: owner, use: language.say(`general_use_${kind}`) }),
      language.say('general_purpose', { use: generalUse(general, language) }),
      ...(seconds === null ? [] : [language.say('general_lifetime', { lifetime: language.duration(seconds) })]),
    ],
    source:
      source !== null
        ? language.say('general_source_page', { date: language.date(source.read) })
        : declaredBy > 0
          ? language.count('general_source_charters', declaredBy)
          : language.say('general_source_none'),
  }
}

/** Words how long the browser keeps it, to stand beside the documented lifetime; null where either is not known. */
export function realLifetime(
  general: General,
  cookie: ObservedCookie | null,
  takenAt: string,
  language: Language,
): string | null {
  const life = general.lifetime === null || cookie === null ? null : lifetimeWords(cookie, takenAt, language)
  return life === null ? null : language.say('general_here', { lifetime: life })
}
