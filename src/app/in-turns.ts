import type { Steps } from '../core/steps'
import type { InspectionPorts } from './ports'

/** Milliseconds for which work may hold up what waits; with the step that goes over it, well below what a person notices. */
const LONGEST_TURN = 30

type Turns = Pick<InspectionPorts, 'now' | 'nextTurn'>

/** Does work step by step, and lets go first what waits whenever it has taken long. */
export function inTurns<Result>(steps: Steps<Result>, turns: Turns): Promise<Result> {
  return takingTurns(turns)(steps)
}

/** Does one work after the other as `inTurns` does one: what is short goes on in the turn of the one before. */
export function takingTurns({ now, nextTurn }: Turns): <Result>(steps: Steps<Result>) => Promise<Result> {
  let began = now().getTime()
  return async (steps) => {
    for (;;) {
      const step = steps.next()
      if (now().getTime() - began >= LONGEST_TURN) {
        await nextTurn()
        began = now().getTime()
      }
      if (step.done === true) return step.value
    }
  }
}
