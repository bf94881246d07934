import type { Name } from './names-in-text'
import { clauseOf, hasBetween, positions, type View } from './sentence-view'

/** Tells whether a sentence says that a name is not in use, sets nothing, or stands on the site's own servers. */
export function isNegated(name: Name, view: View): boolean {
  const { start, end } = clauseOf(name, view)
  const behind = name.at + name.length
  const { senses, tokens, found } = view.sentence
  if (senses.has('local') && !senses.has('connect')) return true
  const isAlone = view.names.filter((one) => !one.isOther).length === 1
  if (found.some(({ value, at }) => value === 'withoutCookies' && (isAlone || (at >= start && at <= end)))) return true
  const nots = positions(view, 'not').filter((at) => !hasBetween(view, 'notOnly', at, at + 3))
  const isDoing =
    hasBetween(view, 'use', start, end) ||
    hasBetween(view, 'inUse', start, end) ||
    hasBetween(view, 'connect', start, end)
  if (isDoing && nots.some((at) => at >= start && at < name.at && name.at - at <= 10)) return true
  if (
    isDoing &&
    nots.some(
      (at) =>
        at >= behind && at < end && (at <= behind + 2 || at >= end - 1 || (at >= end - 2 && tokens.length === end)),
    )
  )
    return true
  return (
    hasBetween(view, 'cookie', behind, end) &&
    hasBetween(view, 'set', behind, end) &&
    nots.some((at) => at >= behind && at <= behind + 4)
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
    (view.isTitled || view.names.some((one) => one.at < name.at && !one.isOther && !view.own.includes(one)))
  )
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

/** The words before the name send the reader elsewhere, or the clause is of something else. */
export function isTrapped(name: Name, view: View): boolean {
  const { start, end } = clauseOf(name, view)
  const { senses } = view.sentence
  for (const sense of ['login', 'profile', 'credit'] as const) if (hasBetween(view, sense, start, end)) return true
  if (hasBetween(view, 'owned', name.at - 1, name.at)) return true
  for (const sense of ['optOut', 'browser'] as const) if (hasBetween(view, sense, 0, name.at)) return true
  if (hasBetween(view, 'elsewhere', Math.max(0, Math.min(start, name.at - 8)), name.at)) return true
  if (!senses.has('processor')) return false
  return !senses.has('cookie') || hasBetween(view, 'processor', start, end)
}
