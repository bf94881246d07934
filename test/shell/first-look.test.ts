import { describe, expect, it, vi } from 'vitest'
import type { Looking, Outcome } from '../../src/app/inspect-tab'
import { beginLooking } from '../../src/shell/first-look'
import type { PagePorts } from '../../src/shell/ports'

const outcome = (host: string): Outcome => ({ state: 'restricted', tab: null, host, restriction: 'browser-page' })

function portsWith(inspect: (looking: Looking) => Promise<Outcome>) {
  const asked = vi.fn(inspect)
  return { asked, ports: { inspect: asked } as unknown as PagePorts }
}

describe('The first look', () => {
  it('begins before anybody asks, and is the one that is given first', async () => {
    const { asked, ports } = portsWith(async () => outcome(`look ${asked.mock.calls.length}`))
    const begun = beginLooking(ports)
    expect(asked).toHaveBeenCalledTimes(1)
    expect(await begun.inspect({})).toEqual(outcome('look 1'))
    expect(asked).toHaveBeenCalledTimes(1)
    expect(await begun.inspect({ again: true })).toEqual(outcome('look 2'))
    expect(asked).toHaveBeenLastCalledWith({ again: true })
  })

  it('waits with what it finds for who shows it, and until that is shown', async () => {
    const steps: string[] = []
    const { ports } = portsWith(async ({ onPart }) => {
      steps.push('found')
      await onPart?.(outcome('part'))
      steps.push('ended')
      return outcome('whole')
    })
    const begun = beginLooking(ports)
    await new Promise((resolve) => setImmediate(resolve))
    expect(steps).toEqual(['found'])
    const came = await begun.inspect({
      onPart: async (seen) => {
        await new Promise((resolve) => setImmediate(resolve))
        steps.push(`shown ${seen.state === 'ready' ? '' : seen.host}`)
      },
    })
    expect(steps).toEqual(['found', 'shown part', 'ended'])
    expect(came).toEqual(outcome('whole'))
  })

  it('tells of its failure whoever asks first, and is begun anew by whoever asks next', async () => {
    let isBroken = true
    const { ports } = portsWith(async () => {
      if (isBroken) throw new Error('the browser fails')
      return outcome('whole')
    })
    const begun = beginLooking(ports)
    await new Promise((resolve) => setImmediate(resolve))
    await expect(begun.inspect({})).rejects.toThrow('the browser fails')
    isBroken = false
    expect(await begun.inspect({})).toEqual(outcome('whole'))
  })
})
