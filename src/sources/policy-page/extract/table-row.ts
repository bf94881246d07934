import { namedCategory } from '../../../core/declared-category'
import { isDuration } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import { findPhrases, holdsPhrase, type Vocabulary } from '../../../core/vocabulary'
import { no, none, nothing, rule, same, unsaid } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import { type Cell, cellsOnce } from './block'
import { isHost, isTick } from './column-cells'
import { type Fields, merge, stated } from './declaration'
import { fieldOf } from './fields'
import { cleanName, hasSigns, likeness, namesIn, namesInBrackets, SIGN } from './names'
import type { Columns } from './table-columns'
import { durationsBeside, takeDuration } from './take-duration'
import { namedBy } from './title'

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
  const { roles, headings } = columns
  const texts = row.map((cell, at) => withoutHeading(cell.text, headings[at] ?? ''))
  const at = roles.indexOf('name')
  const below = factsBelow(texts[at] ?? '', vocabulary)
  const name = below?.name ?? texts[at] ?? ''
  const fields = merge(below?.fields ?? {}, fieldsIn(texts, columns, vocabulary))
  if (name === '') return { names: null, fields, quote: '', durations: [] }
  if (stated(name) === undefined || isDashed(name, texts, fields)) return null
  const parts = row[at]?.parts ?? []
  const marked = markedNames(name, parts, headings[at] ?? '', vocabulary)
  const names = marked?.names ?? namesIn(name, parts, true)
  if (isProse(name, names)) return null
  if (marked !== null) fields.purpose = marked.purpose
  if (!roles.includes('provider')) fields.provider ??= providerBeside(name, vocabulary)
  takeFromPurpose(fields, vocabulary)
  const beside = durationsBeside(name, vocabulary)
  fields.duration ??= beside.at(-1)
  fields.storage ??= storageBehind([name, fields.duration ?? ''], vocabulary)
  takePrefix(fields, vocabulary)
  const times = roles.indexOf('duration')
  return { names, fields, quote: quoteOf(row), durations: times < 0 ? beside : listOf(texts[times] ?? '', vocabulary) }
}

function fieldsIn(texts: readonly string[], { roles, kinds }: Columns, vocabulary: Vocabulary): Fields {
  const fields: Fields = {}
  for (const [at, kind] of kinds) if (isTick(texts[at] ?? '')) fields.category ??= kind
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

/** What no column holds may be said in the description. */
const takeFromPurpose = rule('what a purpose says of a duration', unsaid, (fields: Fields, vocabulary: Vocabulary) => {
  if (fields.duration === undefined)
    fields.purpose = takeDuration(fields.purpose, fields, vocabulary, true) || undefined
})

/** `basket (localStorage)`: what stores it stands in brackets beside the name or the duration. */
const storageBehind = rule('storage behind a name', unsaid, (texts: readonly string[], vocabulary: Vocabulary) => {
  const inner = texts.flatMap((text) => /\(([^()]*)\)\s*$/.exec(text)?.[1] ?? [])
  return inner.find((words) => holdsPhrase(words, vocabulary.storages))
})

/** `SECURITY Protects …`: capitals before the purpose that name a category. */
const takePrefix = rule('a category before the purpose', unsaid, (fields: Fields, vocabulary: Vocabulary) => {
  if (fields.category !== undefined) return
  const prefix = /^(\p{Lu}{4,}?)(?=[\s:.–-]|$|\p{Lu}\p{Ll})/u.exec(fields.purpose ?? '')?.[1]
  if (prefix === undefined || namedCategory(prefix, vocabulary) === null) return
  fields.category = prefix
  fields.purpose = stated(fields.purpose?.slice(prefix.length).replace(/^[\s:.–-]+/, ''))
})

const listOf = rule('durations side by side', none, (text: string, vocabulary: Vocabulary): string[] => {
  const parts = text.split(/\s*[,;\n]\s*|\s+\/\s+/).filter((part) => part !== '')
  return parts.every((part) => isDuration(part, vocabulary)) ? parts : []
})

/** Under "Purpose and cookies", what stands before the names that are marked is what they are for. */
const markedNames = rule(
  'a purpose with its names',
  nothing,
  (text: string, parts: readonly string[], heading: string, vocabulary: Vocabulary) => {
    if (!findPhrases(heading, vocabulary.roles).some(({ value }) => value === 'purpose')) return null
    const names = parts.map(cleanName).filter((part) => likeness(part) > 0)
    const [before = ''] = text.split(names[0] ?? text, 1)
    const purpose = /^(.*)[;.:–—-](?=\s)/s.exec(before)?.[1]?.trim() ?? ''
    return names.length === 0 || purpose === '' ? null : { names, purpose: oneLine(purpose) }
  },
)

/** `uid, uidr (Somebody)`, `Somebody (_a, _b)`: what stands beside the names of cookies, in brackets or before them, is the provider's. */
const providerBeside = rule('somebody beside a name', unsaid, (text: string, vocabulary: Vocabulary) => {
  const title = namesInBrackets(text)?.title ?? ''
  if (namedBy(title, vocabulary) === 'provider') return title
  return /\s\((\p{Lu}[\p{L}\p{N} .&'-]{2,40})(?:,[^()]*)?\)\s*$/u.exec(text)?.[1]
})

/** "_a" over "lake.example · Somebody · 2 days": whose it is, and how long it lives; null where the lines below may be names. */
const factsBelow = rule('facts below a name in its cell', nothing, (text: string, vocabulary: Vocabulary) => {
  const [name = '', ...lines] = text.split('\n')
  const facts = lines.flatMap((line) => line.split(/\s*[·•|]\s*|,\s+/))
  const domain = facts.find(isHost)
  const duration = facts.find((fact) => isDuration(fact, vocabulary))
  const isTold = duration !== undefined || (domain !== undefined && !isHost(name))
  if (likeness(cleanName(name)) === 0 || !isTold || facts.some((fact) => SIGN.test(fact))) return null
  const others = facts.filter((fact) => !isHost(fact) && !isDuration(fact, vocabulary))
  const party = others.find((fact) => holdsPhrase(fact, vocabulary.parties))
  const provider = others.find((fact) => fact !== party && namedBy(fact, vocabulary) === 'provider')
  return { name, fields: { domain, duration, party, provider } }
})
