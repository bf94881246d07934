import { beforeEach, describe, expect, it, vi } from 'vitest'
import { onMessages } from '../../src/browser/messages'

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined

const OWN = 'chrome-extension://charter/'
const browser = vi.hoisted(() => ({ listeners: [] as Listener[] }))

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'charter',
      getURL: (path: string) => `chrome-extension://charter/${path}`,
      onMessage: { addListener: (listener: Listener) => void browser.listeners.push(listener) },
    },
  },
}))

const popup = { id: 'charter', url: `${OWN}src/popup/index.html` }
const page = { id: 'charter', url: 'https://data.example.org/', tab: { id: 7 } }
const shown = { tabId: 7, storeId: null, origin: 'https://a.example', began: 5.5 }
const start = { kind: 'check-start', shown, clear: ['a'], isPending: false }

let heard: unknown[] = []

function send(message: unknown, sender: object): Promise<unknown> | undefined {
  return browser.listeners[0]?.(message, sender)
}

beforeEach(() => {
  heard = []
  browser.listeners.length = 0
  onMessages({
    async wish(wish) {
      heard.push(wish)
      return 'moved'
    },
    async click(tabId, at) {
      heard.push([tabId, at])
      return true
    },
  })
})

describe('The background', () => {
  it('does what the popup asks, and answers', async () => {
    const choice = { kind: 'check-choice', shown, choice: 'refused', moment: null }
    expect(await send(start, popup)).toBe('moved')
    expect(await send(choice, popup)).toBe('moved')
    expect(heard).toEqual([start, choice])
  })

  it.each([
    ['a page of a site, though a script of ours runs in it', page],
    ['a page whose address is like ours', { ...page, url: 'chrome-extension://charter.example.org/' }],
    ['a page of which no address is told', { id: 'charter', tab: { id: 7 } }],
    ['another extension', { id: 'other', url: `${OWN}src/popup/index.html` }],
  ])('does nothing that is asked by %s', (_, sender) => {
    expect(send(start, sender)).toBeUndefined()
    expect(heard).toEqual([])
  })

  it('passes over what it does not know', () => {
    const asked = [
      null,
      'check-start',
      { kind: 'check-start' },
      { ...start, shown: undefined },
      { ...start, shown: { ...shown, tabId: '7' } },
      { ...start, shown: { tabId: 7, storeId: null, origin: 'https://a.example' } },
      { ...start, clear: true },
      { kind: 'badge-changed', tabId: 7 },
      { ...start, more: 1 },
      { kind: 'check-choice', shown, choice: 'pending', moment: null },
    ]
    for (const message of asked) expect(send(message, popup), JSON.stringify(message)).toBeUndefined()
    expect(heard).toEqual([])
  })
})

describe('A click in a page', () => {
  it('is heard as that of the tab that tells it, whatever the message says', async () => {
    expect(await send({ kind: 'page-click', at: 5 }, page)).toBe(true)
    expect(send({ kind: 'page-click', at: 5, tabId: 8 }, page)).toBeUndefined()
    expect(heard).toEqual([[7, 5]])
  })

  it('is none without a tab, of another extension, or at no time that a date can hold', () => {
    expect(send({ kind: 'page-click', at: 5 }, popup)).toBeUndefined()
    expect(send({ kind: 'page-click', at: 5 }, { ...page, id: 'other' })).toBeUndefined()
    for (const at of [-1, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1, '5', null]) {
      expect(send({ kind: 'page-click', at }, page), String(at)).toBeUndefined()
    }
    expect(heard).toEqual([])
  })
})
