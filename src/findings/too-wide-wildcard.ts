import { literalLength, type NamePattern } from '../core/name-pattern'
import type { FindingRule } from './finding-rule'
import { isCookie, ownDeclarations } from './reading/own-declarations'

/** A pattern of no more fixed characters than this fits names of anybody's: `_s*`, `tp*`, `*id`. */
const WIDE = 2

/**
 * A declared name leaves so much open that it declares almost any cookie, or any at all (`*`, which is read as no
 * declaration). Attention: every cookie that it covers looks declared.
 */
export default {
  id: 'too-wide-wildcard',
  source: {
    citation: 'GDPR (RGPD), art. 12(1)',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  variants: ['few', 'none'],
  values: { declared: 'quote', seen: 'count' },
  find(inspected) {
    const { entries, matchOf, seenOf } = ownDeclarations(inspected)
    return entries.flatMap((own) => {
      if (!isCookie(own.entry)) return []
      const isAny = own.patterns.length === 0 && ONLY_WILDCARDS.test(own.entry.name.slice(0, 100))
      if (!isAny && !own.patterns.some(isWide)) return []
      return [
        {
          name: own.entry.name,
          match: matchOf(own.place)?.id ?? null,
          places: [own.place],
          values: {
            declared: { kind: 'quote', text: own.entry.name, language: own.language },
            seen: { kind: 'count', count: seenOf(own.place) },
          },
          variant: isAny ? 'none' : 'few',
          severity: 'attention',
        },
      ]
    })
  },
} satisfies FindingRule

const ONLY_WILDCARDS = /^[\s.\-_/^$]*\*[\s*.\-_/^$]*$/

function isWide(pattern: NamePattern): boolean {
  const isOpen = pattern.openStart || pattern.openEnd || pattern.literals.length > 1
  return isOpen && (literalLength(pattern) <= WIDE || !pattern.literals.some((text) => /[\p{L}\p{N}]/u.test(text)))
}
