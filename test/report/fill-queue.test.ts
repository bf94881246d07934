import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFillQueue } from '../../src/report/fill-queue'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

async function frame(): Promise<void> {
  vi.advanceTimersToNextFrame()
  await vi.advanceTimersByTimeAsync(0)
}

/** Something that is filled in so many frames. */
function does(one: string, done: string[], frames = 1): () => boolean {
  let left = frames
  return () => left-- > 0 && done.push(one) > 0
}

it('fills all of one, some a frame, and then the next', async () => {
  const done: string[] = []
  const enqueue = createFillQueue()
  enqueue(does('a', done, 2))
  enqueue(does('b', done))
  for (const all of ['a', 'aa', 'aab', 'aab']) {
    await frame()
    expect(done.join('')).toBe(all)
  }
})

it('does one thing a frame, in order, and goes on with what comes later', async () => {
  const done: string[] = []
  const enqueue = createFillQueue()
  for (const one of ['a', 'b']) enqueue(does(one, done))
  expect(done).toEqual([])
  await frame()
  expect(done).toEqual(['a'])
  await frame()
  expect(done).toEqual(['a', 'b'])
  enqueue(does('c', done))
  await frame()
  expect(done).toEqual(['a', 'b', 'c'])
})

it('gives the frame of what does nothing to the next', async () => {
  const done: string[] = []
  const enqueue = createFillQueue()
  enqueue(() => false)
  enqueue(() => false)
  enqueue(does('c', done))
  await frame()
  expect(done).toEqual(['c'])
})

it('waits while the page is moved by more than what it shows', async () => {
  const done: string[] = []
  const enqueue = createFillQueue()
  enqueue(does('a', done))
  for (const top of [innerHeight * 2, innerHeight * 4]) {
    vi.stubGlobal('scrollY', top)
    await frame()
    expect(done).toEqual([])
  }
  await frame()
  vi.unstubAllGlobals()
  expect(done).toEqual(['a'])
})

it('goes on where no frame comes', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const done: string[] = []
  const enqueue = createFillQueue()
  for (const one of ['a', 'b']) enqueue(does(one, done))
  await vi.advanceTimersByTimeAsync(1_000)
  vi.unstubAllGlobals()
  expect(done).toEqual(['a', 'b'])
})
