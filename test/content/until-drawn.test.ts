// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { untilDrawn } from '../../src/content/until-drawn'

const LONGEST = 2_000
const ROW = '<table><tr><td>lune</td></tr></table>'

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<h1>Cookies</h1><ul><li>Home</li></ul><div id="here"></div>'
})
afterEach(() => vi.useRealTimers())

/** Waits in the page, and tells how long it took until it ended. */
function waiting(): () => Promise<number | null> {
  const began = Date.now()
  let ended: number | null = null
  void untilDrawn(LONGEST).then(() => {
    ended = Date.now() - began
  })
  return async () => {
    await vi.advanceTimersByTimeAsync(0)
    return ended
  }
}

async function draw(html: string): Promise<void> {
  document.body.insertAdjacentHTML('beforeend', html)
  await vi.advanceTimersByTimeAsync(0)
}

describe('Waiting until a script has drawn its list', () => {
  it('ends when rows have come and nothing more does for a moment', async () => {
    const ended = waiting()
    await vi.advanceTimersByTimeAsync(500)
    await draw(ROW)
    await vi.advanceTimersByTimeAsync(100)
    await draw(ROW)
    await vi.advanceTimersByTimeAsync(100)
    expect(await ended()).toBeNull()
    await vi.advanceTimersByTimeAsync(100)
    expect(await ended()).toBe(750)
  })

  it.each([
    ['nothing is drawn', ''],
    ['what is drawn has no rows', '<p>Our cookies</p>'],
  ])('ends after its time where %s', async (_, html) => {
    const ended = waiting()
    await draw(html)
    await vi.advanceTimersByTimeAsync(LONGEST - 1)
    expect(await ended()).toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect(await ended()).toBe(LONGEST)
  })

  it('ends after its time where a script goes on drawing', async () => {
    const ended = waiting()
    for (let at = 0; at < 30; at++) {
      await draw(ROW)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(await ended()).toBe(LONGEST)
  })

  it('asks the document itself, whatever field of the page bears the name of what it asks by', async () => {
    const field = document.createElement('img')
    Object.defineProperty(document, 'querySelectorAll', { configurable: true, value: field })
    const ended = waiting()
    await draw(ROW)
    await vi.advanceTimersByTimeAsync(150)
    Reflect.deleteProperty(document, 'querySelectorAll')
    expect(await ended()).toBe(150)
  })
})
