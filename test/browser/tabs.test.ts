import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onTabChanged, readTabById } from '../../src/browser/tabs'

type Listener = (id: number, change: { status?: string; url?: string; title?: string }) => void

const updated = vi.hoisted(() => ({
  listeners: new Set<Listener>(),
  isFirefox: false,
  pendingUrl: undefined as string | undefined,
  questions: 0,
}))

vi.mock('../../src/browser/firefox-store', () => ({ isFirefox: () => updated.isFirefox }))

vi.mock('webextension-polyfill', () => ({
  default: {
    cookies: { getAllCookieStores: async () => [{ id: '0', tabIds: [7] }] },
    tabs: {
      get: async (id: number) => {
        updated.questions++
        const pending = updated.pendingUrl === undefined ? {} : { pendingUrl: updated.pendingUrl }
        return { id, windowId: 1, url: 'https://a.example/', incognito: false, ...pending }
      },
      onUpdated: {
        addListener: (listener: Listener) => void updated.listeners.add(listener),
        removeListener: (listener: Listener) => void updated.listeners.delete(listener),
      },
    },
  },
}))

/** What is heard of tab 7 when the browser tells this of it. */
function heard(...changes: Parameters<Listener>[1][]): string[] {
  const kinds: string[] = []
  const end = onTabChanged(7, (kind) => kinds.push(kind))
  for (const change of changes) {
    for (const listener of updated.listeners) {
      listener(7, change)
      listener(8, { status: 'loading' })
    }
  }
  end()
  return kinds
}

beforeEach(() => {
  updated.listeners.clear()
  updated.isFirefox = false
  updated.pendingUrl = undefined
  updated.questions = 0
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

describe('A tab that is about to show another document', () => {
  it('is said to be, as Chromium tells it', async () => {
    expect(await readTabById(7)).toEqual({
      id: 7,
      windowId: 1,
      url: 'https://a.example/',
      private: false,
      storeId: '0',
    })
    updated.pendingUrl = 'https://b.example/'
    expect(await readTabById(7)).toMatchObject({ url: 'https://a.example/', isLeaving: true })
  })

  it('tells of it once, and where that does not come after all', async () => {
    const kinds: string[] = []
    const end = onTabChanged(7, (kind) => kinds.push(kind))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(kinds).toEqual([])
    updated.pendingUrl = 'https://b.example/'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(kinds).toEqual(['begins'])
    updated.pendingUrl = undefined
    await vi.advanceTimersByTimeAsync(1_000)
    expect(kinds).toEqual(['begins', 'loaded'])
    end()
    updated.pendingUrl = 'https://c.example/'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(kinds).toHaveLength(2)
  })

  it('is told of by Firefox itself, which is not asked', async () => {
    updated.isFirefox = true
    const end = onTabChanged(7, () => {})
    await vi.advanceTimersByTimeAsync(1_000)
    expect(updated.questions).toBe(0)
    end()
  })
})

describe('A tab that is followed', () => {
  // As Chromium 156 and Firefox ESR 153 were seen to tell it.
  it.each([
    [
      'a document that comes, in Firefox',
      [{ status: 'loading' }, { status: 'loading', url: 'b' }, { status: 'complete' }],
      ['begins', 'moves', 'loaded'],
    ],
    [
      'a document that comes, in Chromium',
      [{ status: 'loading', url: 'b' }, { status: 'complete' }],
      ['moves', 'loaded'],
    ],
    ['a change within the document, in Firefox', [{ status: 'complete', url: 'a#b' }], ['moves']],
    [
      'a change within the document, in Chromium',
      [{ status: 'loading', url: 'a#b' }, { status: 'complete' }],
      ['moves', 'loaded'],
    ],
    ['a title', [{ title: 'c' }], []],
  ])('tells of %s', (_, changes, kinds) => {
    expect(heard(...changes)).toEqual(kinds)
    expect(updated.listeners.size).toBe(0)
  })
})
