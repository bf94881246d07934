import type { Name } from './names-in-text'
import type { Line, Section } from './outline'
import { providerIn } from './provider'
import { purposeOf } from './purpose'
import { candidatesIn, isElsewhere, isOff, type Reading, type Strength } from './reading'
import { isConnected, isExample, isUsed } from './said-in-use'
import { isNegated, isProvider, isTrapped } from './said-not-here'
import { isSaidToSet } from './said-to-set'
import { isToldKind, type View, viewOf } from './sentence-view'

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
