import type { Charter } from './charter'
import type { Part } from './part'
import { plainText } from './plain-text'
import { forEachInSteps, type Steps } from './steps'

/** Words of the site, in one text. */
export interface SiteText {
  text: string
  /** Running text, in which names with a placeholder may stand; not the rows that were read. */
  isRunning: boolean
  /** Gives the text of one page or row that holds a place, the place in it, and where that is. */
  placeAt(at: number): TextPlace
}

interface TextPlace {
  text: string
  at: number
  url: string | null
  /** The address shows these words, so that a text fragment leads to them. */
  isShown: boolean
}

const ofParts = new WeakMap<Part, SiteText>()
const ofCharters = new WeakMap<Charter, SiteText>()

/** Lists the site's own words: the texts of its parts, and the rows of its own charters, which may stand in no part's text. */
export function* siteTexts(charters: readonly Charter[], parts: readonly Part[]): Steps<SiteText[]> {
  const texts: SiteText[] = []
  for (const part of parts) {
    if (part.text === null) continue
    const text = ofParts.get(part) ?? textOfPart(part)
    ofParts.set(part, text)
    texts.push(text)
    yield
  }
  for (const charter of charters) {
    if (charter.basis !== 'site' || charter.entries.length === 0) continue
    const text = ofCharters.get(charter) ?? (yield* textOfRows(charter))
    ofCharters.set(charter, text)
    texts.push(text)
  }
  return texts
}

function textOfPart({ text: words, url, kind }: Part): SiteText {
  const text = plainText(words ?? '')
  return { text, isRunning: true, placeAt: (at) => ({ text, at, url, isShown: kind !== 'platform-list' }) }
}

function* textOfRows({ entries, source }: Charter): Steps<SiteText> {
  const isShown = source === 'policy-page' || source === 'bundled'
  const starts = new Float64Array(entries.length)
  let length = 0
  const rows: string[] = []
  yield* forEachInSteps(entries, ({ name, quote, purpose }, at) => {
    const row = plainText([quote, ...[name, purpose ?? ''].filter((words) => !quote.includes(words))].join('\n'))
    starts[at] = length
    length += row.length + 1
    rows.push(row)
  })
  return {
    text: rows.join('\n'),
    isRunning: false,
    placeAt(at) {
      const row = lastNotAfter(starts, at)
      const url = entries[row]?.locator.url ?? null
      return { text: rows[row] ?? '', at: at - (starts[row] ?? 0), url, isShown }
    },
  }
}

function lastNotAfter(starts: Float64Array, at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
