import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ObservedCookie } from '../../src/core/cookie'
import { siteCookie, storedItem } from '../core/samples'
import { inspection, ready } from '../popup/fake-ports'
import { all, one, openPopup, openRow, rowOf, words } from '../popup/open'

const third = (name: string, domain: string, more: Partial<ObservedCookie> = {}) =>
  siteCookie(name, { domain, sameSite: 'no_restriction', ...more })

const HOSTS = Array.from({ length: 30 }, (_, at) => `host${String(at).padStart(2, '0')}.test`)
const COOKIES = HOSTS.flatMap((host) => Array.from({ length: 10 }, (_, at) => third(`c${at}`, host)))
const ITEMS = Array.from({ length: 100 }, (_, at) => storedItem(`k${String(at).padStart(3, '0')}`))

const look = (cookies: ObservedCookie[]) => ready(inspection(cookies, [], { visibility: 'all', items: ITEMS }))
const rows = (root: ParentNode) => all(root, '[data-testid="cookie"], [data-testid="stored"]')
const filled = (root: ParentNode) => rows(root).filter((row) => row.childElementCount > 0)
const head = (row: HTMLElement) => words(one(row, 'summary'))
const blockOf = (row: HTMLElement | undefined) => {
  const block = row?.closest('ul')
  if (block === null || block === undefined) throw new Error('no such row')
  return block
}

/** Holds what the popup would do while the browser is idle. */
function heldIdle() {
  const held: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (run: () => void) => held.push(run))
  vi.stubGlobal('cancelIdleCallback', (handle: number) => {
    held[handle - 1] = () => {}
  })
  let done = 0
  return {
    runOnce: () => held[done++]?.(),
    runAll() {
      while (done < held.length) held[done++]?.()
    },
  }
}

/** Stands for the browser's word on what is in sight, which jsdom has not: the test says it of the blocks that are watched. */
function toldSight() {
  const watched = new Map<Element, (entries: Partial<IntersectionObserverEntry>[]) => void>()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly tell: (entries: Partial<IntersectionObserverEntry>[]) => void) {}
      observe = (block: Element) => watched.set(block, this.tell)
      unobserve = (block: Element) => watched.delete(block)
      disconnect = () => watched.clear()
    },
  )
  const tell = (block: Element, isIntersecting: boolean, height = 0) => {
    const told = watched.get(block)
    if (told === undefined) throw new Error('the block is not watched')
    told([{ target: block, isIntersecting, boundingClientRect: { height } as DOMRectReadOnly }])
  }
  return {
    watched,
    near: (block: Element) => tell(block, true),
    far: (block: Element, height: number) => tell(block, false, height),
  }
}

let idle: ReturnType<typeof heldIdle>
let sight: ReturnType<typeof toldSight>

beforeEach(() => {
  document.body.replaceChildren()
  idle = heldIdle()
  sight = toldSight()
})

afterEach(() => vi.unstubAllGlobals())

