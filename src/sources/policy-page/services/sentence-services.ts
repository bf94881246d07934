import type { Name } from './names-in-text'
import { namesIn } from './names-in-text'
import type { Line, Section, Sentence } from './outline'
import { providerIn } from './provider'
import { purposeOf } from './purpose'
import { candidatesIn, isAboutCookies, isElsewhere, isOff, type Reading, type Strength } from './reading'
import type { Sense } from './service-words'

/** How many words may stand between a verb and the name that it is about. */
const REACH = 16
/** How many words of no name may stand between "such as" and a name, for each name. */
const LOOSE = 3

/** Reads the services that running text says are used here, or set cookies here. */
export function readSentences(line: Line, section: Section, reading: Reading): void {
  if (line.table !== null) return
  if (isElsewhere(section)) return
  const off = isOff(section)
  for (const [at, sentence] of line.sentences.entries()) {
    const names = candidatesIn(sentence, reading)
    if (names.length === 0) continue
    const view = viewOf(sentence, line, at, section, reading)
    for (const name of names) {
      const verdict = off && !isSaidToSet(name, view) ? null : judge(name, view)
      if (verdict === 'negated') reading.negated.add(name.folded)
      else if (verdict !== null)
        reading.mentions.push({
          name: name.text,
          strength: verdict,
          sentence,
          section,
          provider: providerIn(sentence, name, reading),
          purpose: purposeOf(line, at),
          category: labelOf(line),
          quote: null,
        })
    }
  }
}

/** Words before a colon at the beginning of a line that tell kinds of cookies apart: "Analytics cookies: …". */
function labelOf(line: Line): string | null {
  const label = /^[^:.!?]{3,80}(?=:)/.exec(line.text)?.[0]
  const first = line.sentences[0]
  if (label === undefined || first === undefined) return null
  return first.found.some(({ value, at }) => value === 'cookie' && (first.tokens[at]?.end ?? 0) <= label.length)
    ? label
    : null
}

/** A sentence, with what the words around it tell. */
export interface View {
  sentence: Sentence
  names: readonly Name[]
  /** Whether each word is part of a name, or joins names. */
  inNames: readonly boolean[]
  isAboutCookies: boolean
  /** It or its neighbours speak of cookies or of what services do on a page. */
  isNearWork: boolean
  isNearCookies: boolean
  /** The title above is a name. */
  isTitled: boolean
  /** The titles above speak of others than the site. */
  isTitledThird: boolean
  own: readonly Name[]
}

/** Looks at a sentence of a line. */
export function viewOf(sentence: Sentence, line: Line, at: number, section: Section, reading: Reading): View {
  const { source, tokens, lexicon, found } = sentence
  const names = namesIn(source, tokens, lexicon, reading.use)
  const inNames = tokens.map(() => false)
  for (const { at: start, length } of [...names, ...found.filter(({ value }) => value === 'and')])
    inNames.fill(true, start, start + length)
  const near = [line.sentences[at - 1], sentence, line.sentences[at + 1]]
  return {
    sentence,
    names,
    inNames,
    isAboutCookies: isAboutCookies(section, reading.outline),
    isNearWork: near.some((one) => one !== undefined && (one.senses.has('cookie') || one.senses.has('work'))),
    isNearCookies: near.some((one) => one?.senses.has('cookie')),
    isTitled: section.level > 0 && candidatesIn(section.title, reading, true).length > 0,
    isTitledThird:
      section.title.senses.has('third') || section.title.senses.has('work') || section.title.senses.has('cookie'),
    own: names.filter((name) => reading.own.has(name)),
  }
}

/** Tells what a sentence says of a name: that it sets something here, is in use here, sets nothing, or nothing of that. */
export function judge(name: Name, view: View): Strength | 'negated' | null {
  if (isNegated(name, view)) return 'negated'
  if (isProvider(name, view)) return null
  if (isTrapped(name, view)) return null
  if (isSaidToSet(name, view)) return 'sets'
  if (isHere(name, view) && (isUsed(name, view) || isConnected(name, view))) return 'used'
  return isExample(name, view) ? 'used' : null
}

