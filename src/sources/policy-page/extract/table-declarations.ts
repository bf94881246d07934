import { namedCategory } from '../../../core/declared-category'
import { parseDeclaredDomain } from '../../../core/declared-domain'
import { isDuration } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { isKindOfCookies, isProperName } from '../../reading/roles'
import { type Cell, oneLine, type Table } from './block'
import { type Declaration, declare, type Fields, stated } from './declaration'
import { fieldOf } from './fields'
import { readLabelsIn } from './label-pairs'
import { hasSigns, isBrandLike, isSomebodyLike, isUnmistakable, likeness, namesIn, namesInBrackets } from './names'
import { type Columns, guessColumns, isOneCell, isTransposed, readHeadings, transpose } from './table-columns'
import { takeLabelledDuration } from './take-duration'

/** What a table gave: its declarations, how many of its rows should have given one and did, and its columns for a table without headings that follows. */
export interface TableReading {
  declarations: Declaration[]
  found: number
  read: number
  columns: Columns | null
}

const HEADING_ROWS = 4

/** What the words above a table say it is about. */
interface About {
  isAboutCookies: boolean
  isTitledCookies: boolean
  isNearCookies: boolean
  /** The page's language has no words file. */
  isStrange: boolean
}

/**
 * Reads the declarations of a table; none where it is not one of cookies.
 * `around` is what stands above it, `before` the columns of the table before it, `about` whether those words speak of cookies.
 */
export function readTableDeclarations(
  table: Table,
  around: Fields,
  before: Columns | null,
  about: About,
  vocabulary: Vocabulary,
): TableReading {
  const rows = isTransposed(table.rows, vocabulary) ? transpose(table.rows) : table.rows
  const start = findHeadings(rows, vocabulary)
  const columns =
    start?.columns ?? inherited(rows, before, vocabulary) ?? guessColumns(rows, vocabulary, about.isStrange)
  const nothing = { declarations: [], found: 0, read: 0, columns: start?.columns ?? null }
  if (columns === null) return nothing
  if (!(columns.ofCookies || about.isAboutCookies)) return nothing
  const reader = new RowReader(
    columns,
    outerFields(table, rows.slice(0, start?.at ?? 0), around, vocabulary),
    vocabulary,
  )
  for (const [at, row] of rows.slice(start === null ? 0 : start.at + 1).entries()) {
    const next = (start === null ? 0 : start.at + 1) + at + 1
    reader.readRow(row, rows.slice(next, next + 20))
  }
  if (isOfCategories(reader.declarations, vocabulary) || isOfOthers(reader.declarations, columns, about)) return nothing
  return { declarations: reader.declarations, found: reader.found, read: reader.read, columns }
}

/** A table of companies or parameters: no duration, and names that brands may bear or that no word near says to be cookies'. */
function isOfOthers(declarations: readonly Declaration[], { ofCookies, roles }: Columns, about: About): boolean {
  const brands = declarations.filter(({ name }) => isBrandLike(name) || !isNameLike(name))
  const timed = declarations.filter(({ duration }) => duration !== null)
  const isTimed = (ofCookies || isOfWords(declarations, about)) && timed.length * 2 > declarations.length
  if (brands.length === declarations.length && !isTimed) return true
  if (ofCookies || roles.includes('duration')) return false
  if (isOfWords(declarations, about) && declarations.some(({ name }) => hasSigns(name))) return false
  const others = about.isNearCookies
    ? brands
    : declarations.filter(({ name }) => isSomebodyLike(name) || !isNameLike(name))
  return !about.isTitledCookies || others.length * 2 >= declarations.length
}

/** Under words of cookies, names that are one word each are the cookies'; somebody among them would have two. */
function isOfWords(declarations: readonly Declaration[], about: About): boolean {
  return about.isTitledCookies && declarations.every(({ name }) => isNameLike(name))
}

function isNameLike(name: string): boolean {
  return likeness(name) > 0
}

