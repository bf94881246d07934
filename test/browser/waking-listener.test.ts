import { describe, expect, it } from 'vitest'
import { wakingListener } from '../../src/browser/waking-listener'

/** An event as browsers have it: a listener is there once, however often it is added. */
function eventOf() {
  const listeners: (() => void)[] = []
  return {
    listeners,
    added: 0,
    addListener(listener: () => void) {
      this.added++
      listeners.push(listener)
    },
    removeListener: (listener: () => void) => void listeners.splice(listeners.indexOf(listener), 1),
    hasListener: (listener: () => void) => listeners.includes(listener),
  }
}

describe('A listener that wakes the background', () => {
  it('is there at once, goes while there is no need, and is there again once there is', () => {
    const event = eventOf()
    const listener = () => {}
    const waking = wakingListener(event, listener)
    expect(event.listeners).toEqual([listener])
    waking.keep(false)
    expect(event.listeners).toEqual([])
    waking.keep(true)
    waking.keep(true)
    expect([event.listeners, event.added]).toEqual([[listener], 2])
  })
})
