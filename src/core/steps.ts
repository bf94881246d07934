/** Work that can be paused: it yields between its steps, each of which is short however much there is to do. */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Does work in one go, where nobody waits for anything else. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** That many small things are one step. */
const TOGETHER = 64

/** Does the same with each item, a few at a step. */
export function* forEachInSteps<Item>(items: Iterable<Item>, work: (item: Item, at: number) => void): Steps<void> {
  let at = 0
  for (const item of items) {
    work(item, at++)
    if (at % TOGETHER === 0) yield
  }
}
