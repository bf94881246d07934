import type { PageAccess } from '../sources/source'
import { LostCall } from './page-answer'
import type { InspectionPorts } from './ports'

/** Access to a page that may cease to answer while it is looked at. */
export interface AnsweringPage extends PageAccess {
  /** A call was not answered in time. */
  wasSilent(): boolean
  /** A call never came back, because the background that carried it was stopped. */
  wasLost(): boolean
}

/** A page that keeps one call waiting longer is taken for silent, in milliseconds: more than any reading or fetch in it may last. */
export const LONGEST_CALL = 10_000

/**
 * Gives each call into the page its own limit. While one is unanswered that was over it, further calls into its world reject
 * at once, so that the person waits for a silent page once, and not once for each call; a page that is silent in the world
 * of the extension is so in its own too, but a function that its own world spoils says nothing of the other.
 */
export function answeringPage(page: PageAccess, { inTime }: Pick<InspectionPorts, 'inTime'>): AnsweringPage {
  const overdue = { isolated: new Set<Promise<unknown>>(), main: new Set<Promise<unknown>>() }
  let wasSilent = false
  let wasLost = false

  async function ask(world: keyof typeof overdue, call: () => Promise<unknown>): Promise<unknown> {
    if (overdue.isolated.size > 0 || overdue[world].size > 0) throw new Error('the page does not answer')
    const answer = call()
    let isSettled = false
    const end = () => {
      isSettled = true
      overdue[world].delete(answer)
    }
    answer.then(end, end)
    try {
      return await inTime(answer, LONGEST_CALL)
    } catch (error) {
      if (error instanceof LostCall) wasLost = true
      if (!isSettled) {
        overdue[world].add(answer)
        wasSilent = true
      }
      throw error
    }
  }

  return {
    run: (read, ...values) => ask('isolated', () => page.run(read, ...values)),
    runInMain: (read, ...values) => ask('main', () => page.runInMain(read, ...values)),
    ...(page.fetchGranted === undefined ? {} : { fetchGranted: page.fetchGranted.bind(page) }),
    wasSilent: () => wasSilent,
    wasLost: () => wasLost,
  }
}
