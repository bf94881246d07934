import { expect, it } from 'vitest'
import { declaredBy, readPage } from './read-page'

/** States that a page of test/sources/policy-page/pages declares just the entries in the JSON file beside it. */
export function itReads(page: string, what: string): void {
  it(`are read: ${what}`, () => {
    expect(readPage(page)).toEqual(declaredBy(page))
  })
}

/** States that nothing may come from a page. */
export function itLeaves(page: string, what: string): void {
  it(`give nothing: ${what}`, () => {
    expect(readPage(page)).toEqual([])
  })
}
