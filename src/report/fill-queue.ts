import { nextFrame } from '../shell/next-turn'

/** Has things done one after the other, one a frame, so that no frame has to draw much and scrolling goes on between them. */
export function createFillQueue(): (fill: () => void) => void {
  const waiting: (() => void)[] = []
  let isRunning = false

  async function run(): Promise<void> {
    isRunning = true
    for (let fill = waiting.shift(); fill !== undefined; fill = waiting.shift()) {
      fill()
      await nextFrame()
    }
    isRunning = false
  }

  return (fill) => {
    waiting.push(fill)
    if (!isRunning) void run()
  }
}
