import type { Name } from './name'
import { clauseOf, hasBetween, isPlain, isToldKind, looseBetween, type View } from './sentence-view'
import type { Sense } from './service-words'

/** How many words may stand between a name and what it does. */
const REACH = 3

/**
 * Tells whether a sentence says that a name does what services do for a page, without saying that it is used: "we measure
 * visits with X", "the maps are supplied by X", "X displays ads".
 */
export function isSaidToWork(name: Name, view: View): boolean {
  return isByMeans(name, view) || isProvided(name, view) || isDoer(name, view) || isBesideWork(name, view)
}

/** Words that send the reader elsewhere, or are of something else than the page. */
const ELSE: readonly Sense[] = ['optOut', 'login', 'profile', 'elsewhere', 'processor', 'credit', 'not', 'app']

/** What makes words a sentence of something that is done. */
const DOING: readonly Sense[] = ['does', 'set', 'use', 'inUse', 'provided', 'means']

/** A well-known service in a sentence of what services do, which says nothing that would make it another's; "we use cookies to run X" is of the site's own. */
function isBesideWork(name: Name, view: View): boolean {
  const { senses, found } = view.sentence
  if (!name.isKnown || !view.isAboutCookies || ELSE.some((sense) => senses.has(sense))) return false
  const isTold = senses.has('work') || senses.has('cookie')
  const isDone = DOING.some((sense) => senses.has(sense))
  if (!(isTold && isDone) && !(isFrom(name, view) && (isTold || view.isTitledThird))) return false
  const isWhatFor = found.some(
    ({ value, at }) =>
      value === 'cookie' && at < name.at && hasBetween(view, 'purpose', at, name.at) && hasBetween(view, 'we', 0, at),
  )
  return !isWhatFor
}

/** "we measure visits with X", "by means of the tool X" */
function isByMeans(name: Name, view: View): boolean {
  const { found, senses } = view.sentence
  if (!senses.has('work') || (!senses.has('we') && !senses.has('inUse') && view.own.length === 0)) return false
  return found.some(
    ({ value, at, length }) =>
      value === 'means' &&
      at + length <= name.at &&
      looseBetween(view, at + length, name.at) <= (isPlain(name) && !isToldKind(name, view) ? 0 : 2) &&
      found.some((work) => work.value === 'work' && (work.at < at || work.at >= name.at + name.length)),
  )
}

/** "the player comes from X", where the titles or words tell of what others do on the page */
function isProvided(name: Name, view: View): boolean {
  const { found, senses } = view.sentence
  if (!view.isTitledThird && !senses.has('work')) return false
  return found.some(
    ({ value, at, length }) =>
      (value === 'provided' || (value === 'inUse' && isKnownOrMarked(name))) &&
      at + length <= name.at &&
      looseBetween(view, at + length, name.at) <= 1 &&
      (found.some((work) => work.value === 'work' && work.at < at) || !senses.has('we')) &&
      !view.names.some(
        (one) => !one.isOther && !view.own.includes(one) && (one.at < at || (one.isCompany && one.at < name.at)),
      ),
  )
}

/** "X displays ads": the name is the subject. */
function isDoer(name: Name, view: View): boolean {
  const { senses } = view.sentence
  if (!isKnownOrMarked(name) || senses.has('optOut') || senses.has('browser') || senses.has('login')) return false
  const { start } = clauseOf(name, view)
  const behind = name.at + name.length
  return (
    name.at - start <= 1 &&
    hasBetween(view, 'does', behind, behind + REACH) &&
    (senses.has('work') || senses.has('cookie')) &&
    view.isTitledThird
  )
}

/** "chosen by X", "played from X" */
function isFrom(name: Name, view: View): boolean {
  return view.sentence.found.some(
    ({ value, at, length }) =>
      value === 'from' && at > 0 && at + length <= name.at && looseBetween(view, at + length, name.at) <= 1,
  )
}

function isKnownOrMarked(name: Name): boolean {
  return !isPlain(name)
}
