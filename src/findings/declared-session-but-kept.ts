import type { FindingRule } from './finding-rule'
import { DAY, remainingLife } from './reading/lifetime'
import { ownDeclarations } from './reading/own-declarations'

/**
 * Declared to go when the browser is closed, by every row of its own, and kept beyond. Attention where more than a day
 * remains; else a note, because many charters call a visit of half an hour a session too.
 */
export default {
  id: 'declared-session-but-kept',
  source: {
    citation: 'CJEU C-673/17 (Planet49); RFC 6265bis, 4.1.2.1',
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0673',
  },
  variants: [],
  values: { remaining: 'seconds', declared: 'quote' },
  find(inspected) {
    return ownDeclarations(inspected).cookies.flatMap(({ match, cookie, own }) => {
      const longest = own.together.longest
      const remaining = remainingLife(cookie, inspected.takenAt)
      if (longest === null || longest.entry.durationSeconds !== 0 || remaining === null) return []
      return [
        {
          name: cookie.name,
          match: match.id,
          places: [longest.place],
          values: {
            remaining: { kind: 'seconds', seconds: remaining },
            declared: { kind: 'quote', text: longest.entry.duration ?? '', language: longest.language },
          },
          variant: null,
          severity: remaining > DAY ? 'attention' : 'note',
        },
      ]
    })
  },
} satisfies FindingRule
