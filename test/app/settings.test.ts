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
    const settings = { language: 'fr', slash: false }
    expect(await writeSettings(store, settings, false)).toEqual([])
    expect(await readSettings(store)).toEqual({ settings, issues: [] })
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

  it('leave what could not be read aside in the passing area alone when they come from a private window', async () => {
    const { store, areas } = storeWith({ lasting: { settings: 42 }, passing: { settings: 'nonsense' } })
    await writeSettings(store, { language: 'fr' }, true)
    expect(areas).toEqual({
      lasting: { settings: 42 },
      passing: { settings: { language: 'fr' }, 'settings-unreadable': 'nonsense' },
    })
  })

  it('are not written over what could not be put aside', async () => {
    const { store, areas } = storeWith({ lasting: { settings: 42 } })
    const write: SettingsStore['write'] = (area, key, value) =>
      key === 'settings' ? store.write(area, key, value) : Promise.reject(new Error('full'))
    expect(await writeSettings({ ...store, write }, { language: 'en' }, false)).toEqual([{ code: 'storage_failed' }])
    expect(areas.lasting).toEqual({ settings: 42 })
  })

  it('are those chosen last, whether in a private window or not', async () => {
    const { store } = storeWith()
    await writeSettings(store, { language: 'fr' }, true)
    await writeSettings(store, { language: 'en' }, false)
    expect((await readSettings(store)).settings).toEqual({ language: 'en' })
    await writeSettings(store, { language: 'fr' }, true)
    expect((await readSettings(store)).settings).toEqual({ language: 'fr' })
  })

  it('stay out of the passing area while no private window has used it', async () => {
    const { store, areas } = storeWith()
    await writeSettings(store, { language: 'fr' }, false)
    expect(areas.passing).toEqual({})
  })

  it('say so where the storage does not answer', async () => {
    expect(await readSettings(failing)).toEqual({ settings: DEFAULT_SETTINGS, issues: [{ code: 'storage_failed' }] })
    for (const store of [failing, { ...storeWith().store, write: failing.write }]) {
      expect(await writeSettings(store, { language: 'fr' }, false)).toEqual([{ code: 'storage_failed' }])
    }
  })
})