/** A table of kinds of cookies, not of cookies: most of its "names" are words of categories. */
function isOfCategories(declarations: readonly Declaration[], vocabulary: Vocabulary): boolean {
  const categories = declarations.filter(({ name }) => {
    const folded = fold(name.replace(/cookies?/gi, ''))
    const isTitle = declarations.length > 1 || /^\p{Lu}/u.test(name)
    return (
      !isUnmistakable(name) && ((isTitle && vocabulary.categories.has(folded)) || isKindOfCookies(name, vocabulary))
    )
  })
  return categories.length * 2 >= declarations.length
}

function findHeadings(rows: readonly Cell[][], vocabulary: Vocabulary): { at: number; columns: Columns } | null {
  let looked = 0
  for (const [at, row] of rows.entries()) {
    if (isOneCell(row)) continue
    if (++looked > HEADING_ROWS) return null
    const columns = readHeadings(row, rows.slice(at + 1, at + 200), vocabulary)
    if (columns !== null) return { at, columns }
  }
  return null
}

/** A table without headings of its own may go on with those of the table before it. */
function inherited(rows: readonly Cell[][], before: Columns | null, vocabulary: Vocabulary): Columns | null {
  if (before === null) return null
  const data = rows.filter((row) => !isOneCell(row))
  const at = before.roles.indexOf('name')
  const isSame = data.length > 0 && data.every((row) => row.length === before.roles.length)
  const names = data.filter((row) => namesIn(row[at]?.text ?? '').length > 0)
  const isHeading = data.slice(0, 1).some((row) => row.some((cell) => cell.header))
  if (!isSame || isHeading || names.length < data.length * 0.8) return null
  return guessColumns(rows, vocabulary) === null &&
    !names.some((row) => namesIn(row[at]?.text ?? '').some(isUnmistakable))
    ? null
    : { ...before, headings: [] }
}

/** Caption and title rows stand nearer than the words above the table. */
function outerFields(table: Table, above: readonly Cell[][], around: Fields, vocabulary: Vocabulary): Fields {
  const titles = [
    table.caption,
    ...above.filter(isOneCell).map((row) => row.find((cell) => cell.text !== '')?.text ?? ''),
  ]
  const category = titles.findLast((title) => title.length < 200 && namedCategory(title, vocabulary) !== null)
  return category === undefined ? around : { ...around, declaredCategory: oneLine(category) }
}

class RowReader {
  readonly declarations: Declaration[] = []
  found = 0
  read = 0
  private section: string | null = null
  /** Whom the row of one cell above names. */
  private giver: string | null = null
  private last: Fields = {}

  constructor(
    private columns: Columns,
    private readonly outer: Fields,
    private readonly vocabulary: Vocabulary,
  ) {}

  readRow(row: readonly Cell[], below: readonly Cell[][]): void {
    const nameAt = this.columns.roles.indexOf('name')
    if (isOneCell(row)) {
      const text = row.find((cell) => cell.text !== '')?.text ?? ''
      const isBareName = row[nameAt]?.text === text && new Set(row.map((cell) => cell.origin)).size > 1
      if (!(isBareName && namesIn(text).some(isUnmistakable))) {
        this.title(text)
        return
      }
    }
    if (this.isHeadingAgain(row)) return
    const headings = countHeaders(row) > 1 ? readHeadings(row, below, this.vocabulary) : null
    if (headings !== null) {
      this.columns = headings
      this.section = null
      this.giver = null
      return
    }
    this.readCells(this.fitted(row))
  }

  /** A row of one cell names the category or the provider of the rows below it. */
  private title(text: string): void {
    const line = oneLine(text)
    if (line === '' || line.length >= 200) return
    const isOfCategory = namedCategory(line, this.vocabulary) !== null
    if (isOfCategory && !isProperName(line, this.vocabulary)) this.section = line
    else if (isProperName(line, this.vocabulary) || parseDeclaredDomain(line) !== null) this.giver = line
    else if (isOfCategory) this.section = line
  }

