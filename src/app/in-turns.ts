import type { Steps } from '../core/steps'
import type { InspectionPorts } from './ports'

/** Milliseconds for which work may hold up what waits; with the step that goes over it, well below what a person notices. */
const LONGEST_TURN = 30

/** Does work step by step, and lets go first what waits whenever it has taken long. */
export async function inTurns<Result>(
  steps: Steps<Result>,
  { now, nextTurn }: Pick<InspectionPorts, 'now' | 'nextTurn'>,
): Promise<Result> {
  let began = now().getTime()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (now().getTime() - began < LONGEST_TURN) continue
    await nextTurn()
    began = now().getTime()
  }
}
