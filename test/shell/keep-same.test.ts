import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atOnce } from '../../src/core/steps'
import { keepSame as keepInSteps } from '../../src/shell/keep-same'

const keepSame = <Value>(before: unknown, next: Value): Value => atOnce(keepInSteps(before, next))
const copy = <Value>(value: Value): Value => structuredClone(value)

describe('What is kept of a look for the next', () => {
  it('is all of it where nothing changed', () => {
    const before = { site: { host: 'a' }, matches: [{ id: '1', others: [{ charter: 0 }] }], check: null }
    expect(keepSame(before, copy(before))).toBe(before)
  })

  it('is each part that did not change, wherever things with an id now stand', () => {
    const before = {
      charters: [{ title: 'a' }],
      matches: [
        { id: '1', size: 1 },
        { id: '2', cookie: { name: 'b' } },
      ],
    }
    const next = {
      charters: [{ title: 'a' }],
      matches: [{ id: '0' }, { id: '2', cookie: { name: 'b' } }, { id: '1', size: 2 }],
    }
    const kept = keepSame(before, copy(next))
    expect(kept).toEqual(next)
    expect(kept.charters).toBe(before.charters)
    expect(kept.matches[1]).toBe(before.matches[1])
    expect(kept.matches[2]).not.toBe(before.matches[0])
  })

  it('is the unchanged part of a thing that changed', () => {
    const before = { id: '1', status: 'unchecked', cookie: { name: 'a' } }
    const kept = keepSame(before, { id: '1', status: 'declared', cookie: { name: 'a' } })
    expect(kept.status).toBe('declared')
    expect(kept.cookie).toBe(before.cookie)
  })

  it.each([
    ['a shorter list', [1, 2], [1]],
    ['a longer list', [1], [1, 2]],
    ['another order of things with an id', [{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'a' }]],
    ['a field less', { a: 1, b: 2 }, { a: 1 }],
    ['a field of another name without a value', { a: undefined }, { b: undefined }],
    ['a list in place of a record', { 0: 'a' }, ['a']],
    ['a record in place of a list', ['a'], { 0: 'a' }],
    ['something where nothing was', null, { a: 1 }],
    ['nothing where something was', { a: 1 }, null],
    ['a name that every object has', {}, { constructor: 'a', toString: null }],
  ])('is not taken for the next where that is %s', (_, before, next) => {
    const kept = keepSame(before, next)
    expect(kept).toStrictEqual(next)
    expect(kept).not.toBe(before)
  })

  it('never makes the next anything but what it is, nor changes what was before', () => {
    const json = fc.jsonValue({ maxDepth: 4 })
    fc.assert(
      fc.property(json, json, (before, next) => {
        const [untouched, wanted] = [copy(before), copy(next)]
        expect(keepSame(before, next)).toStrictEqual(wanted)
        expect(before).toStrictEqual(untouched)
      }),
    )
  })
})