  private isHeadingAgain(row: readonly Cell[]): boolean {
    const { headings } = this.columns
    const same = row.filter((cell, at) => cell.text !== '' && fold(cell.text) === headings[at]).length
    return headings.length > 0 && same >= Math.max(2, row.length / 2)
  }

  /** A row with a blank cell too many has lost its place from there on. */
  private fitted(row: readonly Cell[]): readonly Cell[] {
    const { roles } = this.columns
    let fitted = [...row]
    while (fitted.length > roles.length) {
      const blank = fitted.findIndex((cell) => cell.text === '')
      if (blank < 0) break
      fitted = fitted.toSpliced(blank, 1)
    }
    return fitted
  }

  private readCells(row: readonly Cell[]): void {
    const { roles } = this.columns
    const nameAt = roles.indexOf('name')
    const nameCell = row[nameAt]
    const texts = row.map((cell, at) => this.withoutHeading(cell.text, at))
    const fields: Fields = {}
    for (const [at, role] of roles.entries()) {
      if (role === null || role === 'name') continue
      const words = stated(texts[at])
      if (words === undefined) continue
      const line = oneLine(words)
      const field = role === 'category' ? 'declaredCategory' : fieldOf(role, line, this.vocabulary)
      const known = fields[field]
      if (known === undefined) fields[field] = line
      else if (!known.includes(line)) fields[field] = `${known} ${line}`
    }
    const nameText = texts[nameAt] ?? ''
    if (nameText === '' || nameCell === undefined) {
      if (Object.keys(fields).length > 0)
        this.last = { ...this.last, ...pick(fields, ['provider', 'declaredCategory']) }
      return
    }
    if (stated(nameText) === undefined || this.isDashed(nameText, fields)) return
    const names = namesIn(nameText, nameCell.parts, true)
    if (isProse(nameText, names)) return
    this.found++
    if (names.length === 0) return
    this.read++
    const giver = providerBeside(nameText, this.vocabulary)
    if (fields.provider === undefined && !roles.includes('provider') && giver !== null) fields.provider = giver
    this.takeFromPurpose(fields)
    if (fields.duration === undefined) takeFromAside(nameText, fields, this.vocabulary)
    if (fields.storage === undefined) takeStorage([nameText, fields.duration ?? ''], fields, this.vocabulary)
    this.inherit(fields)
    const durationText = texts[roles.indexOf('duration')] ?? ''
    const quote = [...new Set(row.map((cell) => cell.origin))]
      .map((origin) => row.find((cell) => cell.origin === origin)?.text ?? '')
      .map(oneLine)
      .filter((text) => text !== '')
      .join(' | ')
    for (const one of declare(names, fields, quote, listOf(durationText, this.vocabulary))) this.declarations.push(one)
  }

  /** A row of dashes behind a title says that there is no such cookie. */
  private isDashed(name: string, fields: Fields): boolean {
    return this.columns.roles.length > 2 && Object.keys(fields).length === 0 && !namesIn(name).some(hasSigns)
  }

  /** What no column holds may be said by labels, or by a duration, in the description. */
  private takeFromPurpose(fields: Fields): void {
    if (fields.purpose === undefined || fields.duration !== undefined) return
    const { pairs, rest } = readLabelsIn(fields.purpose, this.vocabulary)
    const duration = pairs.find(({ role, value }) => role === 'duration' && isDuration(value, this.vocabulary))
    if (duration !== undefined && pairs.length === 1) {
      fields.duration = duration.value
      fields.purpose = rest
    }
    const left = takeLabelledDuration(fields.purpose, fields, this.vocabulary)
    if (left === undefined || left === '') delete fields.purpose
    else fields.purpose = left
  }

  /** Takes the heading off a cell that repeats it, as pages do for narrow screens. */
  private withoutHeading(text: string, at: number): string {
    const heading = this.columns.headings[at] ?? ''
    if (heading === '') return text
    const [first = '', ...rest] = text.split(/\n|:\s/)
    return rest.length > 0 && fold(first) === heading ? text.slice(first.length + 1).trim() : text
  }

