import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Entry } from '../../../../src/core/charter'
import { extract, type Form } from '../../../../src/sources/policy-page/extract/extract'

const PAGES = new URL('../pages/', import.meta.url)
const FORMS: Record<string, Form> = { html: 'html', md: 'markdown', txt: 'text' }
const FIELDS = [
  'name',
  'provider',
  'service',
  'purpose',
  'category',
  'declaredCategory',
  'duration',
  'durationSeconds',
  'party',
  'storage',
] as const

/** Gives what an entry says: its fields without those that say nothing. */
function told(entry: Entry): Partial<Entry> {
  const fields = FIELDS.map((field) => [field, entry[field]] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== null && value !== 'unclassified'))
}

export function readPage(page: string): Partial<Entry>[] {
  const form = FORMS[page.split('.').at(-1) ?? ''] ?? 'html'
  return extract(readFileSync(new URL(page, PAGES), 'utf8'), form, null).entries.map(told)
}

/** Gives what the JSON file beside a page says that it declares; nothing without one. */
export function declaredBy(page: string): unknown {
  const file = new URL(page.replace(/\.\w+$/, '.json'), PAGES)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

/** Lists the pages. */
export function pageNames(): string[] {
  return readdirSync(PAGES).filter((name) => !name.endsWith('.json'))
}
