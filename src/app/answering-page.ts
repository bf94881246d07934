import type { PageAccess } from '../sources/source'
import type { InspectionPorts } from './ports'

/** Access to a page that may cease to answer while it is looked at. */
export interface AnsweringPage extends PageAccess {
  /** A call was not answered in time. */
  wasSilent(): boolean
}

/** A page that keeps one call waiting longer is taken for silent, in milliseconds: more than any reading or fetch in it may last. */
export const LONGEST_CALL = 10_000

/**
 * Gives each call into the page its own limit. While one is unanswered that was over it, further calls reject at once, so
 * that the person waits for a silent page once, and not once for each call.
 */
export function answeringPage(page: PageAccess, { inTime }: Pick<InspectionPorts, 'inTime'>): AnsweringPage {
  const overdue = new Set<Promise<unknown>>()
  let wasSilent = false

  async function ask(call: () => Promise<unknown>): Promise<unknown> {
    if (overdue.size > 0) throw new Error('the page does not answer')
    const answer = call()
    let isSettled = false
    const end = () => {
      isSettled = true
      overdue.delete(answer)
    }
    answer.then(end, end)
    try {
      return await inTime(answer, LONGEST_CALL)
    } catch (error) {
      if (!isSettled) {
        overdue.add(answer)
        wasSilent = true
      }
      throw error
    }
  }

  return {
    run: (read, ...values) => ask(() => page.run(read, ...values)),
    runInMain: (read, ...values) => ask(() => page.runInMain(read, ...values)),
    ...(page.fetchGranted === undefined ? {} : { fetchGranted: page.fetchGranted.bind(page) }),
    wasSilent: () => wasSilent,
  }
}
