import type { Name } from './names-in-text'
import { isTrapped } from './said-not-here'
import { clauseOf, hasBetween, isPlain, looseBetween, positions, type View } from './sentence-view'

/** How many words may stand between a name and what it sets. */
const REACH = 16

/** "X may store cookies", "cookies from X", "X cookies" where somebody uses or sets them. */
export function isSaidToSet(name: Name, view: View): boolean {
  const { end } = clauseOf(name, view)
  const behind = name.at + name.length
  if (isTrapped(name, view)) return false
  const reach = Math.min(Math.max(isRelative(view, end) ? end + REACH : end, behind), behind + REACH)
  if (hasBetween(view, 'set', behind, reach) && hasBetween(view, 'cookie', behind, reach)) return true
  const next = view.sentence.found.find(({ value, at }) => value === 'cookie' && at >= behind && at <= behind + 1)
  if (
    next !== undefined &&
    (view.sentence.senses.has('we') || view.sentence.senses.has('inUse')) &&
    view.sentence.senses.has('use')
  )
    return true
  return positions(view, 'cookie').some(
    (at) =>
      at < name.at &&
      name.at - at <= 12 &&
      isJoined(view, at + 1, name.at, isPlain(name)) &&
      !hasBetween(view, 'purpose', at, name.at - 1),
  )
}

/** A clause that begins here tells more of the name before it: ", which". */
function isRelative(view: View, at: number): boolean {
  return /^\s?,/.test(view.sentence.tokens[at]?.gap ?? '') && hasBetween(view, 'purpose', at, at + 1)
}

/** "from", "set by" stands right before the name, or before the names that it stands among. */
function isJoined(view: View, from: number, to: number, needsMore: boolean): boolean {
  return view.sentence.found.some(({ value, at, length }) => {
    if (value !== 'provided' && (value !== 'from' || (needsMore && length < 2))) return false
    if (at < from || at + length > to) return false
    return looseBetween(view, at + length, to) <= 1
  })
}
