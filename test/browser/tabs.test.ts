import { beforeEach, describe, expect, it, vi } from 'vitest'
import { onTabChanged } from '../../src/browser/tabs'

type Listener = (id: number, change: { status?: string; url?: string; title?: string }) => void

const updated = vi.hoisted(() => ({ listeners: new Set<Listener>() }))

vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
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

beforeEach(() => updated.listeners.clear())

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
