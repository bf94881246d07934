import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dropAwaitedGrant, noteAwaitedGrant, takeAwaitedGrant } from '../../src/browser/awaited-grant'

const kept = vi.hoisted(() => ({ passing: {} as Record<string, unknown>, lasting: {} as Record<string, unknown> }))

vi.mock('webextension-polyfill', () => {
  const area = (of: Record<string, unknown>) => ({
    get: async (key: string) => ({ [key]: of[key] }),
    set: async (values: object) => void Object.assign(of, values),
    remove: async (key: string) => void delete of[key],
  })
  return { default: { storage: { session: area(kept.passing), local: area(kept.lasting) } } }
})

const ASKED = Date.parse('2026-11-23T12:00:00Z')
const grant = { tabId: 7, windowId: 1, askedAt: ASKED }
const MINUTE = 60_000

beforeEach(() => {
  for (const area of [kept.passing, kept.lasting]) for (const key of Object.keys(area)) delete area[key]
})

describe('A grant that is waited for', () => {
  it('is taken once, and never on the disk', async () => {
    await noteAwaitedGrant(grant)
    expect(kept.lasting).toEqual({})
    expect(await takeAwaitedGrant(ASKED + MINUTE)).toEqual(grant)
    expect(await takeAwaitedGrant(ASKED + MINUTE)).toBeNull()
    expect(kept.passing).toEqual({})
  })

  it('is noted no more once a popup opens', async () => {
    await noteAwaitedGrant(grant)
    await dropAwaitedGrant()
    expect(kept.passing).toEqual({})
  })

  it('is none after ten minutes', async () => {
    await noteAwaitedGrant(grant)
    expect(await takeAwaitedGrant(ASKED + 10 * MINUTE - 1)).toEqual(grant)
    await noteAwaitedGrant(grant)
    expect(await takeAwaitedGrant(ASKED + 10 * MINUTE)).toBeNull()
  })

  it('is none where there is no note, or one that cannot be read', async () => {
    expect(await takeAwaitedGrant(ASKED)).toBeNull()
    kept.passing['awaited-grant'] = { ...grant, windowId: 'main' }
    expect(await takeAwaitedGrant(ASKED)).toBeNull()
  })
})
