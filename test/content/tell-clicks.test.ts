// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { tellClicks } from '../../src/content/tell-clicks'

/** Makes the function anew from its text, as `scripting.executeScript` does. */
const carried = () => new Function(`return (${tellClicks})`)() as typeof tellClicks

const world = globalThis as typeof globalThis & { chrome?: object; tellsClicks?: boolean }

let told: unknown[]
let answer: () => Promise<unknown>
/** When the first click before the function came was, as the browser remembers it; none where null. */
let firstInput: number | null

/** A click that a person made; jsdom makes none itself. */
function click(isTrusted = true): void {
  const event = new MouseEvent('click', { bubbles: true })
  // The browser's own mark cannot be set from outside; the event is asked for it by name alone.
  const marked = new Proxy(event, { get: (of, key) => (key === 'isTrusted' ? isTrusted : Reflect.get(of, key)) })
  for (const hear of hearers) hear(marked)
}

let hearers: Set<(event: Event) => void>

beforeEach(() => {
  told = []
  answer = async () => true
  firstInput = null
  hearers = new Set()
  delete world.tellsClicks
  world.chrome = {
    runtime: {
      sendMessage: (message: unknown) => {
        told.push(message)
        return answer()
      },
    },
  }
  vi.stubGlobal('addEventListener', (_: string, hear: (event: Event) => void) => hearers.add(hear))
  vi.stubGlobal('removeEventListener', (_: string, hear: (event: Event) => void) => hearers.delete(hear))
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(private readonly hear: (list: object) => void) {}
      observe() {
        const startTime = firstInput
        if (startTime !== null) this.hear({ getEntries: () => [{ startTime }] })
      }
      disconnect() {}
    },
  )
})

describe('What hears clicks in a page', () => {
  it('tells of each click by its time and nothing else, and of none that a script makes', () => {
    carried()()
    click()
    click(false)
    expect(told).toEqual([{ kind: 'page-click', at: expect.any(Number) }])
  })

  it('tells of the first click from before it came, where the browser remembers one', () => {
    firstInput = performance.now() - 50
    carried()()
    expect(told).toEqual([{ kind: 'page-click', at: expect.closeTo(performance.timeOrigin + firstInput, 0) }])
  })

  it('hears once, however often it comes', () => {
    carried()()
    carried()()
    click()
    expect(told).toHaveLength(1)
  })

  it('goes when nobody wants to know, or nobody is there any more', async () => {
    for (const end of [async () => false, async () => undefined, () => Promise.reject(new Error('gone'))]) {
      answer = end
      carried()()
      click()
      await expect.poll(() => hearers.size).toBe(0)
      expect(world.tellsClicks).toBe(false)
    }
  })

  it('goes where the extension is gone at once', async () => {
    world.chrome = {
      runtime: {
        sendMessage() {
          throw new Error('Extension context invalidated')
        },
      },
    }
    carried()()
    click()
    await expect.poll(() => hearers.size).toBe(0)
  })
})
