import { type Item, isLabelled, itemFrom, itemsAt, LONGEST_BARE, labelledAt } from './list-items'
import { browsers, knownServices } from './name-lists'
import { namesIn } from './names-in-text'
import { type Line, type Section, type Sentence, sentenceOf, titlesOf } from './outline'
import { firstPurpose } from './purpose'
import { candidatesIn, isAboutCookies, isOff, type Reading } from './reading'

const FEWEST = 2
const MOST_OTHER_WORDS = 2
/** Reads lists of names under a title or words that say that others set cookies here, and lists that tell what each name is for. */
export function readLists(section: Section, reading: Reading): void {
  const { lines } = section
  for (let at = 0; at < lines.length; ) {
    const items = itemsAt(lines, at, (item) => isSubheading(item, reading))
    if (items.length > 0) readList(items, leadOf(lines[at - 1]), section, reading)
    const labelled = items.length > 0 ? [] : labelledAt(lines, at)
    if (labelled.length >= FEWEST) readList(labelled, leadOf(lines[at - 1]), section, reading)
    else if (items.length === 0) readRunOn(lines[at], lines[at - 1], section, reading)
    at += Math.max(1, items.length, labelled.length)
  }
}

/** Reads "X: what for. Y: what for." within a paragraph. */
function readRunOn(line: Line | undefined, before: Line | undefined, section: Section, reading: Reading): void {
  if (line === undefined || line.kind === 'table') return
  const { sentences } = line
  const starts = sentences.flatMap((sentence, at) => (isLabelled(sentence) ? [at] : []))
  const items = starts.map((at, index) => {
    const first = sentences[at] as Sentence
    return itemFrom(line, first, sentences.slice(at + 1, starts[index + 1] ?? at + 3))
  })
  const [start = 0] = starts
  const isSure = items.length >= FEWEST
  if (items.length > 0)
    readList(
      isSure ? items : items.filter(({ head }) => knownServices.find(head.tokens).length > 0),
      start > 0 ? sentences.slice(Math.max(0, start - 2), start) : leadOf(before),
      section,
      reading,
    )
}

function readList(items: readonly Item[], lead: readonly Sentence[], section: Section, reading: Reading): void {
  const named = items.flatMap((item) => {
    const names = candidatesIn(item.head, reading, true)
    const bare = item.head.tokens.filter((_, at) => !names.some((name) => at >= name.at && at < name.at + name.length))
    const isAlone =
      bare.length <= MOST_OTHER_WORDS &&
      bare.every(({ folded }) => item.head.lexicon.generic.has(folded) || item.head.lexicon.common.has(folded))
    return names.length > 0 &&
      (isAlone || (bare.length <= MOST_OTHER_WORDS && names.every(({ isKnown }) => isKnown))) &&
      item.head.text.length <= LONGEST_BARE
      ? [{ item, names }]
      : []
  })
  const others = items.filter(({ head }) => head.tokens.some((_, at) => browsers.at(head.tokens, at).length > 0)).length
  if (others > items.length / 3 && others >= FEWEST) return
  if (named.length === 0 || isOff(section)) return
  const isTrapped = lead.some(isTrap)
  const isHere = isAboutCookies(section, reading.outline)
  const tells = (sentence: Sentence) => tellsOfOthers(sentence, isHere && sentence.text.endsWith(':'))
  const { title, above, isLead } = section
  const isLed =
    lead.some(tells) ||
    tellsOfOthers(title, isHere && isLead) ||
    (above !== null && above.level > 0 && tells(above.title) && !isTrap(title)) ||
    (isHere && tellsWorkOfOthers(section))
  const isAnyKnown = named.some(({ names }) => names.some((name) => name.isKnown))
  const isSure = isAnyKnown || (isHere && (lead.some(tells) || isLead)) || [title, ...lead].some(tellsOfCookies)
  for (const { item, names } of named) {
    const rest = sentenceOf(item.rest, item.head.lexicon)
    const isBare = rest.tokens.length < 3
    if (
      isBare
        ? isTrapped || !isLed || !isSure || named.length < FEWEST || named.length < items.length / 2
        : !isToldOf(
            rest,
            isLed || (isHere && isAnyKnown && named.length >= FEWEST && named.length > items.length / 2),
            isAnyKnown &&
              ((isLead && tellsOfOthers(title, false)) ||
                lead.some((one) => one.text.endsWith(':') && tellsOfOthers(one, false))),
            section,
            reading,
          )
    )
      continue
    if (item.head.lexicon.capitalNouns && !isAnyKnown) continue
    for (const name of names)
      reading.mentions.push({
        name: name.text,
        strength: 'used',
        sentence: item.sentence,
        section,
        provider: null,
        purpose: isBare ? firstPurpose(lead) : item.rest,
        category: null,
        quote: isBare ? quoteOf(lead, item) : null,
      })
  }
}

