import * as v from 'valibot'
import type { KeptOverview, KeptSite } from '../core/kept-overview'
import { sizeOf } from './size-of'

/** The extension's storage on the disk. */
export interface Disk {
  /** Gives what stands under the keys; under null, all there is. */
  read(keys: readonly string[] | null): Promise<Record<string, unknown>>
  /** Writes all of it or nothing. */
  write(records: Record<string, unknown>): Promise<void>
  remove(keys: readonly string[]): Promise<void>
}

/** Runs one piece of work after another, in whichever of the extension's pages it was begun. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** One record of what sites declare: a policy that was read, or what the badge counts by. */
export interface Wanted {
  /** The key: `policy <origin> <hash>` or `declared <origin>`. */
  name: string
  record: unknown
  /** The person chose to keep it: it goes after all that nobody chose. */
  isChosen: boolean
}

/** What may be kept, in bytes of JSON and in records: of one record, of one site, of all. */
export const MOST_OF_RECORD = 262_144
const MOST_OF_SITE = { bytes: 1_048_576, records: 20 }
const MOST_OF_ALL = { bytes: 4_194_304, records: 500 }

const INDEX = 'kept'
/** What the person chose; it is theirs, small, and no site's. */
const SETTINGS = ['settings', 'badge']

const IndexSchema = v.array(
  v.strictObject({
    name: v.string(),
    bytes: v.pipe(v.number(), v.minValue(0)),
    writtenAt: v.pipe(v.number(), v.finite()),
    isChosen: v.boolean(),
  }),
)

type Index = v.InferOutput<typeof IndexSchema>
type Indexed = Index[number]

export type KeptRoom = ReturnType<typeof createKeptRoom>

/**
 * Holds what sites declare within bounds: for one record, one site and all, in bytes and in number. What nobody chose to keep
 * goes first, the oldest of it before the rest, also where the browser itself has no more room. An index that cannot be read is
 * made anew from the records; those count as the oldest.
 */
export function createKeptRoom(disk: Disk, inTurn: InTurn, now: () => number) {
  async function read(name: string): Promise<unknown> {
    return (await disk.read([name]))[name]
  }

  async function readIndex(): Promise<Index> {
    const kept = await read(INDEX)
    const index = v.safeParse(IndexSchema, kept)
    if (index.success) return index.output
    return Object.entries(await disk.read(null)).flatMap(([name, record]) =>
      originIn(name) === null ? [] : [{ name, bytes: sizeOf(record), writtenAt: 0, isChosen: false }],
    )
  }

  /** Keeps a record. False where it alone takes too much room: then none is kept, and none cut. Rejects where the disk fails. */
  async function write({ name, record, isChosen }: Wanted): Promise<boolean> {
    const bytes = sizeOf(record)
    if (bytes > MOST_OF_RECORD) {
      await forget((one) => one === name)
      return false
    }
    return inTurn(async () => {
      const others = (await readIndex()).filter((one) => one.name !== name)
      const own = { name, bytes, writtenAt: now(), isChosen }
      const origin = originIn(name)
      const ofSite = within(others, { ...MOST_OF_SITE, beside: own }, (one) => originIn(one.name) === origin)
      let stays = within(ofSite, { ...MOST_OF_ALL, beside: own }, () => true)
      await removeAll(others.filter((one) => !stays.includes(one)))
      for (;;) {
        try {
          await disk.write({ [INDEX]: [...stays, own], [name]: record })
          return true
        } catch (error) {
          if (!isFull(error) || stays.length === 0) throw error
          const kept = byWorth(stays).slice(0, Math.floor(stays.length / 2))
          await removeAll(stays.filter((one) => !kept.includes(one)))
          stays = kept
        }
      }
    })
  }

  /** Lists the names of the records of an origin. */
  async function list(origin: string): Promise<string[]> {
    return (await readIndex()).map(({ name }) => name).filter((name) => originIn(name) === origin)
  }

  /** Forgets those records of sites whose names are so; what the index does not know of is found as well. */
  async function forget(isMeant: (name: string) => boolean): Promise<void> {
    await inTurn(async () => {
      const names = Object.keys(await disk.read(null)).filter((name) => originIn(name) !== null && isMeant(name))
      if (names.length === 0) return
      const index = (await readIndex()).filter(({ name }) => !isMeant(name))
      await disk.remove(names)
      await disk.write({ [INDEX]: index })
    })
  }

  /** Forgets all but what the person chose in settings: what is kept of sites, and what nothing can read. */
  async function forgetAll(): Promise<void> {
    await inTurn(async () => {
      const all = Object.keys(await disk.read(null))
      await disk.remove(all.filter((name) => !SETTINGS.includes(name)))
    })
  }

  /** Tells what takes room, as it stands on the disk. */
  async function overview(): Promise<KeptOverview> {
    const all = await disk.read(null)
    const index = v.safeParse(IndexSchema, all[INDEX])
    const times = new Map(index.success ? index.output.map(({ name, writtenAt }) => [name, writtenAt]) : [])
    const sites = new Map<string, KeptSite>()
    let unknownBytes = 0
    for (const [name, record] of Object.entries(all)) {
      if (name === INDEX || SETTINGS.includes(name)) continue
      const bytes = sizeOf(record)
      const origin = originIn(name)
      if (origin === null) {
        unknownBytes += bytes
        continue
      }
      const site = sites.get(origin) ?? { origin, bytes: 0, writtenAt: null }
      const writtenAt = Math.max(site.writtenAt ?? 0, times.get(name) ?? 0)
      sites.set(origin, { origin, bytes: site.bytes + bytes, writtenAt: writtenAt === 0 ? null : writtenAt })
    }
    return { sites: [...sites.values()].toSorted((one, other) => other.bytes - one.bytes), unknownBytes }
  }

  async function removeAll(gone: readonly Indexed[]): Promise<void> {
    if (gone.length > 0) await disk.remove(gone.map(({ name }) => name))
  }

  return { read, write, list, forget, forgetAll, overview }
}

/** Reads the origin out of a record's name; null where it is no record of a site. */
export function originIn(name: string): string | null {
  return (
    /^(?:policy (\S+) \S+|declared (\S+))$/
      .exec(name)
      ?.slice(1)
      .find((origin) => origin !== undefined) ?? null
  )
}

/** What was chosen before what was not, the newest first. */
function byWorth(index: Index): Index {
  return index.toSorted(
    (one, other) => Number(other.isChosen) - Number(one.isChosen) || other.writtenAt - one.writtenAt,
  )
}

/** Leaves out the least of those counted until they have room beside the one that is to be written. */
function within(
  index: Index,
  most: { bytes: number; records: number; beside: Indexed },
  isCounted: (one: Indexed) => boolean,
): Index {
  let bytes = most.beside.bytes
  let records = 1
  return byWorth(index).filter((one) => {
    if (!isCounted(one)) return true
    bytes += one.bytes
    records += 1
    return bytes <= most.bytes && records <= most.records
  })
}

/** Browsers say in words alone that there is no more room: Chromium of a quota, Firefox by `QuotaExceededError`. */
function isFull(error: unknown): boolean {
  return /quota/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error))
}
