// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type KeptForm, type KeptWishes, readKept } from '../../src/content/read-kept'
import { carried } from './carried'

const WORDS: KeptForm = { words: ['a', 'b', 'yes'] }

const read = (wishes: Partial<KeptWishes>) => carried(readKept)({ cookies: [], storage: [], form: WORDS, ...wishes })

function giveCookies(get: () => string): void {
  vi.spyOn(Document.prototype, 'cookie', 'get').mockImplementation(get)
}

/** What is taken of one value by a form. */
function takenOf(value: string, form: Partial<KeptForm> = {}): string {
  giveCookies(() => `choice=${value}`)
  return decodeURIComponent(read({ cookies: ['choice'], form: { ...WORDS, ...form } }).cookies['choice'] ?? 'none')
}

beforeEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
})

describe('What reads the choice that a platform keeps', () => {
  it('looks at the cookies that are asked for, the nearest of two, and at no other', () => {
    giveCookies(() => 'session=yes; choice=yes; choice=b; part_one=a; part_two=; alone; =yes')
    const { cookies } = read({ cookies: ['choice', 'part_*', '', 'alone'] })
    expect(cookies).toEqual({ choice: 'yes', part_one: 'a', part_two: '' })
  })

  it('asks for no cookie where none is wanted', () => {
    const get = vi.fn(() => 'a=b')
    giveCookies(get)
    expect(read({}).cookies).toEqual({})
    expect(get).not.toHaveBeenCalled()
  })

  it('looks at the keys of storage that are asked for, of the lasting one first', () => {
    localStorage.setItem('choice', 'a')
    localStorage.setItem('secret', 'yes')
    sessionStorage.setItem('choice', 'b')
    sessionStorage.setItem('other', 'yes')
    const { storage } = read({ storage: ['choice', 'other', 'gone'] })
    expect(storage).toEqual({ choice: 'a', other: 'yes' })
  })

  it('brings what it can where the page may read neither cookies nor one storage', () => {
    giveCookies(() => {
      throw new DOMException('sandboxed', 'SecurityError')
    })
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError')
    })
    sessionStorage.setItem('choice', 'a')
    expect(read({ cookies: ['a'], storage: ['choice'] })).toEqual({ cookies: {}, storage: { choice: 'a' } })
  })

  it('is not led astray by an element named cookie', () => {
    giveCookies(() => 'choice=yes')
    Object.defineProperty(document, 'cookie', { configurable: true, value: 'choice=b' })
    try {
      expect(read({ cookies: ['choice'] }).cookies).toEqual({ choice: 'yes' })
    } finally {
      Reflect.deleteProperty(document, 'cookie')
    }
  })
})

describe('What is taken of a kept choice', () => {
  it('is a word that is known, percent-encoded or not, and nothing of another', () => {
    expect(takenOf('yes')).toBe('yes')
    expect(takenOf('%79es')).toBe('yes')
    expect(takenOf('yes,hunter2')).toBe('')
    expect(takenOf('hunter2')).toBe('')
    expect(takenOf('%E0%A4%A')).toBe('')
  })

  const json = {
    a: true,
    b: ['yes', 'hunter2', { a: false }],
    c: true,
    'anna@example.test': { a: true },
    yes: 'hunter2',
  }

  it.each([
    ['JSON', JSON.stringify(json)],
    ['percent-encoded JSON', encodeURIComponent(JSON.stringify(json))],
    ['JSON in base64', btoa(JSON.stringify(json))],
  ])('is of %s what stands under known keys', (_, value) => {
    expect(JSON.parse(takenOf(value))).toEqual({ a: true, b: ['yes', { a: false }] })
  })

  it('is a moment where one is told, and nothing that is none', () => {
    const moments = { moments: ['at', 'on', 'in', 'by'] }
    const at = '2026-11-02T10:11:12.000Z'
    const told = { at, on: 1_793_614_272_000, in: 1_793_614_272, by: 'hunter2' }
    expect(JSON.parse(takenOf(JSON.stringify(told), moments))).toEqual({ at, on: at, in: at })
    expect(takenOf('{"at":{"a":true}}', moments)).toBe('{}')
  })

  it('counts what stands under other keys without naming it, the same name by the same sign', () => {
    const other = { a: true, secret: false, more: true, text: 'x', list: ['x'], b: ['secret', 'yes', 'new'] }
    expect(JSON.parse(takenOf(JSON.stringify(other), { countsOthers: true }))).toEqual({
      a: true,
      '#1': false,
      '#2': true,
      '#3': [],
      b: ['#1', 'yes', '#4'],
    })
  })

  it('is of other texts the pieces that are asked for', () => {
    const pieces = ['!{word}=(?:true|false)']
    expect(takenOf('!a=true!hunter2=true!b=false!b=maybe', { pieces })).toBe('!a=true,!b=false')
    expect(takenOf('!a=true', { pieces, words: [] })).toBe('')
    expect(takenOf('!a.c=true!abc=true', { pieces, words: ['a.c'] })).toBe('!a.c=true')
  })

  it('is of a TC string what its mask shows', () => {
    expect(takenOf('C1234567', { mask: '?AA??' })).toBe('CAA34')
    expect(takenOf('C12', { mask: '?AA??' })).toBe('')
    expect(takenOf('hunter2', { mask: '?AA??' })).toBe('')
  })

  it('is no prototype that a key names', () => {
    const text = '{"__proto__":{"a":true},"constructor":{"a":true}}'
    expect(takenOf(text, { words: ['a', '__proto__'] })).toBe('{"__proto__":{"a":true}}')
  })
})
