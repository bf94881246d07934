import { describe, expect, it } from 'vitest'
import { MOST_OF_RECORD } from '../../src/app/kept-room'
import { sizeOf } from '../../src/app/size-of'
import { fakeDisk, oneByOne, roomOver } from './fake-disk'

const nameOf = (host: string, policy = 'a') => `policy https://${host} ${policy}`
const originOf = (host: string) => `https://${host}`
const recordOf = (bytes: number) => ({ text: 'x'.repeat(bytes - sizeOf({ text: '' })) })
const wanted = (host: string, bytes: number, policy = 'a', isChosen = false) => ({
  name: nameOf(host, policy),
  record: recordOf(bytes),
  isChosen,
})

function roomOf(more: { mostBytes?: number } = {}) {
  const records = new Map<string, unknown>()
  const disk = fakeDisk(records, more)
  const bytesOf = () => [...records].reduce((sum, [name, record]) => (name === 'kept' ? sum : sum + sizeOf(record)), 0)
  return { records, disk, room: roomOver(disk), bytesOf }
}

describe('What is kept of sites', () => {
  it('has a bound for one record: over it none is kept, and no older one in its place', async () => {
    const { room, records } = roomOf()
    expect(await room.write(wanted('a.example', MOST_OF_RECORD))).toBe(true)
    expect(await room.write(wanted('a.example', MOST_OF_RECORD + 1))).toBe(false)
    expect(records.has(nameOf('a.example'))).toBe(false)
  })

  it('is measured in bytes, not in characters', async () => {
    const { room } = roomOf()
    const record = { text: '字'.repeat(MOST_OF_RECORD / 3) }
    expect(JSON.stringify(record).length).toBeLessThan(MOST_OF_RECORD)
    expect(await room.write({ name: nameOf('a.example'), record, isChosen: false })).toBe(false)
  })

  it('has a bound for one site, and leaves other sites alone', async () => {
    const { room, records, bytesOf } = roomOf()
    await room.write(wanted('other.example', 1_000))
    for (let at = 0; at < 8; at++) await room.write(wanted('a.example', 250_000, `p${at}`))
    expect((await room.list(originOf('a.example'))).toSorted()).toEqual(
      ['p4', 'p5', 'p6', 'p7'].map((one) => nameOf('a.example', one)),
    )
    expect(records.has(nameOf('other.example'))).toBe(true)
    expect(bytesOf()).toBe(1_001_000)
  })

  it('has a bound for all: the oldest goes, unless the person chose it', async () => {
    const { room, records, bytesOf } = roomOf()
    await room.write({ ...wanted('chosen.example', 250_000), isChosen: true })
    for (let at = 0; at < 20; at++) await room.write(wanted(`s${at}.example`, 250_000))
    expect(bytesOf()).toBeLessThanOrEqual(4_194_304)
    expect(records.has(nameOf('chosen.example'))).toBe(true)
    expect(records.has(nameOf('s4.example'))).toBe(false)
    expect(records.has(nameOf('s19.example'))).toBe(true)
  })

  it('is bounded in number, so that many small records do not fill it', async () => {
    const { room, records } = roomOf()
    for (let at = 0; at < 30; at++) await room.write(wanted('a.example', 20, `p${at}`))
    expect(await room.list(originOf('a.example'))).toHaveLength(20)
    for (let at = 0; at < 600; at++) await room.write(wanted(`s${at}.example`, 20))
    expect(records.size).toBe(501)
  })

  it('is not lost where two popups write at once', async () => {
    const { room, disk, records } = roomOf()
    const shared = oneByOne()
    const [one, other] = [roomOver(disk, shared), roomOver(disk, shared)]
    await Promise.all([
      ...['a', 'b', 'c'].map((policy) => one.write(wanted('one.example', 100, policy))),
      ...['a', 'b', 'c'].map((policy) => other.write(wanted('other.example', 100, policy))),
    ])
    expect(records.size).toBe(7)
    expect(await room.list(originOf('one.example'))).toHaveLength(3)
    expect(await room.list(originOf('other.example'))).toHaveLength(3)
  })

  it('makes room where the browser has none left, and fails where that is not enough', async () => {
    const { room, records } = roomOf({ mostBytes: 20_000 })
    for (const host of ['a', 'b', 'c', 'd']) await room.write(wanted(`${host}.example`, 6_000))
    expect(records.has(nameOf('a.example'))).toBe(false)
    expect(records.has(nameOf('d.example'))).toBe(true)
    await expect(room.write(wanted('e.example', 30_000))).rejects.toThrow(/quota/)
    expect(await room.list(originOf('e.example'))).toEqual([])
  })

  it('is all left as it is where the disk fails otherwise', async () => {
    const { room, disk, records } = roomOf()
    await room.write(wanted('a.example', 100))
    const before = structuredClone([...records])
    const failing = roomOver({ ...disk, write: () => Promise.reject(new Error('An unexpected error occurred')) })
    await expect(failing.write(wanted('b.example', 100))).rejects.toThrow(/unexpected/)
    expect([...records]).toEqual(before)
  })

  const withIndex = (index: unknown) => {
    const its = roomOf()
    its.records.set('kept', index).set(nameOf('a.example'), recordOf(100)).set(nameOf('b.example'), recordOf(100))
    return its
  }

  it.each([[undefined], ['nonsense'], [[{ name: 5 }]], [{}]])('is found again where its index is %j', async (index) => {
    const { room } = withIndex(index)
    expect(await room.list(originOf('a.example'))).toEqual([nameOf('a.example')])
    await room.write(wanted('c.example', 100))
    expect(await room.list(originOf('b.example'))).toEqual([nameOf('b.example')])
  })

  it('counts as the oldest where its index is lost', async () => {
    const { room, records } = withIndex('nonsense')
    for (let at = 0; at < 499; at++) await room.write(wanted(`s${at}.example`, 20))
    expect([...records.keys()].filter((name) => /[ab]\.example/.test(name))).toHaveLength(1)
  })
})

describe('What takes room', () => {
  it('is told site by site, the largest first, with what nothing can read', async () => {
    const { room, records } = roomOf()
    await room.write(wanted('small.example', 100))
    await room.write(wanted('large.example', 1_000, 'a'))
    await room.write({ name: 'declared https://large.example', record: recordOf(500), isChosen: false })
    records
      .set('settings', { language: 'fr' })
      .set('badge', { everywhere: true, hosts: [] })
      .set('policies', recordOf(300))
      .set(nameOf('orphan.example'), recordOf(50))
    expect(await room.overview()).toEqual({
      sites: [
        { origin: originOf('large.example'), bytes: 1_500, writtenAt: expect.any(Number) },
        { origin: originOf('small.example'), bytes: 100, writtenAt: Date.parse('2026-11-23T12:00:00Z') },
        { origin: originOf('orphan.example'), bytes: 50, writtenAt: null },
      ],
      unknownBytes: 300,
    })
  })

  it('can be forgotten, one site or all, but for what was chosen in settings', async () => {
    const { room, records } = roomOf()
    records.set('settings', { language: 'fr' }).set('policies', 'old').set(nameOf('orphan.example'), 'x')
    await room.write(wanted('a.example', 100))
    await room.write(wanted('b.example', 100))
    await room.forget((name) => name === nameOf('orphan.example') || name === nameOf('a.example'))
    expect([...records.keys()].toSorted()).toEqual(['kept', nameOf('b.example'), 'policies', 'settings'].toSorted())
    await room.forgetAll()
    expect([...records.keys()]).toEqual(['settings'])
    expect(await room.overview()).toEqual({ sites: [], unknownBytes: 0 })
  })
})
