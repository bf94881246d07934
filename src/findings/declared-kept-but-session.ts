import type { FindingRule } from './finding-rule'
import { ownDeclarations } from './reading/own-declarations'
import { speaksOf } from './reading/words'

/**
 * Declared with a duration, and gone when the browser is closed. Not where the words allow it: "up to 12 months",
 * "session / 2 years". A note: it is kept for less than the visitor was told.
 */
export default {
  id: 'declared-kept-but-session',
  source: {
    citation: 'Bollinger et al., USENIX Security 2022; RFC 6265bis, 4.1.2.1',
    url: 'https://www.usenix.org/conference/usenixsecurity22/presentation/bollinger',
  },
  variants: [],
  values: { declared: 'quote' },
  find(inspected) {
    return ownDeclarations(inspected).cookies.flatMap(({ match, cookie, own }) => {
      const { entry, together } = own
      if (cookie.session !== true || entry.duration === null || (entry.durationSeconds ?? 0) <= 0) return []
      if (together.isSession) return []
      if (speaksOf('atMost', entry.duration) || speaksOf('session', entry.duration)) return []
      return [
        {
          name: cookie.name,
          match: match.id,
          places: [own.place],
          values: { declared: { kind: 'quote', text: entry.duration, language: own.language } },
          variant: null,
          severity: 'note',
        },
      ]
    })
  },
} satisfies FindingRule
