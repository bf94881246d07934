import type { Name } from './name'
import { namesIn } from './names-in-text'
import type { Line, Section, Sentence } from './outline'
import { candidatesIn, isAboutCookies, type Reading } from './reading'
import type { Sense } from './service-words'

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
  before: Sentence | undefined
  after: Sentence | undefined
}

/** Looks at a sentence of a line. */
export function viewOf(sentence: Sentence, line: Line, at: number, section: Section, reading: Reading): View {
  const { source, tokens, lexicon, found } = sentence
  const names = namesIn(source, tokens, lexicon, reading.use)
  const inNames = tokens.map(() => false)
  for (const { at: start, length } of [...names, ...found.filter(({ value }) => value === 'and')])
    inNames.fill(true, start, start + length)
  const [before, after] = [line.sentences[at - 1], line.sentences[at + 1]]
  const near = [before, sentence, after]
  return {
    sentence,
    names,
    inNames,
    isAboutCookies: isAboutCookies(section, reading.outline),
    isNearWork: near.some((one) => one !== undefined && (one.senses.has('cookie') || one.senses.has('work'))),
    isNearCookies: near.some((one) => one?.senses.has('cookie')),
    isTitled:
      section.level > 0 &&
      candidatesIn(section.title, reading, true).some(
        ({ isKnown, isMarked, folded }) => isKnown || isMarked || reading.use.capital.has(folded.split(' ')[0] ?? ''),
      ),
    isTitledThird:
      section.title.senses.has('third') || section.title.senses.has('work') || section.title.senses.has('cookie'),
    own: names.filter((name) => reading.own.has(name)),
    before,
    after,
  }
}

/** "the tool X", "the X plug-in" */
export function isToldKind(name: Name, view: View): boolean {
  const behind = name.at + name.length
  return hasKindBefore(name, view) || hasBetween(view, 'kind', behind, behind + 1)
}

/** Tells whether what a name is the name of stands right before it: "the tool X". */
export function hasKindBefore(name: Name, view: View): boolean {
  const from = Math.max(0, name.at - 3)
  return hasBetween(view, 'kind', from, name.at) && !hasBetween(view, 'example', from, name.at)
}

/** One word with a capital, which may be any word. */
export function isPlain({ isKnown, isMarked }: Name): boolean {
  return !isKnown && !isMarked
}

/** Gives the places of the words of a sense. */
export function positions(view: View, sense: Sense): number[] {
  return view.sentence.found.filter(({ value }) => value === sense).map(({ at }) => at)
}

/** Tells whether words of a sense stand wholly between two places. */
export function hasBetween(view: View, sense: Sense, from: number, to: number): boolean {
  return view.sentence.found.some(({ value, at, length }) => value === sense && at >= from && at + length <= to)
}

/** Where the words about a name begin and end: between signs that part clauses, over lists of names. */
export function clauseOf(name: Name, { sentence: { tokens }, inNames }: View): { start: number; end: number } {
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

/** Counts words between two places that are part of no name and join none; words that tell what the name is do not count. */
export function looseBetween(view: View, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (view.inNames[at] !== true && !isSmall(view, at)) count++
  return count
}

/** A word of what stands between a verb and its names: "tools of", "videos from". */
function isSmall(view: View, at: number): boolean {
  return (['kind', 'work', 'from', 'third'] as const).some((sense) => hasBetween(view, sense, at, at + 1))
}
