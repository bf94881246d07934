import type { Name } from './name'
import { isSentElsewhere, isTrapped } from './said-not-here'
import { clauseOf, hasBetween, isPlain, looseBetween, positions, type View } from './sentence-view'

/** How many words may stand between a name and what it sets. */
const REACH = 16

/**
 * Tells whether a sentence says that a name sets something: "X may store cookies", "X. It sets a cookie", "cookies from X",
 * "X cookies" where somebody uses or sets them. What works behind a site counts only where it is said to set something itself.
 */
export function isSaidToSet(name: Name, view: View): boolean {
  if (isSentElsewhere(name, view)) return false
  if (setsBehind(name, view) || isThenSaid(view)) return true
  if (isTrapped(name, view)) return false
  const behind = name.at + name.length
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

/** Tells whether behind the name, in its clause or in one that tells more of it, stands what is set and that it is. */
export function setsBehind(name: Name, view: View): boolean {
  const { start, end } = clauseOf(name, view)
  const behind = name.at + name.length
  const isMore = tellsMore(view, end)
  if (!isMore && hasBetween(view, 'credit', start, name.at)) return false
  const reach = Math.min(Math.max(isMore ? end + REACH : end, behind), behind + REACH)
  if (hasBetween(view, 'set', behind, reach) && hasBetween(view, 'cookie', behind, reach)) return true
  return isMore && hasBetween(view, 'cookie', end + 1, end + 3)
}

/** A clause that begins here tells more of the name before it: ", which", ", whose". */
function tellsMore(view: View, at: number): boolean {
  return (
    /^\s?,/.test(view.sentence.tokens[at]?.gap ?? '') &&
    (hasBetween(view, 'purpose', at, at + 1) || hasBetween(view, 'these', at, at + 2) || isApposition(view, at))
  )
}

/** ", our chat provider, …": says who the name before it is. */
function isApposition(view: View, at: number): boolean {
  return (
    hasBetween(view, 'owned', at, at + 1) &&
    (['kind', 'third'] as const).some((sense) => hasBetween(view, sense, at + 1, at + 6))
  )
}

/** The next sentence begins with "it" or "these services", and says that they set something. Behind who made the site it is the site. */
function isThenSaid({ sentence, after }: View): boolean {
  if (after === undefined || (sentence.senses.has('credit') && sentence.senses.has('we'))) return false
  const { found, senses } = after
  const subject = found.find(({ value, at }) => value === 'these' && at === 0)
  if (subject === undefined || senses.has('optOut') || (senses.has('browser') && subject.length < 2)) return false
  if ((senses.has('not') || senses.has('withoutCookies')) && !senses.has('until')) return false
  const isBehind = (sense: string) => found.some(({ value, at }) => value === sense && at >= subject.length)
  return isBehind('set') && isBehind('cookie')
}

/** "from", "set by" stands right before the name, or before the names that it stands among. */
function isJoined(view: View, from: number, to: number, needsMore: boolean): boolean {
  return view.sentence.found.some(({ value, at, length }) => {
    if (value !== 'provided' && (value !== 'from' || (needsMore && length < 2))) return false
    if (at < from || at + length > to) return false
    return looseBetween(view, at + length, to) <= 1
  })
}
