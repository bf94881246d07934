import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdRequests, onRequestsHeld } from '../../src/browser/held-requests'

interface FakePort {
  name: string
  sender: { id: string; url: string }
  onDisconnect: { addListener(listener: () => void): void }
  disconnect(): void
}

const POPUP = { id: 'charter', url: 'chrome-extension://charter/src/popup/index.html' }
const browser = vi.hoisted(() => ({
  listeners: [] as ((port: FakePort) => void)[],
  opened: [] as { name: string; drop(): void }[],
}))

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'charter',
      getURL: (path: string) => `chrome-extension://charter/${path}`,
      onConnect: { addListener: (listener: (port: FakePort) => void) => void browser.listeners.push(listener) },
      connect: ({ name }: { name: string }) => {
        const port = portOf(name)
        browser.opened.push({ name, drop: port.drop })
        return port
      },
    },
  },
}))

function portOf(name: string, sender = POPUP) {
  const gone: (() => void)[] = []
  const drop = () => {
    for (const tell of gone) tell()
  }
  return {
    name,
    sender,
    onDisconnect: { addListener: (listener: () => void) => void gone.push(listener) },
    // The end that disconnects is not told of it.
    disconnect: () => {},
    drop,
  }
}

beforeEach(() => {
  browser.listeners.length = 0
  browser.opened.length = 0
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

describe('The right to watch requests', () => {
  it('is held by a page of the extension until that goes, and by nobody else', () => {
    let held = 0
    onRequestsHeld(() => {
      held++
      return () => void held--
    })
    const [connect] = browser.listeners
    holdRequests()
    const name = browser.opened[0]?.name ?? ''
    for (const sender of [
      { id: 'other', url: POPUP.url },
      { id: 'charter', url: 'https://data.example.org/' },
    ]) {
      connect?.(portOf(name, sender))
    }
    connect?.(portOf('other'))
    expect(held).toBe(0)
    const port = portOf(name)
    connect?.(port)
    expect(held).toBe(1)
    port.drop()
    expect(held).toBe(0)
  })

  it('is held again after the background has ended, until it is let go', async () => {
    const end = holdRequests()
    browser.opened[0]?.drop()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(browser.opened).toHaveLength(2)
    end()
    browser.opened[1]?.drop()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(browser.opened).toHaveLength(2)
  })
})
