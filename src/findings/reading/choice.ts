import type { CategoryId } from '../../core/category'
import type { ConsentPlatform } from '../../core/consent-platform'
import { cookieIdentity, type ObservedCookie } from '../../core/cookie'
import type { Inspected } from '../finding-rule'
import { type OwnEntry, ownDeclarations } from './own-declarations'
import { needsConsent } from './purpose'

/** A consent platform that told what the visitor chose. */
interface Telling {
  name: string
  choice: NonNullable<ConsentPlatform['choice']>
}

/** Lists the platforms in the page that told a choice, or that none was made. */
function tellingPlatforms({ platforms }: Inspected): Telling[] {
  return platforms.flatMap(({ name, choice }) => (choice === null ? [] : [{ name, choice }]))
}

/** Gives the platform that says that nothing was chosen yet; null where none says so, or another knows of a choice. */
export function undecidedBy(inspected: Inspected): string | null {
  const telling = tellingPlatforms(inspected)
  const isOpen = telling.every(({ choice }) => choice.state === 'pending' && choice.chosenAt === null)
  return isOpen ? (telling[0]?.name ?? null) : null
}

/**
 * Gives the platform that says that the visitor did not accept cookies of a category; null where none says so, or
 * another says that they did. What the platform lets nobody refuse was not refused.
 */
export function refusedBy(inspected: Inspected, category: CategoryId): string | null {
  let refusing: string | null = null
  for (const telling of tellingPlatforms(inspected)) {
    const { state, categories } = telling.choice
    if (state === 'accepted') return null
    const its = categories.filter((one) => one.category === category)
    if (its.some((one) => one.fixed || one.accepted === true)) return null
    const isRefused = state === 'refused' || (state === 'partial' && its.some((one) => one.accepted === false))
    if (isRefused) refusing ??= telling.name
  }
  return refusing
}

/** A cookie that the guided check saw and that this site declares as one that needs consent. */
export interface CheckedCookie {
  cookie: ObservedCookie
  own: OwnEntry
  /** The id of its match, where it is still there. */
  match: string | null
  /** It was there when the check was started. */
  wasThere: boolean
  /** When it was set while the check ran, in milliseconds since 1970, with the request where it is known; oldest first. */
  set: { at: number; request: { method: string; url: string } | null }[]
}

const checked = new WeakMap<Inspected, CheckedCookie[]>()

/** Lists what the guided check saw of cookies that need consent by this site's own declaration, once for each inspection. */
export function checkedCookies(inspected: Inspected): CheckedCookie[] {
  const known = checked.get(inspected)
  if (known !== undefined) return known
  const made = readCheck(inspected)
  checked.set(inspected, made)
  return made
}

function readCheck(inspected: Inspected): CheckedCookie[] {
  const { check, checked: matches = [] } = inspected
  if (check === null) return []
  const seen = new Map<string, Omit<CheckedCookie, 'own' | 'match'>>()
  for (const cookie of check.before) seen.set(cookieIdentity(cookie), { cookie, wasThere: true, set: [] })
  for (const { at, change, cookie, request } of check.events) {
    if (change !== 'set') continue
    const identity = cookieIdentity(cookie)
    const known = seen.get(identity) ?? { cookie, wasThere: false, set: [] }
    known.set.push({ at: Date.parse(at), request })
    seen.set(identity, known)
  }
  const there = new Map<string, string>()
  for (const { cookie, id } of inspected.matches) if (cookie !== null) there.set(cookieIdentity(cookie), id)

  const own = ownDeclarations(inspected)
  return matches.flatMap(({ cookie, agreement, place }) => {
    const identity = cookie === null ? '' : cookieIdentity(cookie)
    const one = seen.get(identity)
    const declared = agreement === 'case-differs' ? null : own.at(place)
    if (one === undefined || declared === null || !needsConsent(declared.entry)) return []
    return [{ ...one, own: declared, match: there.get(identity) ?? null }]
  })
}

/**
 * Gives when the visitor chose during the guided check, in milliseconds since 1970; infinity where they have not yet.
 * Null where that cannot be told: a platform knows of a choice, and not of its time.
 */
export function choiceTime(inspected: Inspected): number | null {
  const { check } = inspected
  if (check === null) return null
  if (check.choiceAt !== null) return Date.parse(check.choiceAt)
  let earliest = Number.POSITIVE_INFINITY
  for (const { choice } of tellingPlatforms(inspected)) {
    if (choice.state === 'pending') continue
    if (choice.chosenAt === null) return null
    earliest = Math.min(earliest, Date.parse(choice.chosenAt))
  }
  return earliest
}
