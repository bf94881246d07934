import { describe, expect, it } from 'vitest'
import { runStages } from '../../src/app/stages'
import { deferred } from './fake-world'

interface Known {
  one: number
  other: number
}

describe('Stages of a look', () => {
  it('add to what is known, tell of it, and leave what the last ends with to whoever awaits them', async () => {
    const first = deferred()
    const told: Known[] = []
    const known: Known = { one: 0, other: 0 }
    const done = runStages(known, async (now) => void told.push({ ...now }), [
      async (show) => {
        await show({ one: 1 })
        first.resolve(null)
        return { one: 2 }
      },
      async () => {
        await first.promise
        return { other: 1 }
      },
    ])
    await done
    expect(known).toEqual({ one: 2, other: 1 })
    expect(told[0]).toEqual({ one: 1, other: 0 })
    expect(told).toHaveLength(2)
  })

  it('fail where one does', async () => {
    const stages = runStages<Known>({ one: 0, other: 0 }, async () => {}, [
      async () => ({}),
      () => Promise.reject(new Error('failed')),
    ])
    await expect(stages).rejects.toThrow('failed')
  })
})
