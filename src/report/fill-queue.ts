import { nextFrame } from '../ui/frames'

/**
 * Has things filled one after the other, some of one in a frame, so that no frame has to draw much; none in a frame in which the
 * page was moved by more than what it shows, as what is passed over then would be drawn for nobody. One that gives false had
 * nothing to fill, and the next one has its frame.
 */
export function createFillQueue(): (fillSome: () => boolean) => void {
  const waiting: (() => boolean)[] = []
  let isRunning = false

  async function run(): Promise<void> {
    isRunning = true
    let top = scrollY
    while (waiting.length > 0) {
      await nextFrame()
      const isLeaping = Math.abs(scrollY - top) > innerHeight
      top = scrollY
      if (!isLeaping) while (waiting[0]?.() === false) waiting.shift()
    }
    isRunning = false
  }

  return (fillSome) => {
    waiting.push(fillSome)
    if (!isRunning) void run()
  }
}
