import { namedCategory } from '../../../core/declared-category'
import { isDuration } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { no, none, rule, same, unsaid } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import { type Cell, cellsOnce, textBlock } from './block'
import { isTick } from './column-cells'
import { type Fields, stated } from './declaration'
import { fieldOf } from './fields'
import { readLabels } from './labels'
import { factsBelow, markedNames, providerBeside } from './name-cell'
import { hasSigns, namesIn } from './names'
import { statesDuration } from './record'
import type { Columns } from './table-columns'
import { durationsBeside, takeLabelledDuration } from './take-duration'

/** What the cells of one row say. */
export interface Row {
  /** Null where the cell of the name is blank; empty where it holds none that can be read. */
  names: string[] | null
  fields: Fields
  quote: string
  /** Durations that stand side by side, as the names do. */
  durations: string[]
}

/** Reads a row by what its columns hold; null where it declares that there is no cookie, or is prose. */
export function readRow(row: readonly Cell[], columns: Columns, vocabulary: Vocabulary): Row | null {
  const texts = row.map((cell, at) => withoutHeading(cell.text, columns.headings[at] ?? ''))
  const nameAt = columns.roles.indexOf('name')
  const below = factsBelow(texts[nameAt] ?? '', vocabulary)
  const fields = { ...below?.fields, ...fieldsIn(texts, columns, vocabulary) }
  const nameText = below?.name ?? texts[nameAt] ?? ''
  if (nameText === '') return { names: null, fields, quote: '', durations: [] }
  if (stated(nameText) === undefined || isDashed(nameText, texts, fields)) return null
  const marked = markedNames(nameText, row[nameAt]?.parts ?? [], columns.headings[nameAt] ?? '', vocabulary)
  const names = marked?.names ?? namesIn(nameText, row[nameAt]?.parts, true)
  if (marked !== null) fields.purpose = marked.purpose
  if (isProse(nameText, names)) return null
  if (fields.provider === undefined && !columns.roles.includes('provider')) {
    const provider = providerBeside(nameText, vocabulary)
    if (provider !== null) fields.provider = provider
  }
  takeFromPurpose(fields, vocabulary)
  const beside = durationsBeside(nameText, vocabulary)
  if (fields.duration === undefined && beside.length > 0) fields.duration = beside.at(-1)
  takeStorage([nameText, fields.duration ?? ''], fields, vocabulary)
  takePrefix(fields, vocabulary)
  return {
    names,
    fields,
    quote: quoteOf(row),
    durations: columns.roles.includes('duration')
      ? listOf(texts[columns.roles.indexOf('duration')] ?? '', vocabulary)
      : beside,
  }
}

function fieldsIn(texts: readonly string[], { roles, kinds }: Columns, vocabulary: Vocabulary): Fields {
  const fields: Fields = {}
  for (const [at, kind] of kinds ?? []) if (isTick(texts[at] ?? '')) fields.category ??= kind
  for (const [at, role] of roles.entries()) {
    const words = role === null || role === 'name' ? undefined : stated(texts[at])
    if (role === null || role === 'name' || words === undefined) continue
    const line = oneLine(words)
    const field = role === 'category' ? role : fieldOf(role, line, vocabulary)
    const known = fields[field]
    if (known === undefined) fields[field] = line
    else if (!known.includes(line)) fields[field] = `${known} ${line}`
  }
  return fields
}

function quoteOf(row: readonly Cell[]): string {
  return cellsOnce(row)
    .map(({ text }) => oneLine(text))
    .filter((text) => text !== '')
    .join(' | ')
}

/** A row of dashes behind a title says that there is no such cookie. */
const isDashed = rule('a row of dashes', no, (name: string, texts: readonly string[], fields: Fields) => {
  const isFilled = texts.some((text) => text !== '' && text !== name)
  return texts.length > 2 && isFilled && Object.keys(fields).length === 0 && !namesIn(name).some(hasSigns)
})

const LONGEST_NAMES = 200

/** Words that hold a few names are no cell of names. */
const isProse = rule('names in a cell of prose', no, (text: string, names: readonly string[]) => {
  const length = names.reduce((sum, name) => sum + name.length, 0)
  return text.length > LONGEST_NAMES && length * 3 < text.length
})

/** Takes the heading off a cell that repeats it, as pages do for narrow screens. */
const withoutHeading = rule('headings in each cell', same, (text: string, heading: string): string => {
  if (heading === '') return text
  const [first = '', ...rest] = text.split(/\n|:\s/)
  return rest.length > 0 && fold(first) === heading ? text.slice(first.length + 1).trim() : text
})

/** What no column holds may be said by labels, or by a duration, in the description. */
const takeFromPurpose = rule('what a purpose says of a duration', unsaid, (fields: Fields, vocabulary: Vocabulary) => {
  if (fields.purpose === undefined || fields.duration !== undefined) return
  const labels = readLabels(textBlock(fields.purpose), vocabulary)
  if (labels.pairs.length === 1 && statesDuration(labels, vocabulary)) {
    fields.duration = labels.pairs[0]?.value
    fields.purpose = labels.rest
  }
  put(fields, 'purpose', takeLabelledDuration(fields.purpose, fields, vocabulary))
})

function put(fields: Fields, field: 'purpose', words: string | undefined): void {
  if (words === undefined || words === '') delete fields[field]
  else fields[field] = words
}

/** `basket (localStorage)`: what stores it stands in brackets beside the name or the duration. */
const takeStorage = rule(
  'storage behind a name',
  unsaid,
  (texts: readonly string[], fields: Fields, vocabulary: Vocabulary) => {
    if (fields.storage !== undefined) return
    const inner = texts.flatMap((text) => /\(([^()]*)\)\s*$/.exec(text)?.[1] ?? [])
    const storage = inner.find((words) => findPhrases(fold(words), vocabulary.storages).length > 0)
    if (storage !== undefined) fields.storage = storage
  },
)

/** `SECURITY Protects …`: capitals before the purpose that name a category. */
const takePrefix = rule('a category before the purpose', unsaid, (fields: Fields, vocabulary: Vocabulary) => {
  if (fields.category !== undefined) return
  const prefix = /^(\p{Lu}{4,}?)(?=[\s:.–-]|$|\p{Lu}\p{Ll})/u.exec(fields.purpose ?? '')?.[1]
  if (prefix === undefined || namedCategory(prefix, vocabulary) === null) return
  fields.category = prefix
  put(fields, 'purpose', stated(fields.purpose?.slice(prefix.length).replace(/^[\s:.–-]+/, '')))
})

const listOf = rule('durations side by side', none, (text: string, vocabulary: Vocabulary): string[] => {
  const parts = text.split(/\s*[,;\n]\s*|\s+\/\s+/).filter((part) => part !== '')
  return parts.every((part) => isDuration(part, vocabulary)) ? parts : []
})
