import type { Entry } from '../core/charter'
import { phaseOf } from '../core/choice-check'
import type { Evidence } from '../core/finding'
import type { FindingRule, Inspected } from './finding-rule'
import { checkedCookies, choiceTime, undecidedBy } from './reading/choice'
import { type OwnEntry, ownDeclarations } from './reading/own-declarations'
import { needsConsent } from './reading/purpose'

/**
 * A cookie that needs consent by this site's own declaration is there, and the visitor has chosen nothing: as a guided
 * check saw it that began with the site's cookies cleared, or as a consent platform tells. An undeclared cookie is no
 * matter here, since what it is for is not known. Serious for advertising and for what the charter itself says needs
 * consent; attention for statistics, of which some are exempt.
 */
export default {
  id: 'set-before-choice',
  source: {
    citation: 'Loi 78-17 du 6 janvier 1978, art. 82; CNIL 2020-091, art. 2',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388179',
  },
  variants: ['check', 'platform'],
  values: { platform: 'text', category: 'category' },
  find(inspected) {
    const checked = inCheck(inspected)
    const seen = new Set(checked.map(({ match }) => match))
    return [...checked, ...byPlatform(inspected).filter(({ match }) => !seen.has(match))]
  },
} satisfies FindingRule

function inCheck(inspected: Inspected): Evidence[] {
  const chosen = choiceTime(inspected)
  const { check } = inspected
  if (chosen === null || check?.cleared !== true) return []
  // What came while the visitor may have chosen already is no matter here.
  const isBefore = (at: number) =>
    check.choiceAt === null ? at < chosen : phaseOf(new Date(at).toISOString(), check) === 'before'
  return checkedCookies(inspected)
    .filter(({ wasThere, set }) => wasThere || set.some(({ at }) => isBefore(at)))
    .map(({ cookie, match, own }) => evidence(cookie.name, match, own, 'check', ''))
}

function byPlatform(inspected: Inspected): Evidence[] {
  const platform = undecidedBy(inspected)
  if (platform === null) return []
  return ownDeclarations(inspected)
    .cookies.filter(({ own }) => needsConsent(own.entry))
    .map(({ cookie, match, own }) => evidence(cookie.name, match.id, own, 'platform', platform))
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
    severity: isSerious(own.entry) ? 'serious' : 'attention',
  }
}

function isSerious({ category, consent }: Entry): boolean {
  return category === 'marketing' || consent === 'required'
}
