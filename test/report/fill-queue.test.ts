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

it('does one thing a frame, in order, and goes on with what comes later', async () => {
  const done: string[] = []
  const enqueue = createFillQueue()
  for (const one of ['a', 'b']) enqueue(() => void done.push(one))
  await vi.advanceTimersByTimeAsync(1)
  expect(done).toEqual(['a'])
  await frame()
  expect(done).toEqual(['a', 'b'])
  await frame()
  enqueue(() => void done.push('c'))
  expect(done).toEqual(['a', 'b', 'c'])
})

it('goes on where no frame comes', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const done: string[] = []
  const enqueue = createFillQueue()
  for (const one of ['a', 'b']) enqueue(() => void done.push(one))
  await vi.advanceTimersByTimeAsync(1_000)
  vi.unstubAllGlobals()
  expect(done).toEqual(['a', 'b'])
})
