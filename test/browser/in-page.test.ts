import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runInFrames } from '../../src/browser/in-page'
import { noteClicks, pageOf } from '../../src/browser/page'

interface Injection {
  target: { tabId: number; allFrames?: boolean; frameIds?: number[] }
  func: (...values: unknown[]) => unknown
  args: unknown[]
}

type Listener = (message: unknown, sender: object) => unknown

/** A tab whose frames answer or, where they are busy, never do; browsers hold back the answer of all for one. */
const tab = vi.hoisted(() => ({
  frames: new Map<number, 'quick' | 'busy' | 'refusing'>(),
  listeners: new Set<Listener>(),
  injected: [] as Injection[],
  granted: new Set<string>(),
  refusesAll: false,
}))

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'own',
      onMessage: {
        addListener: (listener: Listener) => void tab.listeners.add(listener),
        removeListener: (listener: Listener) => void tab.listeners.delete(listener),
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => tab.granted.has(one)),
    },
    scripting: {
      async executeScript(injection: Injection) {
        tab.injected.push(injection)
        if (tab.refusesAll) throw new Error('refused')
        const { target, func, args } = injection
        const ids = target.frameIds ?? [...tab.frames.keys()]
        const answers = ids.map((frameId) => {
          const state = tab.frames.get(frameId)
          if (state === 'busy') return new Promise<never>(() => {})
          if (state === 'refusing' && target.frameIds !== undefined) return Promise.reject(new Error('gone'))
          for (const listener of tab.listeners) {
            listener({ present: args[0] }, { id: 'own', tab: { id: target.tabId }, frameId })
            listener({ present: args[0] }, { id: 'other', tab: { id: target.tabId }, frameId: 99 })
            listener({ present: args[0] }, { id: 'own', tab: { id: 4 }, frameId: 98 })
            listener({ present: 'guessed' }, { id: 'own', tab: { id: target.tabId }, frameId: 97 })
            listener('noise', { id: 'own', tab: { id: target.tabId }, frameId: 96 })
          }
          return { frameId, result: `${func.name} in ${frameId}` }
        })
        return Promise.all(answers)
      },
    },
  },
}))

function read(): void {}

beforeEach(() => {
  vi.useFakeTimers()
  tab.frames.clear()
  tab.injected.length = 0
  tab.refusesAll = false
})
afterEach(() => void vi.useRealTimers())

async function answersOf(frames: Record<number, 'quick' | 'busy' | 'refusing'>) {
  for (const [id, state] of Object.entries(frames)) tab.frames.set(Number(id), state)
  const answers = runInFrames(3, read, [])
  await vi.runAllTimersAsync()
  return answers
}

describe('What is run in the frames of a tab', () => {
  it('is asked of all at once where all answer', async () => {
    expect(await answersOf({ 0: 'quick', 5: 'quick' })).toEqual({
      answers: ['read in 0', 'read in 5'],
      isPartial: false,
    })
    expect(tab.injected).toHaveLength(1)
  })

  it('is asked of each that says that it is there, where one is busy', async () => {
    expect(await answersOf({ 0: 'quick', 5: 'busy', 6: 'quick' })).toEqual({
      answers: ['read in 0', 'read in 6'],
      isPartial: true,
    })
    expect(tab.injected.flatMap(({ target }) => target.frameIds ?? [])).toEqual([0, 6])
    expect(tab.listeners.size).toBe(0)
  })

  it('is answered by those that are left where one goes meanwhile', async () => {
    expect(await answersOf({ 0: 'quick', 5: 'busy', 6: 'refusing' })).toEqual({
      answers: ['read in 0'],
      isPartial: true,
    })
  })

  it('is answered by none where all are busy', async () => {
    expect(await answersOf({ 0: 'busy' })).toEqual({ answers: [], isPartial: true })
  })
})

describe('That a page tells of clicks', () => {
  /** Tells what came of asking for it, once all the time that it may take is over. */
  async function asked(frames: Record<number, 'quick' | 'busy' | 'refusing'>): Promise<string> {
    for (const [id, state] of Object.entries(frames)) tab.frames.set(Number(id), state)
    let outcome = 'waits'
    void noteClicks(3).then(
      () => (outcome = 'asked'),
      () => (outcome = 'refused'),
    )
    await vi.advanceTimersByTimeAsync(2_000)
    return outcome
  }

  it('is asked of every frame, and not waited for where one is busy', async () => {
    expect(await asked({ 0: 'quick', 5: 'busy' })).toBe('asked')
    expect(tab.injected.map(({ target, func }) => [func.name, target])).toEqual([
      ['tellClicks', { tabId: 3, allFrames: true }],
    ])
  })

  it('fails where the browser lets it reach no frame', async () => {
    tab.refusesAll = true
    expect(await asked({ 0: 'quick' })).toBe('refused')
  })
})

describe('What the extension fetches by itself', () => {
  it('is asked for where it is granted, and no more once that is taken back', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('page'))
    try {
      const { fetchGranted } = pageOf(7)
      tab.granted.add('https://www.example.org/*')
      const ask = () => fetchGranted?.('https://www.example.org/cookies', 1_000, 1_000)
      expect(await ask()).toMatchObject({ kind: 'page' })
      tab.granted.clear()
      expect(await ask()).toBeNull()
      expect(fetched.mock.calls).toMatchObject([[expect.anything(), { credentials: 'omit', redirect: 'manual' }]])
    } finally {
      fetched.mockRestore()
    }
  })
})
