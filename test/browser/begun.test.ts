import { describe, expect, it, vi } from 'vitest'
import { onFirstInstalled } from '../../src/browser/begun'

type Listener = (details: { reason: string }) => void

const listeners = vi.hoisted((): Listener[] => [])

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { onInstalled: { addListener: (listener: Listener) => void listeners.push(listener) } } },
}))

describe('The first installation', () => {
  it('is told once, and no update of the extension or the browser is taken for it', () => {
    let times = 0
    onFirstInstalled(() => times++)
    const told = (reason: string) => {
      for (const listener of listeners) listener({ reason })
      return times
    }
    expect(['update', 'browser_update', 'chrome_update', 'shared_module_update'].map(told)).toEqual([0, 0, 0, 0])
    expect(told('install')).toBe(1)
    expect(told('update')).toBe(1)
  })
})