describe('The rows of a list of thousands', () => {
  it('are made bit by bit while the browser is idle, the first at once, each in its place', async () => {
    const { root } = await openPopup(look(COOKIES))
    const first = rows(root)
    expect(first).toHaveLength(10)
    expect(words(one(root, '[data-group="unlisted"] h2'))).toContain('300')
    idle.runOnce()
    expect(rows(root)).toHaveLength(110)
    idle.runAll()
    expect(rows(root)).toHaveLength(400)
    expect(rows(root).slice(0, 10)).toEqual(first)
    expect(all(root, '[data-testid="section"]').map(words)).toEqual(HOSTS.map((host) => `${host}10`))
    expect(all(root, '[data-testid="stored"]').map((row) => row.dataset['name'])).toEqual(ITEMS.map(({ name }) => name))
  })

  it('show a new look in the first at once and in the others while idle; they stay, and stay open', async () => {
    const { root, ports, state } = await openPopup(look(COOKIES))
    idle.runAll()
    sight.near(blockOf(rows(root)[290]))
    const [near, far] = [rows(root)[3], rows(root)[290]]
    if (near === undefined || far === undefined) throw new Error('no such rows')
    openRow(near)
    openRow(far)
    const expiring = { session: false, expirationDate: Date.parse('2030-01-01') / 1000 }
    ports.outcome = look(COOKIES.map((cookie) => ({ ...cookie, ...expiring })))
    await state.inspect()
    expect(head(near)).toContain('expires in')
    expect(head(far)).toContain('until the browser closes')
    idle.runAll()
    expect(head(far)).toContain('expires in')
    expect([rows(root)[3], rows(root)[290]]).toEqual([near, far])
    expect(one<HTMLDetailsElement>(far, 'details').open).toBe(true)
  })

  it('lose what is gone, and make room for what came', async () => {
    const { root, ports, state } = await openPopup(look(COOKIES))
    idle.runAll()
    ports.outcome = look([third('new', 'aaa.test'), ...COOKIES.slice(0, 100)])
    await state.inspect()
    idle.runAll()
    expect(rows(root).map((row) => row.dataset['name'])).toEqual([
      'new',
      ...COOKIES.slice(0, 100).map(({ name }) => name),
      ...ITEMS.map(({ name }) => name),
    ])
  })

  it('are filled near what is in sight alone; the others say to tests what they are, and keep their room', async () => {
    const { root } = await openPopup(look(COOKIES))
    idle.runAll()
    expect(filled(root)).toEqual(rows(root).slice(0, 10))
    const item = rows(root)[350]
    const block = blockOf(item)
    expect({ ...item?.dataset }).toMatchObject({ testid: 'stored', name: 'k050', status: 'unchecked', party: 'first' })
    sight.near(block)
    expect(filled(block)).toHaveLength(10)
    expect(filled(root)).toHaveLength(20)
    sight.far(block, 500)
    expect(filled(block)).toEqual([])
    expect(block.style.getPropertyValue('--rows')).toBe('10')
    expect(block.style.getPropertyValue('--row')).toBe('50px')
  })

  it('stay filled where one of them is open or has the focus', async () => {
    const { root } = await openPopup(look(COOKIES))
    idle.runAll()
    sight.near(blockOf(rows(root)[15]))
    const [open, focused] = [rows(root)[0], rows(root)[15]]
    if (open === undefined || focused === undefined) throw new Error('no such rows')
    openRow(open)
    one(focused, 'summary').focus()
    sight.far(blockOf(open), 600)
    sight.far(blockOf(focused), 600)
    expect(filled(root)).toHaveLength(20)
    one(open, 'summary').focus()
    sight.far(blockOf(focused), 600)
    expect(filled(root)).toHaveLength(10)
  })

  it('are all filled while the list is short, and those in it stay as they are where it grows long', async () => {
    const { root, ports, state } = await openPopup(ready(inspection(COOKIES.slice(0, 100), [], { visibility: 'all' })))
    await vi.waitFor(() => expect(filled(root)).toHaveLength(100))
    const before = filled(root)
    expect(sight.watched.size).toBe(0)
    ports.outcome = look(COOKIES)
    await state.inspect()
    idle.runAll()
    expect(filled(root)).toEqual(before)
    ports.outcome = ready(inspection(COOKIES.slice(0, 150), [], { visibility: 'all' }))
    await state.inspect()
    expect(filled(root)).toHaveLength(150)
    expect(sight.watched.size).toBe(0)
  })

  it('are found from a finding, however far, and even before they are made', async () => {
    const late = third('__Secure-late', 'zzz.test', { secure: false, sameSite: 'lax' })
    const { root } = await openPopup(look([...COOKIES, late]))
    const open = one(root, '[data-testid="finding"][data-name="__Secure-late"] [data-testid="finding-open"]')
    open.click()
    expect(all(root, '[data-name="__Secure-late"][data-testid="cookie"]')).toEqual([])
    idle.runAll()
    const details = () => one<HTMLDetailsElement>(rowOf(root, '__Secure-late'), 'details')
    expect(details().open).toBe(true)
    expect(document.activeElement).toBe(one(details(), 'summary'))
    details().open = false
    open.focus()
    open.click()
    expect(details().open).toBe(true)
    expect(document.activeElement).toBe(one(details(), 'summary'))
  })
})
