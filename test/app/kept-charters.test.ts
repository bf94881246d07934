import { describe, expect, it } from 'vitest'
import { inspectTab } from '../../src/app/inspect-tab'
import { isFresh, type KeptCharters, readKept, renewed } from '../../src/app/kept-charters'
import type { Charter } from '../../src/core/charter'
import { charter, entry } from '../core/samples'
import { portsOf, sourceOf, tabAt, world } from './fake-world'

const NOW = new Date('2026-11-23T12:00:00Z')
const OLD = charter([entry('visible')], { sha256: 'a'.repeat(64) })
const NEW = charter([entry('visible'), entry('more')], { sha256: 'b'.repeat(64) })

function keptAt(checkedAt: string, charters = [OLD]): KeptCharters {
  return { current: { checkedAt, charters }, earlier: [] }
}

describe('Charters that are kept', () => {
  it('are fresh for a day', () => {
    expect(isFresh(keptAt('2026-11-23T00:00:00.000Z'), NOW)).toBe(true)
    expect(isFresh(keptAt('2026-11-22T11:59:59.000Z'), NOW)).toBe(false)
    expect(isFresh(keptAt('2026-11-24T00:00:00.000Z'), NOW)).toBe(false)
  })

  it('are only checked again where the text is the same, and a new version where it is not', () => {
    const kept = keptAt('2026-11-20T00:00:00.000Z')
    expect(renewed(kept, [OLD], NOW)).toEqual({
      current: { checkedAt: NOW.toISOString(), charters: [OLD] },
      earlier: [],
    })
    expect(renewed(kept, [NEW], NOW).earlier).toEqual([kept.current])
  })

  it('are at most five versions old', () => {
    let kept: KeptCharters | null = null
    for (let version = 0; version < 9; version++) {
      kept = renewed(kept, [{ ...OLD, sha256: String(version).repeat(64) }], NOW)
    }
    expect(kept?.earlier).toHaveLength(5)
    expect(kept?.earlier[0]?.charters[0]?.sha256).toBe('7'.repeat(64))
  })

  it('are none where the storage holds nonsense or does not answer', async () => {
    const store = { read: async () => ({ current: 5 }), write: async () => {}, forget: async () => {} }
    expect(await readKept(store, 'a')).toBeNull()
    expect(await readKept({ ...store, read: () => Promise.reject(new Error('no')) }, 'a')).toBeNull()
  })
})

describe('A look at a tab', () => {
  const HOST = 'data.example.org'
  const finds = (its: ReturnType<typeof world>, charters = [NEW]) =>
    sourceOf(its, { id: 'pages', inWorker: true, isKept: true, parse: () => ({ charters, issues: [] }) })

  async function look(its: ReturnType<typeof world>, source = finds(its), again = false) {
    const parts: { looking: boolean; charters: Charter[] }[] = []
    const outcome = await inspectTab(portsOf(its), [source], {
      again,
      onPart(part) {
        if (part.state !== 'ready') throw new Error('not ready')
        const { looking, charters } = part.inspection
        parts.push({ looking, charters })
      },
    })
    if (outcome.state !== 'ready') throw new Error('not ready')
    return { inspection: outcome.inspection, parts, looked: its.calls.includes('collect') }
  }

  it('shows the cookies before the site’s pages are read, and keeps what it read', async () => {
    const its = world()
    const { inspection, parts } = await look(its)
    expect(parts[0]).toEqual({ looking: true, charters: [] })
    expect(inspection).toMatchObject({ looking: false, whole: true, keptSince: NOW.toISOString() })
    expect(await readKept(portsOf(its).kept, HOST)).toMatchObject({ current: { charters: [NEW] } })
  })

  it('asks the site for nothing while what is kept is fresh, unless it is to look again', async () => {
    const kept = new Map<string, unknown>([[HOST, keptAt('2026-11-23T11:00:00.000Z')]])
    const { inspection, parts, looked } = await look(world({ kept }))
    expect(looked).toBe(false)
    expect(parts.filter(({ looking }) => looking)).toEqual([])
    expect(inspection.charters).toEqual([OLD])
    const its = world({ kept })
    expect((await look(its, finds(its), true)).looked).toBe(true)
  })

  it('shows what is kept first and then what is new, where it is older than a day', async () => {
    const kept = new Map<string, unknown>([[HOST, keptAt('2026-11-20T11:00:00.000Z')]])
    const { inspection, parts } = await look(world({ kept }))
    expect(parts[0]).toEqual({ looking: true, charters: [OLD] })
    expect(inspection.charters).toEqual([NEW])
  })

  it('goes on with what is kept where the site’s pages cannot be read now', async () => {
    const kept = new Map<string, unknown>([[HOST, keptAt('2026-11-20T11:00:00.000Z')]])
    const its = world({ kept })
    const { inspection } = await look(its, finds(its, []))
    expect(inspection).toMatchObject({ charters: [OLD], keptSince: '2026-11-20T11:00:00.000Z' })
  })

  it('keeps nothing from a private window, nor shows what is kept', async () => {
    const kept = new Map<string, unknown>([[HOST, keptAt('2026-11-23T11:00:00.000Z')]])
    const tab = tabAt('https://data.example.org/explore', { private: true })
    const its = world({ tab, after: [tab], kept })
    const { inspection } = await look(its)
    expect(inspection).toMatchObject({ charters: [NEW], keptSince: null })
    expect(kept.get(HOST)).toEqual(keptAt('2026-11-23T11:00:00.000Z'))
  })
})
