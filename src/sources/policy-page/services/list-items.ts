import { type Line, type Sentence, sentenceOf } from './outline'

/** A bare name, or a line that is one item, is not longer than this. */
export const LONGEST_BARE = 80
const LONGEST_LABEL = 50
const MOST_ITEMS = 2_000
/** How many words may stand before a comma that ends a name. */
const MOST_NAME_WORDS = 6
const BEHIND_NAME = /\s*(?::|\s[–—-]\s|\s\(|\()\s*/

/** An item of a list or a short line, as a name with what stands behind it. */
export interface Item {
  line: Line
  sentence: Sentence
  head: Sentence
  rest: string
}

/** Gives the items that follow each other from a line on; one that `isLead` leads to others and ends them. */
export function itemsAt(lines: readonly Line[], at: number, isLead: (item: Item) => boolean): Item[] {
  const items: Item[] = []
  for (const line of lines.slice(at, at + MOST_ITEMS)) {
    const item = itemOf(line)
    if (item === null || isLead(item) || (items.length > 0 && item.line.kind !== items[0]?.line.kind)) break
    items.push(item)
  }
  return items
}

/** Gives the paragraphs that follow each other from a line on, of which each begins with a few words and a colon or dash. */
export function labelledAt(lines: readonly Line[], at: number): Item[] {
  const items: Item[] = []
  for (const line of lines.slice(at, at + MOST_ITEMS)) {
    const [first, ...more] = line.sentences
    if (line.kind !== 'text' || first === undefined || !isLabelled(first)) break
    items.push(itemFrom(line, first, more))
  }
  return items
}

function itemOf(line: Line): Item | null {
  const [first, ...more] = line.sentences
  if (line.kind === 'table' || first === undefined) return null
  if (line.sentences.filter(isLabelled).length > 1) return null
  if (line.kind === 'text' && line.text.length > LONGEST_BARE) return null
  return itemFrom(line, first, more)
}

/** Takes a sentence apart at the colon, dash, bracket or clause behind its first words. */
export function itemFrom(line: Line, first: Sentence, more: readonly Sentence[]): Item {
  const { source, text, lexicon } = first
  const cut = cutOf(first)
  const head = cut === null ? source : source.slice(0, cut.at)
  const rest = [cut === null ? '' : text.slice(cut.at + cut.length), ...more.map((one) => one.text)]
  return { line, sentence: first, head: sentenceOf(head.trim(), lexicon), rest: rest.join(' ').trim() }
}

function cutOf({ source, tokens, found }: Sentence): { at: number; length: number } | null {
  const sign = BEHIND_NAME.exec(source)
  const clause = found.find(
    ({ value, at }) => value === 'purpose' && at > 0 && at <= MOST_NAME_WORDS && /^\s?,\s$/.test(tokens[at]?.gap ?? ''),
  )
  const at = clause === undefined ? null : (tokens[clause.at - 1]?.end ?? null)
  if (at !== null && (sign === null || at < sign.index)) return { at, length: tokens[clause?.at ?? 0]?.gap.length ?? 0 }
  return sign === null ? null : { at: sign.index, length: sign[0].length }
}

/** A sentence that begins with a few words and a colon or dash. */
export function isLabelled({ source }: Sentence): boolean {
  const cut = BEHIND_NAME.exec(source)
  return (
    cut !== null &&
    cut.index <= LONGEST_LABEL &&
    cut.index > 1 &&
    !cut[0].includes('(') &&
    /^["“«„]?\p{Lu}/u.test(source)
  )
}
