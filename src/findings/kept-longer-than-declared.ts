import { LONGEST_LIFE } from '../core/cookie'
import type { FindingRule } from './finding-rule'
import { DAY, remainingLife } from './reading/lifetime'
import { ownDeclarations } from './reading/own-declarations'

/** Bollinger et al. take a duration for wrong from this many times the declared one, and a day of difference. */
const TIMES = 1.5

/**
 * More of a cookie's life remains than 1.5 times the declared duration, and more than a day beyond it. Of several rows
 * of its own for one name the site is held to the longest. Where 1.5 times the declared duration reaches the 400 days
 * that browsers allow, it cannot be judged, and nothing is said. Attention: the duration is part of what a visitor is told.
 */
export default {
  id: 'kept-longer-than-declared',
  source: {
    citation: 'Bollinger et al., USENIX Security 2022; CJEU C-673/17 (Planet49)',
    url: 'https://www.usenix.org/conference/usenixsecurity22/presentation/bollinger',
  },
  variants: [],
  values: { remaining: 'seconds', declared: 'quote' },
  find(inspected) {
    return ownDeclarations(inspected).cookies.flatMap(({ match, cookie, own }) => {
      const longest = own.together.longest
      const declared = longest?.entry.durationSeconds ?? 0
      const remaining = remainingLife(cookie, inspected.takenAt)
      if (longest === null || declared === 0 || remaining === null) return []
      if (declared * TIMES >= LONGEST_LIFE) return []
      if (remaining <= declared * TIMES || remaining <= declared + DAY) return []
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
          severity: 'attention',
        },
      ]
    })
  },
} satisfies FindingRule
