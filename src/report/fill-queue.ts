import { nextFrame } from '../ui/frames'

/**
 * Has things done one after the other, one a frame, so that no frame has to draw much; none in a frame in which the page was
 * moved by more than what it shows, as what is passed over then would be drawn for nobody. One that gives false did nothing,
 * and the next one has its frame.
 */
export function createFillQueue(): (fill: () => boolean) => void {
  const waiting: (() => boolean)[] = []
  let isRunning = false

  async function run(): Promise<void> {
    isRunning = true
    let top = scrollY
    while (waiting.length > 0) {
      await nextFrame()
      const isLeaping = Math.abs(scrollY - top) > innerHeight
      top = scrollY
      if (!isLeaping) while (waiting.shift()?.() === false);
    }
    isRunning = false
  }

  return (fill) => {
    waiting.push(fill)
    if (!isRunning) void run()
  }
}
