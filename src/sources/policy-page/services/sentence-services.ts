import type { Name } from './name'
import type { Line, Section } from './outline'
import { providerIn } from './provider'
import { purposeOf } from './purpose'
import { candidatesIn, isElsewhere, isOff, type Reading, type Strength } from './reading'
import { isConnected, isExample, isUsed } from './said-in-use'
import { isNegated, isProvider, isSentElsewhere, isTrapped } from './said-not-here'
import { isSaidToSet, setsBehind } from './said-to-set'
import { isSaidToWork } from './said-to-work'
import { clauseOf, hasBetween, isToldKind, type View, viewOf } from './sentence-view'

/** Reads the services that running text says are used here, or set cookies here. */
export function readSentences(line: Line, section: Section, reading: Reading): void {
  if (line.table !== null) return
  if (isElsewhere(section)) return
  const off = isOff(section)
  for (const [at, sentence] of line.sentences.entries()) {
    const names = candidatesIn(sentence, reading)
    if (names.length === 0) continue
    const view = viewOf(sentence, line, at, section, reading)
    const verdicts = withMates(
      names.map((name) => ({ name, verdict: off && !isSaidToSet(name, view) ? null : judge(name, view) })),
      view,
    )
    for (const { name, verdict } of verdicts) {
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

interface Judged {
  name: Name
  verdict: Strength | 'negated' | null
}

/** What is said of one name of "X, Y and Z" is said of all. */
function withMates(judged: readonly Judged[], view: View): Judged[] {
  const all = judged.map((one) => ({ ...one }))
  const pass = (from: Judged | undefined, to: Judged | undefined) => {
    if (from === undefined || to === undefined || to.verdict !== null || from.verdict === null) return
    if (!isProvider(to.name, view) && !isSentElsewhere(to.name, view)) to.verdict = from.verdict
  }
  const areMates = all.map(({ name }, at) => isListed(all[at - 1]?.name, name, view))
  if (!view.sentence.senses.has('and')) return all
  for (const [at, one] of all.entries()) if (areMates[at] === true) pass(all[at - 1], one)
  for (const [at, one] of all.entries())
    if (one.name.isKnown && isBesides(one.name, view))
      pass(
        all.slice(0, at).findLast(({ verdict }) => verdict === 'used'),
        one,
      )
  for (const [at, one] of [...all.entries()].reverse()) if (areMates[at] === true) pass(one, all[at - 1])
  return all
}

/** "we use X to count visits, and Y for maps": its clause begins with "and" and the name. */
function isBesides(name: Name, view: View): boolean {
  const { start } = clauseOf(name, view)
  return start > 0 && name.at - start <= 2 && hasBetween(view, 'and', start, name.at)
}

/** Between two names stand only a comma, "and", or both. */
function isListed(one: Name | undefined, other: Name, view: View): boolean {
  if (one === undefined) return false
  const { inNames, sentence } = view
  const { tokens } = sentence
  for (let at = one.at + one.length; at <= other.at; at++) {
    if (!/^\s?(?:,\s|\s)$/.test(tokens[at]?.gap ?? '')) return false
    if (inNames[at] !== true && !hasBetween(view, 'from', at, at + 1) && !hasBetween(view, 'means', at, at + 1))
      return false
  }
  return true
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

/** Tells what a sentence says of a name: that it sets something here, is in use here, sets nothing, or nothing of that. */
export function judge(name: Name, view: View): Strength | 'negated' | null {
  if (isNegated(name, view)) return 'negated'
  if (isProvider(name, view) && (name.isCompany || !setsBehind(name, view))) return null
  if (isSaidToSet(name, view)) return 'sets'
  if (isTrapped(name, view)) return null
  if (isHere(name, view) && (isUsed(name, view) || isConnected(name, view) || isSaidToWork(name, view))) return 'used'
  return isExample(name, view) ? 'used' : null
}

/** What is used here concerns the page: the words around speak of cookies, or the sentence of what services do on pages. */
function isHere(name: Name, view: View): boolean {
  if (view.isAboutCookies || view.isNearCookies) return true
  return view.sentence.senses.has('work') && (name.isKnown || isToldKind(name, view))
}