/** Words alone on a line that tell of others, and are no name: "Analytics partners" leads to what stands below. */
function isSubheading({ line, head, rest, sentence }: Item, reading: Reading): boolean {
  return (
    line.kind === 'text' &&
    rest === '' &&
    tellsOfOthers(sentence, true) &&
    candidatesIn(head, reading, true).length === 0
  )
}

/** "Advertising" under "Third parties" */
function tellsWorkOfOthers(section: Section): boolean {
  const [title, ...above] = titlesOf(section).filter(({ level }) => level > 0)
  return (
    title?.title.senses.has('work') === true &&
    !isTrap(title.title) &&
    above.some((one) => one.title.senses.has('third'))
  )
}

/** It says that others set cookies, in so many words. */
function tellsOfCookies({ senses }: Sentence): boolean {
  return senses.has('third') && senses.has('cookie')
}

/** A name alone is quoted with the words that lead to it. */
function quoteOf(lead: readonly Sentence[], item: Item): string {
  const words = lead.find((one) => tellsOfOthers(one, true))
  return words === undefined ? item.sentence.text : `${words.text} | ${item.sentence.text}`
}

function leadOf(before: Line | undefined): Sentence[] {
  return before === undefined || before.kind === 'table' ? [] : before.sentences.slice(-2)
}

/** It is of others that use cookies or work on the page; where it leads to a list and all is about cookies, of others at large. */
function tellsOfOthers({ senses, found }: Sentence, isLead: boolean): boolean {
  if (senses.has('browser') || senses.has('optOut') || senses.has('profile') || senses.has('login')) return false
  const others = found.filter(({ value }) => value === 'third' || value === 'kind')
  const isWork = found.some(
    ({ value, at }) => value === 'work' && others.some((other) => at < other.at || at >= other.at + other.length),
  )
  return (
    (others.length > 0 && (senses.has('cookie') || isWork)) ||
    (isLead && senses.has('third') && !senses.has('processor')) ||
    (senses.has('cookie') && senses.has('use') && senses.has('we'))
  )
}

function isTrap({ senses }: Sentence): boolean {
  return senses.has('browser') || senses.has('optOut') || senses.has('login') || senses.has('profile')
}

/** What stands behind a name tells what it is for, or what leads to the list says that all in it set cookies. */
function isToldOf(rest: Sentence, isLed: boolean, isSaid: boolean, section: Section, reading: Reading): boolean {
  const { senses } = rest
  if (
    senses.has('withoutCookies') ||
    senses.has('local') ||
    senses.has('profile') ||
    senses.has('login') ||
    senses.has('optOut')
  )
    return false
  if (senses.has('processor') && !senses.has('cookie')) return false
  const doesWork = isSaid || senses.has('work') || senses.has('cookie') || senses.has('purpose')
  return (
    doesWork &&
    (isLed ||
      (isAboutCookies(section, reading.outline) &&
        (senses.has('use') || senses.has('inUse') || senses.has('set')) &&
        namesIn(rest.source, rest.tokens, rest.lexicon, reading.use).every(({ isOther }) => !isOther)))
  )
}