  /** A blank cell of provider or category means the one above it; then comes what stands above the table. */
  private inherit(fields: Fields): void {
    if (fields.declaredCategory === undefined) this.takePrefix(fields)
    const { roles } = this.columns
    for (const [role, field] of [
      ['provider', 'provider'],
      ['category', 'declaredCategory'],
    ] as const) {
      if (fields[field] === undefined && roles.includes(role) && this.last[field] !== undefined)
        fields[field] = this.last[field]
    }
    this.last = pick(fields, ['provider', 'declaredCategory'])
    if (fields.provider === undefined && this.giver !== null) fields.provider = this.giver
    if (fields.declaredCategory === undefined && this.section !== null) fields.declaredCategory = this.section
    for (const [field, words] of Object.entries(this.outer) as [keyof Fields, string][]) fields[field] ??= words
  }

  /** `SECURITY Protects …`: capitals before the purpose that name a category. */
  private takePrefix(fields: Fields): void {
    const prefix = /^(\p{Lu}{4,}?)(?=[\s:.–-]|$|\p{Lu}\p{Ll})/u.exec(fields.purpose ?? '')?.[1]
    if (prefix === undefined || namedCategory(prefix, this.vocabulary) === null) return
    fields.declaredCategory = prefix
    const rest = stated(fields.purpose?.slice(prefix.length).replace(/^[\s:.–-]+/, ''))
    if (rest === undefined) delete fields.purpose
    else fields.purpose = rest
  }
}

/** `basket (localStorage)`: what stores it stands in brackets beside the name or the duration. */
function takeStorage(texts: readonly string[], fields: Fields, vocabulary: Vocabulary): void {
  const inner = texts.flatMap((text) => /\(([^()]*)\)\s*$/.exec(text)?.[1] ?? [])
  const storage = inner.find((words) => findPhrases(fold(words), vocabulary.storages).length > 0)
  if (storage !== undefined) fields.storage = storage
}

/** `_a (Somebody, 2 years)`: the remark behind a name may hold its duration. */
function takeFromAside(text: string, fields: Fields, vocabulary: Vocabulary): void {
  const parts = /\s\(([^()]*)\)\s*$/.exec(text)?.[1]?.split(/\s*[,;]\s*/) ?? []
  const duration = parts.find((part) => isDuration(part, vocabulary))
  if (duration !== undefined) fields.duration = duration
}

/** One header cell heads its row; more head columns. */
function countHeaders(row: readonly Cell[]): number {
  return new Set(row.filter((cell) => cell.header).map((cell) => cell.origin)).size
}

const LONGEST_NAMES = 200

/** Words that hold a few names are no cell of names. */
function isProse(text: string, names: readonly string[]): boolean {
  const length = names.reduce((sum, name) => sum + name.length, 0)
  return text.length > LONGEST_NAMES && length * 3 < text.length
}

/** `uid, uidr (Somebody)`, `Somebody (_a, _b)`: what stands beside the names of cookies, in brackets or before them, is the provider's. */
function providerBeside(text: string, vocabulary: Vocabulary): string | null {
  const title = namesInBrackets(text)?.title ?? ''
  if (title !== '' && isProperName(title, vocabulary)) return title
  return /\s\((\p{Lu}[\p{L}\p{N} .&'-]{2,40})(?:,[^()]*)?\)\s*$/u.exec(text)?.[1] ?? null
}

function listOf(text: string, vocabulary: Vocabulary): string[] {
  const parts = text.split(/\s*[,;\n]\s*|\s+\/\s+/).filter((part) => part !== '')
  return parts.every((part) => isDuration(part, vocabulary)) ? parts : []
}

function pick(fields: Fields, names: (keyof Fields)[]): Fields {
  const picked: Fields = {}
  for (const name of names) if (fields[name] !== undefined) picked[name] = fields[name]
  return picked
}
