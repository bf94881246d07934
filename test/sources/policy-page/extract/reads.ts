import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
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

/** States that a page of test/sources/policy-page/pages declares just the entries in the JSON file beside it. */
export function itReads(page: string, what: string): void {
  it(`are read: ${what}`, () => {
    const expected = JSON.parse(readFileSync(new URL(page.replace(/\.\w+$/, '.json'), PAGES), 'utf8'))
    expect(readPage(page)).toEqual(expected)
  })
}

/** States that nothing may come from a page. */
export function itLeaves(page: string, what: string): void {
  it(`give nothing: ${what}`, () => {
    expect(readPage(page)).toEqual([])
  })
}
