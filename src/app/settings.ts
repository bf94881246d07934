import * as v from 'valibot'
import type { Issue } from '../core/issue'

const SettingsSchema = v.strictObject({
  /** BCP 47 tag of the language chosen in the popup; null follows the browser. */
  language: v.nullable(v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]+)*$/))),
  /** Whether the key `/` puts the focus into the search; it does where nothing is said. */
  slash: v.exactOptional(v.boolean()),
})

export type Settings = v.InferOutput<typeof SettingsSchema>

export const DEFAULT_SETTINGS: Settings = { language: null }

/** Where settings are kept: `lasting` on the disk, `passing` only until the browser is closed. */
export interface SettingsStore {
  read(area: 'lasting' | 'passing', key: string): Promise<unknown>
  write(area: 'lasting' | 'passing', key: string, value: unknown): Promise<void>
}

const KEY = 'settings'
/** What could not be read is put here before anything is written over it. */
const UNREADABLE_KEY = 'settings-unreadable'

/** Reads the settings; where the store fails or holds anything else, gives the defaults and says so. */
export async function readSettings(store: SettingsStore): Promise<{ settings: Settings; issues: Issue[] }> {
  try {
    for (const area of ['passing', 'lasting'] as const) {
      const kept = await store.read(area, KEY)
      if (kept === undefined) continue
      const read = v.safeParse(SettingsSchema, kept)
      if (read.success) return { settings: read.output, issues: [] }
      return { settings: DEFAULT_SETTINGS, issues: [{ code: 'settings_unreadable' }] }
    }
    return { settings: DEFAULT_SETTINGS, issues: [] }
  } catch {
    return { settings: DEFAULT_SETTINGS, issues: [{ code: 'storage_failed' }] }
  }
}

/**
 * Keeps the settings; in a private window only until the browser is closed. What stood there unreadable is kept beside.
 * What a private window left goes before the lasting settings, so newer ones take its place too.
 */
export async function writeSettings(store: SettingsStore, settings: Settings, isPrivate: boolean): Promise<Issue[]> {
  try {
    if (!isPrivate) await writeArea(store, 'lasting', settings)
    if (isPrivate || (await store.read('passing', KEY)) !== undefined) await writeArea(store, 'passing', settings)
    return []
  } catch {
    return [{ code: 'storage_failed' }]
  }
}

async function writeArea(store: SettingsStore, area: 'lasting' | 'passing', settings: Settings): Promise<void> {
  const before = await store.read(area, KEY)
  if (before !== undefined && !v.safeParse(SettingsSchema, before).success) {
    await store.write(area, UNREADABLE_KEY, before)
  }
  await store.write(area, KEY, settings)
}
