import * as v from 'valibot'

/** Where looks are noted: in memory until the browser is closed, never from a private window. */
export interface EarlierStore {
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
}

/** Whose cookies a look saw: those of a site, by scheme, host and port, in one cookie store. */
export interface LookedAt {
  origin: string
  storeId: string | null
}

/** The fields by which a note tells whose look it is of. */
export const LOOKED_AT = { origin: v.string(), storeId: v.nullable(v.string()) }

const MOST_LOOKS = 20

/** What is noted of looks under one key: of each site and store the last. */
export interface NotedLooks<Note extends LookedAt> {
  /** The note of the last look, or null. */
  last: Note | null
  /** Notes a look in the place of that one; the oldest of more than twenty go, and what `within` takes out. */
  put(newest: Note, within?: (notes: readonly Note[]) => Note[]): Promise<void>
}

/** Reads what is noted of a site's last look. A store that fails, or holds anything else, is as one that holds nothing. */
export async function readNoted<Note extends LookedAt>(
  store: EarlierStore,
  key: string,
  schema: v.GenericSchema<unknown, Note>,
  { origin, storeId }: LookedAt,
): Promise<NotedLooks<Note>> {
  const kept = v.safeParse(v.array(schema), await store.read(key).catch(() => null))
  const noted = kept.success ? kept.output : []
  const isSame = (one: Note) => one.origin === origin && one.storeId === storeId
  return {
    last: noted.find(isSame) ?? null,
    async put(newest, within = (notes) => [...notes]) {
      const notes = within([newest, ...noted.filter((one) => !isSame(one))].slice(0, MOST_LOOKS))
      await store.write(key, notes).catch(() => {})
    },
  }
}
