import type { Name } from './name'
import { clauseOf, hasBetween, hasKindBefore, isPlain, isToldKind, looseBetween, type View } from './sentence-view'

/** How many words may stand between a verb and the name that it is about. */
const REACH = 16
/** How many words of no name may stand between "such as" and a name, for each name. */
const LOOSE = 3

/** Tells whether a sentence says that the site uses a name: the verb before it, or "X is used". */
export function isUsed(name: Name, view: View): boolean {
  const { found, tokens, senses } = view.sentence
  const { start, end } = clauseOf(name, view)
  const behind = name.at + name.length
  const isOurs = found.some(({ value, at }) => value === 'we' && at < end) || view.own.some((own) => own.at < name.at)
  const hasKind = hasKindBefore(name, view)
  const isLoose = (from: number) => isPlain(name) && !isToldKind(name, view) && looseBetween(view, from, name.at) > 1
  for (const { value, at, length } of found) {
    if (value !== 'use' && value !== 'inUse') continue
    if (value === 'use' && !isOurs && !(hasKind && at > name.at && (senses.has('we') || view.own.length > 0))) continue
    const from = at + length
    if (at < name.at) {
      if (name.at - from > REACH || isLoose(from)) continue
      if (at >= start || hasKind || isList(view, from, name.at)) {
        const isForPurpose = hasBetween(view, 'purpose', from, name.at)
        if (!isForPurpose || hasKind)
          return !hasBetween(view, 'we', from, name.at) || hasKind || looseBetween(view, from, name.at) <= 4
      }
    } else if (value === 'inUse' && at < behind + 8 && at < end) return true
    else if (value === 'use' && hasKind && at < tokens.length && view.isNearWork) return true
  }
  return false
}

/** Only names and few other words stand between. */
function isList(view: View, from: number, to: number): boolean {
  return looseBetween(view, from, to) <= LOOSE
}

/** Tells whether a sentence says that the page connects to a name's servers. */
export function isConnected(name: Name, view: View): boolean {
  if (!name.isKnown && !name.isMarked) return false
  return view.sentence.found.some(
    ({ value, at, length }) => value === 'connect' && at < name.at && name.at - at - length <= 5,
  )
}

/** "companies like X and Y", "embedded content, for example from X", "providers (X, Y)". */
export function isExample(name: Name, view: View): boolean {
  const { found, senses, tokens } = view.sentence
  if (goesOn(name, view)) return true
  const isOfCookies = view.isNearCookies || (view.isAboutCookies && (senses.has('work') || view.isTitledThird))
  if (!name.isKnown && view.names.some(({ isOther }) => isOther)) return false
  const isOfUse = name.isKnown && senses.has('work') && senses.has('we') && (senses.has('use') || senses.has('inUse'))
  if (!isOfCookies && !isOfUse) return false
  const isAmong = (from: number) => looseBetween(view, from, name.at) <= LOOSE && hasThirdBefore(view, from)
  if (
    found.some(
      ({ value, at, length }) =>
        value === 'example' &&
        at + length <= name.at &&
        name.at - at < 30 &&
        !isOfOurs(name, view, at) &&
        isAmong(at + length),
    )
  )
    return true
  let open = name.at
  while (open > 0 && !/\(/.test(tokens[open]?.gap ?? '') && view.inNames[open - 1] === true) open--
  return /\(/.test(tokens[open]?.gap ?? '') && open > 0 && hasBetween(view, 'third', Math.max(0, open - 4), open)
}

/** "our services such as X": things of the site's own, where no list knows the name. */
function isOfOurs(name: Name, view: View, example: number): boolean {
  return (
    isPlain(name) &&
    hasBetween(view, 'owned', Math.max(0, example - 4), example) &&
    hasBetween(view, 'kind', Math.max(0, example - 3), example)
  )
}

function hasThirdBefore(view: View, to: number): boolean {
  return (['third', 'kind', 'work', 'cookie'] as const).some((sense) => hasBetween(view, sense, 0, to))
}

/** "Third parties place cookies. These include X and Y." */
function goesOn(name: Name, view: View): boolean {
  const { found } = view.sentence
  const { before } = view
  if (before === undefined || !before.senses.has('third') || before.senses.has('elsewhere')) return false
  if (!before.senses.has('cookie') && !before.senses.has('work')) return false
  return found.some(
    ({ value, at, length }) =>
      value === 'example' && at <= 2 && at + length <= name.at && looseBetween(view, at + length, name.at) <= LOOSE,
  )
}
