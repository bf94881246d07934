import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { no, rule, same } from '../../reading/rule'
import { type Above, type Heading, REACH } from './above'
import type { Block } from './block'
import { bareLabel } from './labels'
import { enter } from './place'
import { type Named, namedBy, somebodyIn } from './title'

/** Tells whether a title names a category, or tells cookies apart by whose they are or how long they live. */
export function namesKind(names: Named): boolean {
  return names === 'category' || names === 'kind'
}

/** Makes a heading of a title, with what it names. */
export function headingOf(level: number, text: string, vocabulary: Vocabulary): Heading {
  const names = namedBy(text, vocabulary)
  return { level, text, names, somebody: somebodyIn(text, vocabulary, names), isOfCookies: speaksOfCookies(text) }
}

/** Gives what is known behind a heading. */
export function passHeading(above: Above, blocks: readonly Block[], at: number): Above {
  const { level, text, group } = blocks[at] as Block
  const next = blocks[at + 1]
  const { shared, vocabulary } = above
  const heading = besideKinds(titledPage(above, headingOf(level, text, vocabulary)), above, blocks, at)
  const isLeft = shared.level >= level || shared.level === 0
  return {
    ...above,
    headings: [...above.headings.filter((one) => one.level < level), heading],
    place: enter(above.place, level, text),
    ...categoryUnder(above, heading, next),
    shared: isLeft ? { fields: {}, level: 0 } : shared,
    cookieWords: heading.isOfCookies ? REACH : above.cookieWords - REACH / 2,
    isUnderHeading: true,
    intro: '',
    isIntroLabelled: false,
    leader: null,
    giver: null,
    labelled: isOverLabel(heading, next, vocabulary) ? { group, category: text } : above.labelled,
  }
}

/** The first heading of the page tells no kinds apart: "Cookies on this site". */
const titledPage = rule(
  'the title of the page',
  (_, heading) => heading,
  ({ headings }: Above, heading: Heading): Heading => {
    return heading.level === 1 && headings.length === 0 && heading.names === 'kind'
      ? { ...heading, names: 'prose', somebody: null }
      : heading
  },
)

/**
 * One word beside headings that name categories tells a kind apart as well, "Shop" beside "Statistics", unless what stands
 * below says the word again, as it does of somebody.
 */
const besideKinds = rule(
  'a word beside categories',
  same,
  (heading: Heading, { category, kindLevels, vocabulary }: Above, blocks: readonly Block[], at: number): Heading => {
    const isUnder = category !== null && category.level <= heading.level
    const isWord = heading.names === 'provider' && /^\p{Lu}\p{Ll}+$/u.test(heading.text)
    if (!isWord || (isUnder ? !isOwn(category, vocabulary) : !kindLevels.has(heading.level))) return heading
    if (isSaidBelow(heading.text, blocks, at + 1)) return heading
    return { ...heading, names: isUnder ? heading.names : 'prose', somebody: null }
  },
)

function isOwn({ text }: Heading, { parties }: Vocabulary): boolean {
  return findPhrases(fold(text), parties).some(({ value }) => value === 'first')
}

const MOST_BELOW = 12

function isSaidBelow(word: string, blocks: readonly Block[], start: number): boolean {
  for (const { kind, text, table } of blocks.slice(start, start + MOST_BELOW)) {
    if (kind === 'heading') return false
    if (text.includes(word) || table?.rows.some((row) => row.some((cell) => cell.text.includes(word)))) return true
  }
  return false
}

/**
 * A heading ends the category of one that is no lower; but a provider's of the same level stands under it where no cookie
 * came between, and so do those that follow.
 */
function categoryUnder(above: Above, heading: Heading, next: Block | undefined): Partial<Above> {
  const { category, isCategoryUsed } = above
  /** What stands over a heading of its level, as the category before did, is one as well. */
  const isBeside = category?.level === heading.level - 0.5 && next?.kind === 'heading' && next.level === heading.level
  if (namesKind(heading.names) || isBeside) return { category: heading, isCategoryUsed: false, linesSinceCategory: 0 }
  if (category === null || category.level < heading.level) return {}
  const isUnder = category.level === heading.level && !isCategoryUsed && heading.names === 'provider'
  return { category: isUnder ? { ...category, level: category.level - 0.5 } : null }
}

/** A lower heading right below says "name". */
const isOverLabel = rule(
  'a heading over labels',
  no,
  ({ level }: Heading, next: Block | undefined, vocabulary: Vocabulary) => {
    if (next?.kind !== 'heading' || level < 2 || next.level <= level) return false
    return bareLabel([next], 0, vocabulary)?.role === 'name'
  },
)
