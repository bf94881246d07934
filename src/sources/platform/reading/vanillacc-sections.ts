import { attribute } from '../../reading/html-element'
import { cookiePattern } from './cookie-pattern'
import { hasClass, type Markup, withClass, within, withTag, wordsOf } from './markup'
import { asList, asRecord, asText, entriesOf } from './open-data'
import type { DeclaredCell, DeclaredCookie } from './platform'
import { tagsOf } from './translated'

type Fields = Readonly<Record<string, unknown>>

/** A part of vanilla-cookieconsent's preferences, in either version: with or without a category of its own. */
export interface Section {
  /** The site's id for the category; null for a part without one. */
  category: string | null
  title: unknown
  /** Nobody can refuse it. */
  isFixed: boolean
  rows: DeclaredCookie[]
}

/** Version 2 keys its columns freely; these are the keys of its documented set-up, in their order there. */
const TEMPLATE = new Map([
  ['col2', 'domain'],
  ['col3', 'duration'],
  ['col4', 'purpose'],
] as const)

/** Chooses the language of a set-up: the current one, the page's, or the first there is. */
export function languageIn(translations: unknown, ...wanted: unknown[]): string | null {
  const known = Object.keys(asRecord(translations))
  const tags = wanted.map(asText).flatMap(tagsOf)
  return tags.find((tag) => known.includes(tag)) ?? known[0] ?? null
}

/** Reads `languages[language]` of version 2: the first column is the cookie's name; `is_regex` leaves it as written. */
export function sectionsOfSecond(translation: unknown): Section[] {
  const modal = asRecord(asRecord(translation)['settings_modal'])
  const headings = asList(modal['cookie_table_headers']).flatMap((one) => entriesOf(one).slice(0, 1))
  return asList(modal['blocks'])
    .map(asRecord)
    .map((block) => {
      const toggle = asRecord(block['toggle'])
      return {
        category: asText(toggle['value']),
        title: block['title'],
        isFixed: toggle['readonly'] === true,
        rows: asList(block['cookie_table']).map((row) => rowOf(asRecord(row), headings, true)),
      }
    })
}

/**
 * Reads `language.translations[language]` and `categories` of version 3: columns are keyed freely. A category without a
 * table declares what it clears once refused.
 */
export function sectionsOfThird(translation: unknown, categories: unknown): Section[] {
  const sections = asList(asRecord(asRecord(translation)['preferencesModal'])['sections']).map(asRecord)
  const told = sections.map((section): Section => {
    const id = asText(section['linkedCategory'])
    const table = asRecord(section['cookieTable'])
    const headings = entriesOf(table['headers'])
    return {
      category: id,
      title: section['title'],
      isFixed: id !== null && asRecord(asRecord(categories)[id])['readOnly'] === true,
      rows: asList(table['body']).map((row) => rowOf(asRecord(row), headings, false)),
    }
  })
  const untold = entriesOf(categories).flatMap(([id, category]): Section[] => {
    const own = told.filter((section) => section.category === id)
    if (own.some(({ rows }) => rows.length > 0)) return []
    const fields = asRecord(category)
    return [{ category: id, title: own[0]?.title ?? id, isFixed: fields['readOnly'] === true, rows: clearedBy(fields) }]
  })
  return [...told.filter(({ category, rows }) => category === null || rows.length > 0), ...untold]
}

function clearedBy(category: Fields): DeclaredCookie[] {
  const own = asList(asRecord(category['autoClear'])['cookies']).map((cookie) => cookiePattern(cookie))
  const services = entriesOf(category['services']).flatMap(([id, service]) => {
    const { label, cookies } = asRecord(service)
    return asList(cookies).map((cookie) => ({ ...cookiePattern(cookie), provider: asText(label) ?? id }))
  })
  return [...own, ...services]
}

function rowOf(
  row: Fields,
  headings: readonly [key: string, heading: unknown][],
  isFirstName: boolean,
): DeclaredCookie {
  const cells = headings.map(([key, heading]) => ({
    heading,
    key,
    value: row[key],
    otherwise: TEMPLATE.get(key as 'col2'),
  }))
  return isFirstName ? namedByFirst(cells, row['col1']) : { name: null, cells }
}

function namedByFirst([name, ...cells]: readonly DeclaredCell[], otherwise?: unknown): DeclaredCookie {
  return { name: name?.value ?? otherwise, cells }
}

/** Reads what either version has drawn: version 3 draws its tables once the preferences are opened, and may leave them out. */
export function sectionsOfMarkup(roots: readonly Markup[]): Section[] {
  return roots.map((root) => {
    const [toggle] = withClass(root, 'section__toggle', 'c-tgl')
    const [title] = withClass(root, 'pm__section-title', 'b-tl')
    const rows = withTag(root, 'tr').map((row) => within(row, (one) => attribute(one, 'data-column') !== null))
    return {
      category: asText(attribute(toggle, 'value')),
      title: wordsOf(title),
      isFixed: attribute(toggle, 'disabled') !== null,
      rows: rows.filter((cells) => cells.length > 0).map((cells) => drawnRow(cells, hasClass(root, 'c-bl'))),
    }
  })
}

function drawnRow(drawn: readonly Markup[], isFirstName: boolean): DeclaredCookie {
  const cells = drawn.map((cell) => ({ heading: attribute(cell, 'data-column'), value: wordsOf(cell) }))
  return isFirstName ? namedByFirst(cells) : { name: null, cells }
}
