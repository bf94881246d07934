import type { Name } from './name'
import { clauseOf, hasBetween, positions, type View } from './sentence-view'

/**
 * Tells whether a sentence says that a name is not in use, sets nothing, or stands on the site's own servers. "Sets nothing
 * until you press play" says that it does.
 */
export function isNegated(name: Name, view: View): boolean {
  const { start, end } = clauseOf(name, view)
  const behind = name.at + name.length
  const { senses, found } = view.sentence
  if (senses.has('local') && !senses.has('connect') && !(senses.has('set') && senses.has('cookie'))) return true
  const isAlone = view.names.filter((one) => !one.isOther).length === 1
  const isUntil = found.some(({ value, at }) => value === 'until' && at >= behind)
  if (!isUntil && found.some(({ value, at }) => value === 'withoutCookies' && (isAlone || (at >= start && at <= end))))
    return true
  if (isDenied(name, view, { start, end })) return true
  return (
    !isUntil &&
    hasBetween(view, 'cookie', behind, end) &&
    hasBetween(view, 'set', behind, end) &&
    notsIn(view).some((at) => at >= behind && at <= behind + 4)
  )
}

function notsIn(view: View): number[] {
  return positions(view, 'not').filter((at) => !hasBetween(view, 'notOnly', at, at + 3))
}

/** "no X", "neither X nor Y", "no button from X", "we do not use X", "X is not used" */
function isDenied(name: Name, view: View, { start, end }: { start: number; end: number }): boolean {
  const behind = name.at + name.length
  const { tokens } = view.sentence
  const nots = notsIn(view)
  if (nots.some((at) => at === name.at - 1 || isNoneOf(name, view, at))) return true
  const isDoing = (['use', 'inUse', 'connect'] as const).some((sense) => hasBetween(view, sense, start, end))
  if (!isDoing) return false
  if (nots.some((at) => at >= start && at < name.at && name.at - at <= 10)) return true
  return nots.some(
    (at) => at >= behind && at < end && (at <= behind + 2 || at >= end - 1 || (at >= end - 2 && tokens.length === end)),
  )
}

/** "no button from X", "none of the tools of X" */
function isNoneOf(name: Name, view: View, not: number): boolean {
  const gap = name.at - not
  return (
    gap > 1 && gap <= 6 && hasBetween(view, 'kind', not + 1, name.at) && hasBetween(view, 'from', name.at - 1, name.at)
  )
}

/** It stands behind "provided by", and what is provided has a name. */
export function isProvider(name: Name, view: View): boolean {
  if (isAlias(name, view) || isPlace(name, view)) return true
  const isBehind = view.sentence.found.some(
    ({ value, at, length }) => value === 'provided' && at + length <= name.at && name.at - at - length <= 1,
  )
  return (
    (isBehind || name.isCompany) &&
    (view.isTitled ||
      view.names.some((one) => !one.isOther && !view.own.includes(one) && isWhatIsProvided(one, name, view)))
  )
}

/** A name before; not where between them something else is said to be provided: "videos from X, maps provided by Y". */
function isWhatIsProvided(one: Name, provider: Name, view: View): boolean {
  const end = one.at + one.length
  if (one.at >= provider.at) return false
  return hasBetween(view, 'kind', end, provider.at) || !hasBetween(view, 'work', end, provider.at)
}

/** It stands behind a company and a comma, as its address does. */
function isPlace(name: Name, { sentence: { tokens }, names }: View): boolean {
  return (
    !name.isKnown &&
    !name.isCompany &&
    /^[.]?,/.test(tokens[name.at]?.gap ?? '') &&
    names.some((one) => one.isCompany && one.at + one.length === name.at)
  )
}

/** It stands in brackets behind the full name of a company. */
function isAlias(name: Name, { sentence: { tokens }, names }: View): boolean {
  return /\(/.test(tokens[name.at]?.gap ?? '') && names.some((one) => one.isCompany && one.at + one.length === name.at)
}

/** The words before the name send the reader elsewhere, or the clause is of who made the site or what works behind it. */
export function isTrapped(name: Name, view: View): boolean {
  const { start, end } = clauseOf(name, view)
  const { senses } = view.sentence
  if (isSentElsewhere(name, view) || hasBetween(view, 'credit', start, end)) return true
  if (!senses.has('processor')) return false
  return !senses.has('cookie') || hasBetween(view, 'processor', start, end)
}

/** The words before the name send the reader elsewhere, or are of logging in, refusing, or the site's pages elsewhere. */
export function isSentElsewhere(name: Name, view: View): boolean {
  const { start, end } = clauseOf(name, view)
  for (const sense of ['login', 'profile'] as const) if (hasBetween(view, sense, start, end)) return true
  if (hasBetween(view, 'owned', name.at - 1, name.at)) return true
  if (hasBetween(view, 'optOut', 0, name.at)) return true
  const isOfBrowsers = (at: number) =>
    at < name.at && !hasBetween(view, 'cookie', at + 1, at + 4) && !hasBetween(view, 'set', Math.max(0, at - 3), at)
  if (positions(view, 'browser').some(isOfBrowsers)) return true
  return view.sentence.found.some(
    ({ value, at, length }) =>
      value === 'elsewhere' &&
      (at === 0 || at >= Math.min(start, name.at - 8)) &&
      at + length <= name.at &&
      !hasBetween(view, 'owned', at - 1, at),
  )
}
