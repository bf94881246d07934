import * as v from 'valibot'
import { readStored } from '../content/read-stored'
import type { Issue } from '../core/issue'
import { parseSite, partyOf, type Site } from '../core/site'
import { hostOfOrigin, STORAGE_KINDS, type StorageKind, type Store, type StoredItem } from '../core/stored-item'
import type { InspectionPorts, TabInfo } from './ports'

const LIMITS = { items: 20_000, nameCharacters: 2_000, milliseconds: 3_000 }

const StoredReadingSchema = v.object({
  origin: v.string(),
  ancestors: v.array(v.nullable(v.string())),
  stores: v.array(
    v.object({
      kind: v.picklist(STORAGE_KINDS),
      items: v.nullable(v.array(v.object({ name: v.string(), size: v.nullable(v.number()) }))),
      cut: v.boolean(),
    }),
  ),
})

type StoredReading = v.InferOutput<typeof StoredReadingSchema>

export interface StoredObservation {
  items: StoredItem[]
  /** Those that were read whole. */
  stores: Store[]
  issues: Issue[]
  /** A frame did not answer. */
  isPartial: boolean
}

/** As the browsers' own interfaces call them, in every language. */
const NAMES: Record<StorageKind, string> = {
  'local-storage': 'localStorage',
  'session-storage': 'sessionStorage',
  'indexed-db': 'IndexedDB',
  cache: 'Cache Storage',
}

/**
 * Reads what is stored beside cookies by the page and by those of its frames that may be read.
 * What cannot be read is an issue, never nothing; a frame without an origin of its own stores nothing.
 */
export async function observeStored(ports: InspectionPorts, tab: TabInfo, site: Site): Promise<StoredObservation> {
  let readings: StoredReading[] = []
  let isPartial = false
  try {
    const frames = await ports.inFrames(tab.id, readStored, LIMITS)
    isPartial = frames.isPartial
    readings = frames.answers.flatMap((answer) => {
      const read = v.safeParse(StoredReadingSchema, answer)
      return read.success ? [read.output] : []
    })
  } catch {
    // What the page did not answer is told below.
  }
  const stores = new Map<string, { store: Store; reading: StoredReading['stores'][number] }>()
  for (const { origin, ancestors, stores: read } of readings) {
    if (origin === 'null' && ancestors.length > 0) continue
    const partitioned = isPartitioned(origin, ancestors, site)
    for (const reading of read) {
      const key = `${reading.kind} ${origin} ${partitioned}`
      const known = stores.get(key)
      if (known === undefined || known.reading.items === null) {
        stores.set(key, { store: { kind: reading.kind, origin, partitioned }, reading })
      }
    }
  }
  const all = [...stores.values()]
  const unread = readings.some(({ ancestors }) => ancestors.length === 0)
    ? all.filter(({ reading }) => reading.items === null).map(({ store }) => nameOf(store, site))
    : Object.values(NAMES)
  const cut = all.filter(({ reading }) => reading.cut).map(({ store }) => nameOf(store, site))
  return {
    items: all.flatMap(({ store, reading }) => (reading.items ?? []).map((item) => ({ ...store, ...item }))),
    stores: all.filter(({ reading }) => reading.items !== null && !reading.cut).map(({ store }) => store),
    issues: [
      ...(unread.length === 0 ? [] : [{ code: 'stored_unreadable' as const, detail: unread.join(', ') }]),
      ...(cut.length === 0 ? [] : [{ code: 'stored_cut' as const, detail: cut.join(', ') }]),
    ],
    isPartial,
  }
}

/** Browsers keep the storage of other sites' frames apart for the tab's site, and that of its own below such a frame. */
function isPartitioned(origin: string, ancestors: readonly (string | null)[], site: Site): boolean | null {
  const isOfSite = (one: string) => parseSite(one) !== null && partyOf(hostOfOrigin(one), site) === 'first'
  if (ancestors.length === 0) return false
  if (!isOfSite(origin) || ancestors.some((one) => one !== null && !isOfSite(one))) return true
  return ancestors.includes(null) ? null : false
}

function nameOf({ kind, origin }: Store, site: Site): string {
  const host = hostOfOrigin(origin)
  return host === site.host || host === '' ? NAMES[kind] : `${NAMES[kind]} (${host})`
}
