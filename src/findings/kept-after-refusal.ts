import type { Evidence } from '../core/finding'
import type { FindingRule, Inspected } from './finding-rule'
import { checkedCookies, choiceTime, refusedBy } from './reading/choice'
import { type OwnEntry, ownDeclarations } from './reading/own-declarations'
import { needsConsent } from './reading/purpose'

/**
 * A cookie that needs consent by this site's own declaration is still there though the visitor refused it: as a guided
 * check saw it, or as a consent platform tells the choice. One that came after the refusal is `set-after-refusal`.
 * Attention: a page cannot always delete what another set, but it need not be read any more.
 */
export default {
  id: 'kept-after-refusal',
  source: {
    citation: 'Loi 78-17 du 6 janvier 1978, art. 82; CNIL 2020-091, art. 2',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388179',
  },
  variants: ['check', 'platform'],
  values: { platform: 'text', category: 'category' },
  find(inspected) {
    const { check } = inspected
    const chosen = check?.choice === 'refused' && check.choiceAt !== null ? choiceTime(inspected) : null
    const checked = chosen === null ? [] : checkedCookies(inspected).filter(({ match }) => match !== null)
    const seen = new Set(checked.map(({ match }) => match))
    return [
      ...checked
        .filter(({ set }) => set.every(({ at }) => chosen !== null && at <= chosen))
        .map(({ cookie, match, own }) => evidence(cookie.name, match, own, 'check', '')),
      ...byPlatform(inspected).filter(({ match }) => !seen.has(match)),
    ]
  },
} satisfies FindingRule

function byPlatform(inspected: Inspected): Evidence[] {
  return ownDeclarations(inspected).cookies.flatMap(({ cookie, match, own }) => {
    const platform = needsConsent(own.entry) ? refusedBy(inspected, own.entry.category) : null
    return platform === null ? [] : [evidence(cookie.name, match.id, own, 'platform', platform)]
  })
}

function evidence(name: string, match: string | null, own: OwnEntry, variant: string, platform: string): Evidence {
  return {
    name,
    match,
    places: [own.place],
    values: {
      platform: { kind: 'text', text: platform },
      category: { kind: 'category', category: own.entry.category },
    },
    variant,
    severity: 'attention',
  }
}
