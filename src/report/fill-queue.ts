import { nextTurn } from '../shell/next-turn'

/** Has things done one after the other, each in a task of its own, so that scrolling goes on between them. */
export function createFillQueue(): (fill: () => void) => void {
  const waiting: (() => void)[] = []
  let isRunning = false

  async function run(): Promise<void> {
    isRunning = true
    for (let fill = waiting.shift(); fill !== undefined; fill = waiting.shift()) {
      fill()
      await nextTurn()
    }
    isRunning = false
  }

  return (fill) => {
    waiting.push(fill)
    if (!isRunning) void run()
  }
}
