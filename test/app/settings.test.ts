import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, readSettings, type SettingsStore, writeSettings } from '../../src/app/settings'

type Areas = Record<'lasting' | 'passing', Record<string, unknown>>

function storeWith(kept: Partial<Areas> = {}): { store: SettingsStore; areas: Areas } {
  const areas: Areas = { lasting: {}, passing: {}, ...kept }
  return {
    areas,
    store: {
      read: async (area, key) => areas[area][key],
      async write(area, key, value) {
        areas[area][key] = value
      },
    },
  }
}

const failing: SettingsStore = {
  read: () => Promise.reject(new Error('full')),
  write: () => Promise.reject(new Error('full')),
}

describe('Settings', () => {
  it('are the usual ones at first', async () => {
    expect(await readSettings(storeWith().store)).toEqual({ settings: DEFAULT_SETTINGS, issues: [] })
  })

  it('are remembered', async () => {
    const { store } = storeWith()
    expect(await writeSettings(store, { language: 'fr' }, false)).toEqual([])
    expect(await readSettings(store)).toEqual({ settings: { language: 'fr' }, issues: [] })
  })

  it.each([42, 'fr', null, [], { language: 42 }, { language: 'fr', more: 1 }, { language: '<b>' }])(
    'are the usual ones, with a word of it, where %j stands in their place',
    async (nonsense) => {
      const { store } = storeWith({ lasting: { settings: nonsense } })
      expect(await readSettings(store)).toEqual({
        settings: DEFAULT_SETTINGS,
        issues: [{ code: 'settings_unreadable' }],
      })
    },
  )

  it('leave what could not be read aside before they are written over it', async () => {
    const { store, areas } = storeWith({ lasting: { settings: 42 } })
    await writeSettings(store, { language: 'en' }, false)
    expect(areas.lasting).toEqual({ settings: { language: 'en' }, 'settings-unreadable': 42 })
  })

  it('are kept on no disk from a private window, and go before the lasting ones', async () => {
    const { store, areas } = storeWith({ lasting: { settings: { language: 'en' } } })
    await writeSettings(store, { language: 'fr' }, true)
    expect(areas.lasting).toEqual({ settings: { language: 'en' } })
    expect((await readSettings(store)).settings).toEqual({ language: 'fr' })
  })

  it('say so where the storage does not answer', async () => {
    expect(await readSettings(failing)).toEqual({ settings: DEFAULT_SETTINGS, issues: [{ code: 'storage_failed' }] })
    expect(await writeSettings(failing, { language: 'fr' }, false)).toEqual([{ code: 'storage_failed' }])
  })
})
