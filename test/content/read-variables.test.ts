// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readVariables, type VariableLimits } from '../../src/content/read-variables'
import { askedOf, type VariableWish } from '../../src/sources/platform/reading/variable-wish'
import { carried } from './carried'

const LIMITS: VariableLimits = { values: 10_000, characters: 100_000, depth: 20, milliseconds: 500 }
const page = window as unknown as Record<string, unknown>

async function read(wishes: Record<string, VariableWish>, limits: Partial<VariableLimits> = {}) {
  const answer = await carried(readVariables)(askedOf(wishes, {}), { ...LIMITS, ...limits })
  return JSON.parse(answer) as { read: Record<string, unknown>; cut: boolean }
}

/** Reads a value as if the page held it. */
async function copyOf(value: unknown, limits: Partial<VariableLimits> = {}): Promise<unknown> {
  page['held'] = value
  return (await read({ it: { path: 'held' } }, limits)).read['it']
}

afterEach(() => {
  vi.restoreAllMocks()
  delete page['held']
  document.body.innerHTML = ''
})

describe('What reads the variables of a page', () => {
  it('brings plain data as it is', async () => {
    const data = { text: 'é', list: [1, null, true, [], {}], number: -1.5, none: null }
    expect(await copyOf(data)).toEqual(data)
  })

  it('follows a path, through functions too, and brings nothing where it leads nowhere', async () => {
    page['held'] = Object.assign(() => {}, { inner: { value: 1 } })
    const { read: brought, cut } = await read({
      there: { path: 'held.inner.value' },
      gone: { path: 'held.gone.value' },
      past: { path: 'held.inner.value.more' },
      absent: { path: 'nothing.of.that.name' },
      callable: { path: 'held' },
    })
    expect(brought).toEqual({ there: 1 })
    expect(cut).toBe(false)
  })

  it('takes only the fields that are asked for, and of a text no more than its mask shows', async () => {
    page['held'] = { user: 'secret', count: 1, text: 'ab-secret', short: 'a', number: 5 }
    const fields = { count: null, gone: null, text: '?x?', short: '??', number: '?' }
    const { read: brought } = await read({ it: { path: 'held', fields }, text: { path: 'held.count', fields } })
    expect(brought).toEqual({ it: { count: 1, text: 'ax-', short: 'a', number: '' }, text: 1 })
  })

  it('leaves out functions, symbols, large integers and what no JSON has', async () => {
    const value = {
      run: () => 1,
      sign: Symbol('a'),
      large: 1n,
      nothing: undefined,
      nan: Number.NaN,
      far: Infinity,
      a: 1,
    }
    expect(await copyOf(value)).toEqual({ a: 1 })
    expect(await copyOf([() => 1, Symbol('a'), 1n, undefined, Number.NaN])).toEqual([null, null, null, null, null])
  })

  it('leaves out elements, windows and storage', async () => {
    localStorage.setItem('secret', 'secret')
    const value = { body: document.body, page: window, frame: document, kept: localStorage, a: 1 }
    expect(await copyOf(value)).toEqual({ a: 1 })
  })

  it('leaves out what is within itself, and brings twice what stands twice', async () => {
    const shared = { a: 1 }
    const value: Record<string, unknown> = { one: shared, two: shared }
    value['itself'] = value
    value['list'] = [value, [value], shared]
    expect(await copyOf(value)).toEqual({ one: { a: 1 }, two: { a: 1 }, list: [null, [null], { a: 1 }] })
  })

  it('leaves out what throws', async () => {
    const throws = () => {
      throw new Error('no')
    }
    const value = { a: 1, b: Object.defineProperty({}, 'nodeType', { get: throws }) }
    Object.defineProperty(value, 'c', { enumerable: true, get: throws })
    const list = Object.defineProperty([1, 2, 3], 1, { get: throws })
    expect(await copyOf({ value, list, d: 1 })).toEqual({ value: { a: 1 }, list: [1, null, 3], d: 1 })
  })

  it('brings regular expressions and dates as data, those of another window too', async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const other = frame.contentWindow as unknown as { eval(code: string): unknown }
    const value = {
      own: /^_ga(.*)\/$/iu,
      other: other.eval('({ list: [/a/g], date: new Date(0) })'),
      bad: new Date('x'),
    }
    expect(await copyOf(value)).toEqual({
      own: { regex: { source: '^_ga(.*)\\/$', flags: 'iu' } },
      other: { list: [{ regex: { source: 'a', flags: 'g' } }], date: '1970-01-01T00:00:00.000Z' },
      bad: {},
    })
  })

  it('is not taken in by a lie about what something is', async () => {
    const lie = (tag: string, rest: object) => Object.defineProperty(rest, Symbol.toStringTag, { value: tag })
    expect(await copyOf(lie('RegExp', { source: 'x', name: 1 }))).toEqual({ source: 'x', name: 1 })
    expect(await copyOf(lie('Date', { name: 1 }))).toEqual({ name: 1 })
    expect(await copyOf(lie('Array', { length: 5, 0: 'a' }))).toEqual({ length: 5, 0: 'a' })
    const angry = Object.defineProperty({ name: 1 }, Symbol.toStringTag, {
      get: () => {
        throw new Error('no')
      },
    })
    expect(await copyOf(angry)).toEqual({ name: 1 })
  })

  it('reads proxies that answer, and leaves out those that do not', async () => {
    const throws = () => {
      throw new Error('no')
    }
    const broken = Proxy.revocable({}, {})
    broken.revoke()
    const value = {
      answers: new Proxy({ a: 1 }, {}),
      list: new Proxy(['b'], {}),
      throws: new Proxy({}, { ownKeys: throws }),
      gone: broken.proxy,
      endless: new Proxy({}, { get: (target, key) => (typeof key === 'symbol' ? undefined : target) }),
    }
    expect(await copyOf(value)).toEqual({ answers: { a: 1 }, list: ['b'], endless: {} })
  })

  it('carries keys of prototypes as keys of data', async () => {
    const value = JSON.parse('{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": 2 }, "a": 1 }')
    page['held'] = value
    const answer = await carried(readVariables)(askedOf({ it: { path: 'held' } }, {}), LIMITS)
    expect(answer).toContain('"__proto__":{"polluted":1}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('mends lone surrogates, in keys too', async () => {
    expect(await copyOf({ 'a\ud800': 'b\udc00c', good: '\ud83c\udf6a' })).toEqual({ 'a\ufffd': 'b\ufffdc', good: '🍪' })
  })

  it('is not misled by a `toJSON` that the page gives to its lists and objects', async () => {
    const lists = Array.prototype as unknown as Record<string, unknown>
    const objects = Object.prototype as unknown as Record<string, unknown>
    try {
      lists['toJSON'] = () => 'a list'
      Object.defineProperty(objects, 'toJSON', { configurable: true, value: () => 'an object' })
      expect(await copyOf({ list: [1, [2]] })).toEqual({ list: [1, [2]] })
    } finally {
      delete lists['toJSON']
      delete objects['toJSON']
    }
  })
})

