import { createKeptRoom, type Disk, type InTurn, type KeptRoom } from '../../src/app/kept-room'

/** A disk in memory. Each answer comes later, as from a browser; with `mostBytes`, it says as Chromium does that it is full. */
export function fakeDisk(
  records: Map<string, unknown> = new Map(),
  { mostBytes = Number.POSITIVE_INFINITY }: { mostBytes?: number } = {},
): Disk {
  const sizeOf = (all: Iterable<[string, unknown]>) => JSON.stringify([...all]).length
  return {
    async read(keys) {
      await Promise.resolve()
      const all = [...records].filter(([name]) => keys === null || keys.includes(name))
      return structuredClone(Object.fromEntries(all))
    },
    async write(added) {
      await Promise.resolve()
      if (sizeOf(new Map([...records, ...Object.entries(added)])) > mostBytes)
        throw new Error('Resource::kQuotaBytes quota exceeded')
      for (const [name, record] of Object.entries(added)) records.set(name, structuredClone(record))
    },
    async remove(names) {
      await Promise.resolve()
      for (const name of names) records.delete(name)
    },
  }
}

/** One after another, as the browser's lock has it. */
export function oneByOne(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}

/** What is kept of sites, over such a disk; each record is written a millisecond after the one before. */
export function roomOver(disk: Disk, inTurn: InTurn = oneByOne()): KeptRoom {
  let time = Date.parse('2026-11-23T12:00:00Z')
  return createKeptRoom(disk, inTurn, () => time++)
}
