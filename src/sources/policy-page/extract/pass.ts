import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { isKindOfCookies } from '../../reading/roles'
import { no, rule, same } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import { type Above, type Heading, headingOf, NEW_CATEGORY, namesKind, REACH, UNDER_HEADING } from './above'
import type { Block, Blocks } from './block'
import { enter, type Fields, stated } from './declaration'
import { fieldOf } from './fields'
import { setterIn } from './giver'
import { bareLabel, readLabels } from './labels'
import { passTable, passText } from './pass-text'
import { countedProvider } from './title'

const LONGEST_PROVIDER = 80
const LONGEST_SHARED = 120
const LOWEST_HEADING = 6

/** Gives what is known behind a block that declares nothing itself. */
export function pass(above: Above, blocks: Blocks, at: number): Above {
  const block = blocks[at] as Block
  if (block.table !== null) return passTable(above, block.table)
  const counted = countedProvider(blocks, at, above.vocabulary)
  if (counted !== null) return share(above, { provider: counted }, 0)
  const known = passLabels(above, blocks, at)
  return block.kind === 'heading' ? passHeading(known, blocks, at) : passText(known, block, blocks[at + 1])
}

function share(above: Above, fields: Fields, level: number): Above {
  return { ...above, shared: { fields: { ...above.shared.fields, ...fields }, level } }
}

/** What labels state holds for all below: under the heading above them, in their list of terms, or from here on. */
function passLabels(above: Above, blocks: Blocks, at: number): Above {
  const block = blocks[at] as Block
  const label = bareLabel(blocks, at, above.vocabulary)
  const value = label?.role === 'provider' ? label.value : null
  if (value !== null && value.kind !== 'heading' && value.text.length <= LONGEST_PROVIDER) {
    const provider = oneLine(value.text)
    if (block.kind === 'heading') return share(above, { provider }, block.level - 1)
    if (block.kind === 'text') return share(above, { provider }, above.headings.at(-1)?.level ?? 0)
    if (block.kind === 'term' && value.kind === 'definition')
      return { ...above, inGroup: { group: block.group, fields: { provider } } }
  }
  return block.kind === 'definition' ? passDefinition(above, block) : shareLabels(above, block)
}

/** "Provided by Somebody." in a list of terms is of the names that follow in it. */
const passDefinition = rule('whom a definition names', same, (above: Above, { text, group }: Block): Above => {
  const provider = setterIn(text, above.vocabulary)
  return provider === null ? above : { ...above, inGroup: { group, fields: { provider } } }
})

/** Under the title of the page, or "Cookies that we use", it is whose the page is. */
const isOfPage = rule('whose the page is', no, ({ headings, place }: Above): boolean => {
  const heading = headings.at(-1)
  if (place !== null && place.level > LOWEST_HEADING) return false
  return heading === undefined || heading.level === 1 || (heading.names === 'prose' && heading.isOfCookies)
})

const shareLabels = rule('labels for all below', same, (above: Above, block: Block): Above => {
  const fields: Fields = {}
  let known = above
  for (const { role, label, value } of readLabels(block, above.vocabulary).pairs) {
    const words = stated(value)
    if (role === 'purpose' && words !== undefined && block.kind === 'text')
      known = { ...known, intro: words, isIntroLabelled: true }
    const isShared =
      (role === 'provider' && !(block.kind === 'text' && isOfPage(above))) || role === 'service' || role === 'category'
    if (isShared && !isKindOfCookies(label, above.vocabulary) && words !== undefined && words.length < LONGEST_SHARED)
      fields[fieldOf(role, words, above.vocabulary)] = words
  }
  return Object.keys(fields).length === 0 ? known : share(known, fields, 0)
})

/** Gives what is known behind a heading. */
function passHeading(above: Above, blocks: Blocks, at: number): Above {
  const { level, text, group } = blocks[at] as Block
  const next = blocks[at + 1]
  const { shared, vocabulary } = above
  const heading = besideKinds(titledPage(headingOf(level, text, vocabulary), above), above, blocks, at)
  const isLeft = shared.level >= level || shared.level === 0
  return {
    ...above,
    headings: [...above.headings.filter((one) => one.level < level), heading],
    place: enter(above.place, level, text),
    ...categoryUnder(above, heading, next),
    shared: isLeft ? { fields: {}, level: 0 } : shared,
    cookieWords: heading.isOfCookies ? REACH : above.cookieWords - REACH / 2,
    ...UNDER_HEADING,
    leader: null,
    inGroup: isOverLabel(vocabulary, heading, next) ? { group, fields: { category: text } } : null,
  }
}

/** The first heading of the page tells no kinds apart: "Cookies on this site". */
const titledPage = rule('the title of the page', same, (heading: Heading, { headings }: Above): Heading => {
  const isTitle = heading.level === 1 && headings.length === 0 && heading.names === 'kind'
  return isTitle ? { ...heading, names: 'prose', somebody: null } : heading
})

/**
 * One word beside headings that name categories tells a kind apart as well, "Shop" beside "Statistics", unless what stands
 * below says the word again, as it does of somebody.
 */
const besideKinds = rule(
  'a word beside categories',
  same,
  (heading: Heading, { category, kindLevels, vocabulary }: Above, blocks: Blocks, at: number): Heading => {
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

function isSaidBelow(word: string, blocks: Blocks, start: number): boolean {
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
  if (namesKind(heading.names) || isBeside) return { category: heading, ...NEW_CATEGORY }
  if (category === null || category.level < heading.level) return {}
  const isUnder = category.level === heading.level && !isCategoryUsed && heading.names === 'provider'
  return { category: isUnder ? { ...category, level: category.level - 0.5 } : null }
}

/** A lower heading right below says "name". */
const isOverLabel = rule('a heading over labels', no, (vocabulary: Vocabulary, { level }: Heading, next?: Block) => {
  if (next?.kind !== 'heading' || level < 2 || next.level <= level) return false
  return bareLabel([next], 0, vocabulary)?.role === 'name'
})
