import * as v from 'valibot'
import { readPage } from '../content/read-page'
import type { PageAccess } from '../sources/source'
import { PageReadingSchema } from './page-cookies'

export type PageReading = v.InferOutput<typeof PageReadingSchema>

/** The background that was to carry a call into the page was stopped in the middle of it. */
export class LostCall extends Error {}

/** What came of asking the page for its cookies: `unreadable` is an answer that makes no sense, `silent` none in time, `lost` a call that never came back. */
export type PageAnswer = { kind: 'read'; reading: PageReading } | { kind: 'unreadable' | 'refused' | 'silent' | 'lost' }

/**
 * Asks the page once, for its cookies and for which of the CSS selectors find something in it, and gives up waiting when
 * `tooLate` resolves; what goes on in the page goes on unheard.
 */
export function askPage(
  page: PageAccess,
  tooLate: Promise<unknown>,
  selectors: readonly string[] = [],
): Promise<PageAnswer> {
  const answer = page.run(readPage, [...selectors]).then(
    (raw): PageAnswer => {
      const read = v.safeParse(PageReadingSchema, raw)
      return read.success ? { kind: 'read', reading: read.output } : { kind: 'unreadable' }
    },
    (error: unknown): PageAnswer => ({ kind: error instanceof LostCall ? 'lost' : 'refused' }),
  )
  return Promise.race([answer, tooLate.then((): PageAnswer => ({ kind: 'silent' }))])
}
