import { expect, it } from 'vitest'
import { createFillQueue } from '../../src/report/fill-queue'

it('does one thing a task, in order, and goes on with what comes later', async () => {
  const done: string[] = []
  const enqueue = createFillQueue()
  const task = () => new Promise((resolve) => setTimeout(resolve))
  for (const one of ['a', 'b']) enqueue(() => void done.push(one))
  expect(done).toEqual(['a'])
  await task()
  expect(done).toEqual(['a', 'b'])
  await task()
  enqueue(() => void done.push('c'))
  expect(done).toEqual(['a', 'b', 'c'])
})