/** What is used here concerns the page: the words around speak of cookies, or the sentence of what services do on pages. */
function isHere(name: Name, view: View): boolean {
  if (view.isAboutCookies || view.isNearCookies) return true
  return view.sentence.senses.has('work') && (name.isKnown || isToldKind(name, view))
}

/** "the tool X", "the X plug-in" */
function isToldKind(name: Name, view: View): boolean {
  const behind = name.at + name.length
  return hasKindBefore(name, view) || hasBetween(view, 'kind', behind, behind + 1)
}

function hasKindBefore(name: Name, view: View): boolean {
  const from = Math.max(0, name.at - 3)
  return hasBetween(view, 'kind', from, name.at) && !hasBetween(view, 'example', from, name.at)
}

/** One word with a capital, which may be any word. */
function isPlain({ isKnown, isMarked }: Name): boolean {
  return !isKnown && !isMarked
}

function positions(view: View, sense: Sense): number[] {
  return view.sentence.found.filter(({ value }) => value === sense).map(({ at }) => at)
}

function hasBetween(view: View, sense: Sense, from: number, to: number): boolean {
  return view.sentence.found.some(({ value, at, length }) => value === sense && at >= from && at + length <= to)
}

/** Where the words about a name begin and end: between signs that part clauses, over lists of names. */
function clauseOf(name: Name, { sentence: { tokens }, inNames }: View): { start: number; end: number } {
  const parts = (at: number) => {
    const gap = tokens[at]?.gap ?? ''
    if (/[;:–—()]/.test(gap)) return true
    return gap.includes(',') && !(inNames[at] === true && inNames[at - 1] === true)
  }
  let start = name.at
  while (start > 0 && !parts(start)) start--
  let end = name.at + name.length
  while (end < tokens.length && !parts(end)) end++
  return { start, end }
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

/** It stands behind "provided by", and what is provided has a name. */
function isProvider(name: Name, view: View): boolean {
  if (isAlias(name, view) || isPlace(name, view)) return true
  const isBehind = view.sentence.found.some(
    ({ value, at, length }) => value === 'provided' && at + length <= name.at && name.at - at - length <= 1,
  )
  return (
    (isBehind || name.isCompany) &&
    (view.isTitled || view.names.some((one) => one.at < name.at && !one.isOther && !view.own.includes(one)))
  )
}

function isNegated(name: Name, view: View): boolean {
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

/** The words before the name send the reader elsewhere, or the clause is of something else. */
function isTrapped(name: Name, view: View): boolean {
  const { start, end } = clauseOf(name, view)
  const { senses } = view.sentence
  for (const sense of ['login', 'profile', 'credit'] as const) if (hasBetween(view, sense, start, end)) return true
  if (hasBetween(view, 'owned', name.at - 1, name.at)) return true
  for (const sense of ['optOut', 'browser'] as const) if (hasBetween(view, sense, 0, name.at)) return true
  if (hasBetween(view, 'elsewhere', Math.max(0, Math.min(start, name.at - 8)), name.at)) return true
  if (!senses.has('processor')) return false
  return !senses.has('cookie') || hasBetween(view, 'processor', start, end)
}

/** "X may store cookies", "cookies from X", "X cookies" where somebody uses or sets them. */
function isSaidToSet(name: Name, view: View): boolean {
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

/** Counts words between two places that are part of no name and join none; words that tell what the name is do not count. */
function looseBetween(view: View, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (view.inNames[at] !== true && !isSmall(view, at)) count++
  return count
}

/** A word of what stands between a verb and its names: "tools of", "videos from". */
function isSmall(view: View, at: number): boolean {
  return (['kind', 'work', 'from', 'third'] as const).some((sense) => hasBetween(view, sense, at, at + 1))
}

function isUsed(name: Name, view: View): boolean {
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

function isConnected(name: Name, view: View): boolean {
  if (!name.isKnown && !name.isMarked) return false
  return view.sentence.found.some(
    ({ value, at, length }) => value === 'connect' && at < name.at && name.at - at - length <= 5,
  )
}

/** "companies like X and Y", "embedded content, for example from X", "providers (X, Y)". */
function isExample(name: Name, view: View): boolean {
  const { found, senses, tokens } = view.sentence
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
