import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openReport, takeHanded } from '../../src/browser/handed-reports'

interface Tab {
  id: number
  url: string
  active: boolean
}

const world = vi.hoisted(() => ({
  session: {} as Record<string, unknown>,
  tabs: [] as Tab[],
  /** The tab whose page asks. */
  own: 0,
  /** What was done, in order. */
  done: [] as string[],
  hearing: new Set<(changes: Record<string, unknown>) => void>(),
}))

vi.mock('webextension-polyfill', () => {
  const session = {
    get: async (key: string | null) =>
      key === null ? { ...world.session } : key in world.session ? { [key]: world.session[key] } : {},
    async set(values: Record<string, unknown>) {
      Object.assign(world.session, values)
      world.done.push('handed')
      for (const hear of world.hearing) hear(values)
    },
    remove: async (key: string) => void delete world.session[key],
    onChanged: {
      addListener: (hear: (changes: Record<string, unknown>) => void) => void world.hearing.add(hear),
      removeListener: (hear: (changes: Record<string, unknown>) => void) => void world.hearing.delete(hear),
    },
  }
  const tabs = {
    async create({ url, active }: { url: string; active: boolean }) {
      const tab = { id: world.tabs.length + 1, url, active }
      world.tabs.push(tab)
      world.done.push('opened')
      return tab
    },
    async update(id: number) {
      world.done.push(`front ${id}`)
    },
    async get(id: number) {
      const tab = world.tabs.find((one) => one.id === id)
      if (tab === undefined) throw new Error('no tab')
      return tab
    },
    getCurrent: async () => world.tabs.find(({ id }) => id === world.own),
  }
  return { default: { storage: { session }, tabs, runtime: { getURL: (path: string) => `extension://us/${path}` } } }
})

const BESIDE = { id: 70, windowId: 7 }
const LOOK = { lead: 'of https://data.example.org/', packed: 'all' }

beforeEach(() => {
  world.session = {}
  world.tabs = []
  world.done = []
  world.own = 1
  world.hearing.clear()
  vi.restoreAllMocks()
})

function loadedBy(type: string) {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as PerformanceNavigationTiming])
}

describe('A look for a report', () => {
  it('is handed over before its page comes to the front, which closes the popup', async () => {
    await openReport(BESIDE, LOOK)
    expect(world.done).toEqual(['opened', 'handed', 'front 1'])
    expect(world.tabs).toEqual([{ id: 1, url: 'extension://us/src/report/index.html', active: false }])
  })

  it('is in no address', async () => {
    await openReport(BESIDE, LOOK)
    expect(JSON.stringify(world.tabs)).not.toMatch(/example|[?#]/)
  })

  it('is taken once, by the page of its own tab, and is kept no more', async () => {
    loadedBy('reload')
    await openReport(BESIDE, LOOK)
    await openReport(BESIDE, { ...LOOK, packed: 'another' })
    world.own = 2
    expect(await takeHanded()).toEqual({ ...LOOK, packed: 'another' })
    world.own = 1
    expect(await takeHanded()).toEqual(LOOK)
    expect(await takeHanded()).toBeNull()
    expect(world.session).toEqual({})
  })

  it('is waited for by a page that is loaded for the first time', async () => {
    loadedBy('navigate')
    world.tabs.push({ id: 1, url: '', active: false })
    const taken = takeHanded()
    await vi.waitFor(() => expect(world.hearing.size).toBe(1))
    Object.assign(world.session, { 'report 1': LOOK })
    for (const hear of world.hearing) hear({ 'report 1': LOOK })
    expect(await taken).toEqual(LOOK)
    expect(world.hearing.size).toBe(0)
  })

  it('is dropped where the tab that it was handed to is gone', async () => {
    await openReport(BESIDE, LOOK)
    world.tabs = [{ id: 9, url: '', active: true }]
    await openReport(BESIDE, LOOK)
    expect(Object.keys(world.session)).toEqual(['report 2'])
  })
})
