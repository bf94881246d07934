/** How much is read at most of one store. */
export interface StoredLimits {
  items: number
  /** A longer name is cut. */
  nameCharacters: number
  /** A store that does not answer for longer is given up. */
  milliseconds: number
}

/** One store of a frame: names, each with its size in bytes or null where the browser tells none. */
export interface StoreReading {
  kind: 'local-storage' | 'session-storage' | 'indexed-db' | 'cache'
  /** Null where the store may not be read. */
  items: { name: string; size: number | null }[] | null
  /** There is more than was read. */
  cut: boolean
}

export interface StoredReading {
  /** `null` in words for an opaque one, which keeps nothing. */
  origin: string
  /** The origins of the frames around it, the nearest first; null for one that the browser does not tell. */
  ancestors: (string | null)[]
  stores: StoreReading[]
}

/**
 * Reads in a frame what its origin stores beside cookies: names and sizes; what is stored stays there.
 * Serialised and run in the frame's isolated world, so it refers to nothing outside itself. It only asks for what is there:
 * no database is opened, because opening could create or upgrade one, so their stores' names and sizes are not told.
 */
export async function readStored(limits: StoredLimits): Promise<StoredReading> {
  type Items = NonNullable<StoreReading['items']>

  const ofWeb = (give: () => Storage) => (): Items => {
    const storage = give()
    const items: Items = []
    for (let at = 0; at < storage.length && at <= limits.items; at++) {
      const key = storage.key(at) ?? ''
      items.push({ name: key, size: 2 * (key.length + (storage.getItem(key)?.length ?? 0)) })
    }
    return items
  }
  const ofNames = (names: readonly string[]): Items => names.map((name) => ({ name, size: null }))
  const read = async (kind: StoreReading['kind'], give: () => Items | Promise<Items>): Promise<StoreReading> => {
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('no answer')), limits.milliseconds)
      })
      const items = await Promise.race([give(), late])
      return {
        kind,
        items: items
          .slice(0, limits.items)
          .map(({ name, size }) => ({ name: name.slice(0, limits.nameCharacters), size })),
        cut: items.length > limits.items,
      }
    } catch {
      return { kind, items: null, cut: false }
    } finally {
      clearTimeout(timer)
    }
  }

  const around: (string | null)[] = []
  const told = location.ancestorOrigins
  for (let frame: Window = window; frame.parent !== frame; frame = frame.parent) {
    let origin: string | null = told?.[around.length] ?? null
    try {
      origin ??= frame.parent.origin
    } catch {
      // A frame of another origin does not say which.
    }
    around.push(origin)
  }
  return {
    origin: self.origin,
    ancestors: around,
    stores: await Promise.all([
      read(
        'local-storage',
        ofWeb(() => localStorage),
      ),
      read(
        'session-storage',
        ofWeb(() => sessionStorage),
      ),
      read('indexed-db', async () => ofNames((await window.indexedDB.databases()).map(({ name }) => name ?? ''))),
      // Pages that are not secure have no caches at all.
      read('cache', async () => (window.isSecureContext ? ofNames(await window.caches.keys()) : [])),
    ]),
  }
}
