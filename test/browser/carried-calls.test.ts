import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LostCall } from '../../src/app/page-answer'
import { carryPageCalls, haveFramesAsked, haveTopAsked } from '../../src/browser/carried-calls'
import { listVariables } from '../../src/content/list-variables'
import { readPage } from '../../src/content/read-page'

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined

const OWN = 'chrome-extension://charter/'
const popup = { id: 'charter', url: `${OWN}src/popup/index.html` }

/** A browser in which the popup and the background are one place. */
const its = vi.hoisted(() => ({
  listeners: [] as Listener[],
  asked: [] as unknown[][],
  answer: undefined as unknown,
  /** What comes of the next messages instead of an answer. */
  losses: [] as ('stops' | 'closes')[],
  sent: 0,
}))

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'charter',
      getURL: (path: string) => `chrome-extension://charter/${path}`,
      onMessage: {
        addListener: (listener: Listener) => void its.listeners.push(listener),
      },
      async sendMessage(message: unknown) {
        its.sent++
        const loss = its.losses.shift()
        if (loss === 'stops') throw new Error('the message channel closed before a response was received')
        if (loss === 'closes') return undefined
        const answer = await its.listeners[0]?.(JSON.parse(JSON.stringify(message)), {
          id: 'charter',
          url: 'chrome-extension://charter/src/popup/index.html',
        })
        return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer))
      },
    },
  },
}))

vi.mock('../../src/browser/in-page', () => {
  const ask = async (...call: unknown[]) => {
    its.asked.push(call)
    return typeof its.answer === 'function' ? its.answer() : its.answer
  }
  return {
    runInTop: ask,
    runInFrames: async (...call: unknown[]) => ({ answers: [await ask(...call)], isPartial: false }),
  }
})

beforeEach(() => {
  Object.assign(its, { listeners: [], asked: [], answer: { a: 1 }, losses: [], sent: 0 })
  carryPageCalls()
})

describe('A call into a page that the background carries', () => {
  it('runs the function of that name in its world, with what it is given, and brings its answer', async () => {
    expect(await haveTopAsked(7, readPage, [])).toEqual({ a: 1 })
    its.answer = 'names'
    expect(await haveTopAsked(7, listVariables, [1, 'x'])).toBe('names')
    expect(its.asked).toEqual([
      [7, 'ISOLATED', readPage, []],
      [7, 'MAIN', listVariables, [1, 'x']],
    ])
  })

  it('brings what the frames of a tab answer', async () => {
    expect(await haveFramesAsked(7, readPage, [])).toEqual({ answers: [{ a: 1 }], isPartial: false })
  })

  it('is made in a later turn than it was asked for in', async () => {
    const call = { kind: 'page-call', tabId: 7, where: 'top', name: 'read-page', values: '[]' }
    const answer = its.listeners[0]?.(call, popup)
    await Promise.resolve()
    await Promise.resolve()
    expect(its.asked).toEqual([])
    await answer
    expect(its.asked).toHaveLength(1)
  })

  it('brings no answer where there is none', async () => {
    its.answer = undefined
    expect(await haveTopAsked(7, readPage, [])).toBeUndefined()
  })

  it('fails as the function does, and where its answer is too long to travel', async () => {
    its.answer = () => Promise.reject(new Error('refused'))
    await expect(haveTopAsked(7, readPage, [])).rejects.toThrow('refused')
    its.answer = 'x'.repeat(20_000_001)
    await expect(haveTopAsked(7, readPage, [])).rejects.toThrow('too long')
  })

  it.each(['stops', 'closes'] as const)('is made once more where the background %s in the middle', async (loss) => {
    its.losses = [loss]
    expect(await haveTopAsked(7, readPage, [])).toEqual({ a: 1 })
    expect(its.sent).toBe(2)
  })

  it('is lost where that happens twice, and does not wait', async () => {
    its.losses = ['stops', 'closes']
    await expect(haveTopAsked(7, readPage, [])).rejects.toBeInstanceOf(LostCall)
    expect(its.sent).toBe(2)
  })

  it('is lost where the frames keep it waiting', async () => {
    vi.useFakeTimers()
    try {
      its.answer = () => new Promise(() => {})
      its.listeners.length = 0
      its.listeners.push(() => new Promise(() => {}))
      const lost = expect(haveFramesAsked(7, readPage, [])).rejects.toBeInstanceOf(LostCall)
      await vi.advanceTimersByTimeAsync(8_000)
      await lost
    } finally {
      vi.useRealTimers()
    }
  })

  it('is made for no function that has no name here', () => {
    expect(() => haveTopAsked(7, () => 1, [])).toThrow()
  })
})

describe('A message that asks for a call into a page', () => {
  const call = { kind: 'page-call', tabId: 7, where: 'top', name: 'read-page', values: '[]' }

  it.each([
    ['a page of a site', { id: 'charter', url: 'https://shop.example.test/', tab: { id: 7 } }],
    ['another extension', { id: 'other', url: popup.url }],
    ['a page whose address is like ours', { id: 'charter', url: 'chrome-extension://charter.example.test/' }],
  ])('is not heard from %s', (_, sender) => {
    expect(its.listeners[0]?.(call, sender)).toBeUndefined()
  })

  it.each([
    [{ ...call, func: 'document.title' }],
    [{ ...call, name: 7 }],
    [{ ...call, where: 'MAIN' }],
    [{ ...call, values: 'x'.repeat(2_000_001) }],
    ['page-call'],
    [null],
  ])('is not heard where it is none: %#', (message) => {
    expect(its.listeners[0]?.(message, popup)).toBeUndefined()
  })

  it.each([
    [{ ...call, name: 'toString' }],
    [{ ...call, name: 'tell-clicks' }],
    [{ ...call, values: '{}' }],
    [{ ...call, values: '{' }],
  ])('fails where it asks for what is not known: %#', async (message) => {
    expect(await its.listeners[0]?.(message, popup)).toMatchObject({ kind: 'failed' })
    expect(its.asked).toEqual([])
  })
})
