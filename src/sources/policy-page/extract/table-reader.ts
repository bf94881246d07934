import { statedLength } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import { isKindOfCookies, speaksOfCookies, withoutCookies } from '../../reading/roles'
import { blank, no, rule, same } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import { type Above, fieldsOf, isHeadedCookies, isNearCookies, isToldOfCookies, serviceIntro } from './above'
import type { Blocks, Table } from './block'
import { columnOf, shareOf } from './column-cells'
import { type Declaration, type Fields, isAttribute, merge } from './declaration'
import { EATEN } from './eaten'
import { columnsOf, type Laid } from './laid-table'
import { hasSigns, isBrandLike, isSomebodyLike, isUnmistakable, likeness } from './names'
import type { Reader, Reading } from './reading'
import type { Columns } from './table-columns'
import { readRows } from './table-rows'
import { namedBy } from './title'

/** Reads the declarations of a table; null where it is not one of cookies. */
export const readTable: Reader = (blocks, at, above) => {
  const table = blocks[at]?.table ?? null
  return table === null ? null : readCells(table, blocks, at, above, 1)
}

/** The same of a table as it stands; `length` is how many blocks it takes up. */
export function readCells(table: Table, blocks: Blocks, at: number, above: Above, length: number): Reading | null {
  const { vocabulary } = above
  const laid = columnsOf(table, above)
  const isTold = laid?.columns.ofCookies || above.isStrange || isToldOfCookies(above)
  if (laid === null || !isTold || isOfParameters(laid) || isOfGoods(laid)) return null
  const { columns, rows, titles } = laid
  const around = merge(
    fieldsOf(above),
    { purpose: columns.roles.includes('purpose') ? undefined : serviceIntro(above) },
    durationBeside(blocks[at + length]?.text ?? '', 0, vocabulary),
    durationBeside(blocks[at - 1]?.text ?? '', -1, vocabulary),
  )
  const outer = titleFields(around, [table.caption, ...titles].map(oneLine), vocabulary)
  const declared = readRows(rows, columns, outer, vocabulary)
  const all = declared.declarations
  if (declared.found === 0 || all.some(isAttribute) || isOfCategories(all, vocabulary)) return null
  if (isOfOthers(all, columns, above)) return null
  return { ...declared, length, above: { ...above, columns, isCategoryUsed: true } }
}

const LITERAL = /^(?:true|false|null|undefined|boolean|string|number|integer|object|function|-?[\d.]+|(["'`]).*\1)$/

/** A table of parameters or settings: a column that tells nothing of cookies holds values of a program, and not numbers alone. */
const isOfParameters = rule('tables of parameters', no, ({ columns, rows }: Laid) =>
  columns.roles.some((role, at) => {
    const texts = role === null || role === 'category' ? columnOf(rows, at) : []
    return texts.some((text) => !/^[-\d.]*$/.test(text)) && texts.every((text) => LITERAL.test(text))
  }),
)

const PRICE = /^\D{0,4}\d+(?:[.,]\d{2})?\D{0,4}$/
const CURRENCY = /\p{Sc}|(?<!\p{L})(?:kr|Kč|zł|Ft|lei|лв|грн|CHF|EUR|USD|GBP)(?!\p{L})/u

/** A table of goods: what a column holds has a price, or is what only food has. */
const isOfGoods = rule('tables of goods', no, ({ columns, rows }: Laid) => {
  const isPrice = (text: string) => PRICE.test(text) && CURRENCY.test(text)
  const isPriced = columns.roles.some((role, at) => role === null && shareOf(columnOf(rows, at), isPrice) > 0.5)
  return isPriced || columns.headings.some((heading) => EATEN.has(heading))
})

/** A table of companies or parameters: no duration, and names that brands may bear or that no word near says to be cookies'. */
const isOfOthers = rule('tables of companies', no, (declarations: Declaration[], columns: Columns, above: Above) => {
  const { ofCookies, roles } = columns
  const names = declarations.map(({ name }) => name)
  const isTold = isToldOfCookies(above)
  const isHeaded = isHeadedCookies(above)
  const isBrand = (name: string) => likeness(name) === 0 || (isBrandLike(name) && !saysCookie(name))
  const isSomebody = (name: string) => likeness(name) === 0 || (isSomebodyLike(name) && !saysCookie(name))
  /** Under words of cookies, names that are one word each are the cookies'; somebody among them would have two. */
  const isOfWords = isTold && names.every((name) => likeness(name) > 0)
  const isTimed = (ofCookies || isOfWords) && shareOf(declarations, ({ duration }) => duration !== undefined) > 0.5
  if (names.every(isBrand) && !isTimed) return true
  const isBare = roles.every((role) => role === null || role === 'name' || role === 'category')
  if (isBare && !ofCookies && !isNearCookies(above)) return true
  if (ofCookies || ((isTimed || roles.includes('duration')) && (isHeaded || above.isStrange))) return false
  if (!isTold) return true
  if (isOfWords && isHeaded && names.some(hasSigns)) return false
  const isMixed = isHeaded && names.some((name) => likeness(name) === 2 && !isSomebodyLike(name))
  if (isMixed) return shareOf(names, isBrand) > 0.5
  return shareOf(names, isHeaded && isNearCookies(above) ? isBrand : isSomebody) >= 0.5
})

/** No company has the word for a cookie in the words of its name: "NoticeCookie". */
const saysCookie = rule('names that say cookie', no, (name: string) => {
  return speaksOfCookies(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
})

/** A table of kinds of cookies, not of cookies: most of its "names" are words of categories. */
const isOfCategories = rule('tables of kinds of cookies', no, (declared: Declaration[], vocabulary: Vocabulary) => {
  const names = declared.map(({ name }) => name)
  const isWord = (name: string) => vocabulary.categories.has(withoutCookies(fold(name), vocabulary))
  const isTitle = (name: string) => (names.length > 1 || /^\p{Lu}/u.test(name)) && isWord(name)
  const isKind = (name: string) => !isUnmistakable(name) && (isTitle(name) || isKindOfCookies(name, vocabulary))
  const isNamed = names.some((name) => likeness(name) === 2 && !isKind(name))
  return isNamed ? shareOf(names, isKind) > 0.5 : shareOf(names, isKind) >= 0.5
})

/** Caption and title rows stand nearer than the words above the table. */
const titleFields = rule(
  'captions',
  same,
  (around: Fields, titles: readonly string[], vocabulary: Vocabulary): Fields =>
    merge(around, {
      category: titles.findLast((title) => namedBy(title, vocabulary) === 'category'),
      provider: titles.findLast((title) => !/\d$/.test(title) && namedBy(title, vocabulary) === 'provider'),
    }),
)

const LONGEST_SENTENCE = 200

/** "All cookies of this table are deleted after 30 days": a sentence right over or under a table holds for all its rows. */
const durationBeside = rule(
  'a sentence over a table',
  blank,
  (line: string, nearest: 0 | -1, vocabulary: Vocabulary): Fields => {
    const sentence = line.split(/(?<=[.!?])\s+/).at(nearest) ?? ''
    const isOfCookies = line.length <= LONGEST_SENTENCE && speaksOfCookies(sentence)
    return { duration: (isOfCookies && statedLength(sentence, vocabulary)) || undefined }
  },
)