describe('What asks the functions of a page', () => {
  it('gives them their owner, and reads what they return or promise', async () => {
    page['held'] = {
      own: 7,
      direct(this: { own: number }, given: unknown) {
        return { own: this.own, given }
      },
      later: async () => ['later'],
    }
    const { read: brought } = await read({
      direct: { path: 'held.direct', call: ['x'] },
      later: { path: 'held.later', call: [], answers: 'promise' },
      value: { path: 'held.own', call: [] },
    })
    expect(brought).toEqual({ direct: { own: 7, given: 'x' }, later: ['later'] })
  })

  it('takes the first answer of one that calls back, however often it does', async () => {
    page['held'] = (command: string, version: number, answer: (value: unknown, isDone: boolean) => void) => {
      answer({ command, version }, true)
      answer('again', true)
      throw new Error('after all')
    }
    const wish = { path: 'held', call: ['ping', 2], answers: 'callback' } as const
    expect((await read({ it: wish })).read).toEqual({ it: { command: 'ping', version: 2 } })
  })

  it('waits for all of them together, no longer than it may, and says nothing of those that do not answer', async () => {
    vi.useFakeTimers()
    try {
      page['held'] = {
        never: () => new Promise(() => {}),
        silent: () => {},
        throws: () => {
          throw new Error('no')
        },
        rejects: () => Promise.reject(new Error('no')),
        quick: () => 1,
      }
      const answer = read({
        never: { path: 'held.never', call: [], answers: 'promise' },
        silent: { path: 'held.silent', call: [], answers: 'callback' },
        throws: { path: 'held.throws', call: [] },
        rejects: { path: 'held.rejects', call: [], answers: 'promise' },
        quick: { path: 'held.quick', call: [], answers: 'promise' },
      })
      let isDone = false
      void answer.then(() => {
        isDone = true
      })
      await vi.advanceTimersByTimeAsync(499)
      expect(isDone).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(await answer).toEqual({ read: { quick: 1 }, cut: false })
    } finally {
      vi.useRealTimers()
    }
  })

  it('neither calls nor waits for a variable that looks like a promise', async () => {
    const then = vi.fn()
    expect(await copyOf(Object.fromEntries([['then', then] as const, ['a', 1] as const]))).toEqual({ a: 1 })
    expect(then).not.toHaveBeenCalled()
  })
})

describe('The limits of what is read of a page', () => {
  it('cuts a long text and says so', async () => {
    page['held'] = { first: 'x'.repeat(5_000_000), second: 'y' }
    const { read: brought, cut } = await read({ it: { path: 'held' } })
    expect((brought['it'] as { first: string }).first.length).toBeGreaterThan(90_000)
    expect(JSON.stringify(brought).length).toBeLessThan(100_100)
    expect(cut).toBe(true)
  })

  it('reads a declaration of 5 MB within the limits that platforms are read with', async () => {
    page['held'] = Array.from({ length: 20_000 }, (_, at) => ({ name: `cookie_${at}`, purpose: 'p'.repeat(230) }))
    const limits = { values: 400_000, characters: 6_000_000, depth: 40, milliseconds: 60_000 }
    const { read: brought, cut } = await read({ it: { path: 'held' } }, limits)
    expect(brought['it']).toHaveLength(20_000)
    expect(cut).toBe(false)
  })

  it('ends on lists that are said to have four thousand million items', async () => {
    const sparse = [1]
    sparse.length = 2 ** 32 - 1
    page['held'] = sparse
    const { read: brought, cut } = await read({ it: { path: 'held' } })
    expect((brought['it'] as unknown[]).length).toBeLessThanOrEqual(10_000)
    expect(cut).toBe(true)
  })

  it('ends on what never ends, in depth and in breadth', async () => {
    const deeper = (): object => Object.defineProperty({}, 'in', { enumerable: true, get: deeper })
    page['held'] = { deep: deeper(), wide: Array.from({ length: 200 }, () => Array(1_000).fill(0)) }
    const { read: brought, cut } = await read({ it: { path: 'held' } })
    expect(JSON.stringify(brought).length).toBeLessThan(100_000)
    expect(cut).toBe(true)
  })
})
