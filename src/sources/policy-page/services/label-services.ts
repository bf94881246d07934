import type { Role } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { vocabularyOf } from '../../reading/vocabulary-of'
import type { Line, Section, Sentence } from './outline'
import { sentenceOf } from './outline'
import { candidatesIn, isAboutCookies, isOff, type Reading } from './reading'
import { isName, isOwnOrOther } from './table-cells'

const MOST_LABEL_WORDS = 4
const MOST_COLONS = 40
/** Labels beside which a name is that of a service. */
const BESIDE: readonly Role[] = ['provider', 'purpose', 'duration', 'category']

/** A label with its value: "Provider: Acme". */
interface Labelled {
  role: Role
  value: string
}

/** What stands between one name and the next. */
interface Card {
  line: Line
  values: Map<Role, string>
}

/** Reads services told by labels, on lines of their own or behind each other: "Name: X", "Provider: Y", "Purpose: …". */
export function readLabels(section: Section, reading: Reading): void {
  for (const card of cardsOf(section)) readCard(card, section, reading)
}

/** A label that came before begins the next card. */
function cardsOf(section: Section): Card[] {
  const cards: Card[] = []
  let isOpen = false
  for (const line of section.lines) {
    const labels = line.table === null ? labelsOf(line) : []
    for (const { role, value } of labels) {
      const last = isOpen ? cards.at(-1) : undefined
      if (last === undefined || last.values.has(role)) cards.push({ line, values: new Map([[role, value]]) })
      else last.values.set(role, value)
      isOpen = true
    }
    if (labels.length === 0) isOpen = false
  }
  return cards
}

/** Gives the labels in a line that begins with one. */
function labelsOf({ text, sentences }: Line): Labelled[] {
  const [first] = sentences
  if (first === undefined) return []
  const vocabulary = vocabularyOf(first.lexicon.language)
  const labels: { start: number; end: number; role: Role }[] = []
  for (const { index } of [...text.matchAll(/:\s/g)].slice(0, MOST_COLONS)) {
    const words = [...text.slice(labels.at(-1)?.end ?? 0, index).matchAll(/\S+/g)].slice(-MOST_LABEL_WORDS)
    const offset = labels.at(-1)?.end ?? 0
    const start = words.find(({ index: at }) => {
      const label = text.slice(offset + at, index)
      return /^\p{Lu}/u.test(label) && readLabel(label, vocabulary)?.strength === 3
    })
    const role = start && readLabel(text.slice(offset + start.index, index), vocabulary)?.role
    if (start !== undefined && role !== undefined) labels.push({ start: offset + start.index, end: index + 1, role })
  }
  if (labels[0]?.start !== 0) return []
  return labels.map(({ role, end }, at) => ({ role, value: text.slice(end, labels[at + 1]?.start).trim() }))
}

function readCard({ line, values }: Card, section: Section, reading: Reading): void {
  const name = values.get('service') ?? values.get('name')
  if (name === undefined || !BESIDE.some((role) => values.has(role))) return
  if (!isName(name, reading) || isOwnOrOther(name, reading)) return
  const { lexicon } = reading.outline
  const purpose = values.get('purpose') ?? null
  const told = purpose === null ? null : sentenceOf(purpose, lexicon)
  if (told !== null && !isHere(told)) return
  if (!isAboutCookies(section, reading.outline) || (isOff(section) && !told?.senses.has('cookie'))) return
  const [sentence] = line.sentences
  if (sentence === undefined || candidatesIn(sentenceOf(name, lexicon), reading, true).length === 0) return
  reading.mentions.push({
    name,
    strength: 'sets',
    sentence,
    section,
    provider: values.get('provider') ?? null,
    purpose,
    category: values.get('category') ?? null,
    quote: null,
  })
}

/** It does not say that there are no cookies, nor that it is what works behind the site. */
function isHere({ senses }: Sentence): boolean {
  return !senses.has('withoutCookies') && !senses.has('local') && (!senses.has('processor') || senses.has('cookie'))
}
