import type { ChoiceCheck } from './choice-check'
import type { ConsentPlatform } from './consent-platform'
import { cookieIdentity } from './cookie'

type Moment = Required<Pick<ChoiceCheck, 'choiceAt' | 'choiceNotBefore' | 'choiceBy'>>

/** How long after the click that chose a new cookie may come, in milliseconds. */
const SOON = 2_000

/** What is known of when the visitor chose, all times ISO 8601. */
export interface Known {
  now: string
  /** What the consent platform itself tells, where it does. */
  platform: string | null
  /** The person's clicks in the page since the check began, oldest first. */
  clicks: readonly string[]
}

/**
 * Finds the moment of the choice: the platform's own word; else the first click upon which a cookie came within two seconds
 * that was not there before, or the last click where none did; else no more is known than that it was by now.
 */
export function choiceMoment(check: ChoiceCheck, known: Known): Moment {
  const earliest = Math.max(Date.parse(check.startedAt), Date.parse(check.choiceNotBefore ?? check.startedAt))
  const latest = Date.parse(known.now)
  const platform = known.platform === null ? Number.NaN : Date.parse(known.platform)
  if (platform >= earliest && platform <= latest) return exactly(platform, 'platform')
  const clicks = known.clicks.map((click) => Date.parse(click)).filter((click) => click >= earliest && click <= latest)
  const news = arrivals(check)
  const click = clicks.find((one) => news.some((at) => at >= one && at <= one + SOON)) ?? clicks.at(-1)
  if (click !== undefined) return exactly(click, 'click')
  return { choiceAt: written(latest), choiceNotBefore: written(earliest), choiceBy: 'told' }
}

function exactly(moment: number, choiceBy: 'platform' | 'click'): Moment {
  return { choiceAt: written(moment), choiceNotBefore: written(moment), choiceBy }
}

function written(moment: number): string {
  return new Date(moment).toISOString()
}

/** What a consent platform tells of a choice made while a check runs, with the moment where it tells that too. */
export interface ToldChoice {
  choice: NonNullable<ChoiceCheck['choice']>
  moment: string | null
}

/**
 * Finds the choice that a consent platform of the page tells of, if it was made since the check began: by the time that the
 * platform gives it, or because nothing was chosen there at an earlier look. Null while nothing is known to have been chosen.
 */
export function choiceToldBy(platforms: readonly ConsentPlatform[], check: ChoiceCheck): ToldChoice | null {
  if (check.choice !== null || check.endedAt !== null) return null
  for (const { choice } of platforms) {
    if (choice === null || choice.state === 'pending') continue
    const isSince = choice.chosenAt !== null && Date.parse(choice.chosenAt) >= Date.parse(check.startedAt)
    const wasPending = (check.choiceNotBefore ?? null) !== null
    if (isSince || wasPending) return { choice: choice.state, moment: isSince ? choice.chosenAt : null }
  }
  return null
}

/** When cookies came that were not there since the check began, nor came before. */
function arrivals(check: ChoiceCheck): number[] {
  const known = new Set(check.before.map(cookieIdentity))
  return check.events.flatMap(({ at, change, cookie }) => {
    const identity = cookieIdentity(cookie)
    if (change === 'removed' || known.has(identity)) return []
    known.add(identity)
    return [Date.parse(at)]
  })
}
