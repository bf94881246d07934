export const HASH_BASE = 0x01000193

/** Adds a code unit to the hash of those before it: a polynomial in `HASH_BASE`, modulo 2^32. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, HASH_BASE) + code) | 0
}

/** Gives the hash of a text's code units. */
export function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = hashStep(hash, text.charCodeAt(at))
  return hash
}

const FEWEST_SLOTS = 0x400
const MOST_SLOTS = 0x400000
const SLOTS_EACH = 16

/** Tells quickly of most hashes that none of those added is the same; of some it cannot tell. */
export class HashSlots {
  private readonly slots: Uint8Array
  private readonly mask: number

  /** `count` is about how many will be added. */
  constructor(count: number) {
    let size = FEWEST_SLOTS
    while (size < count * SLOTS_EACH && size < MOST_SLOTS) size *= 2
    this.slots = new Uint8Array(size)
    this.mask = size - 1
  }

  add(hash: number): void {
    this.slots[(hash ^ (hash >>> 15)) & this.mask] = 1
  }

  mayHave(hash: number): boolean {
    return this.slots[(hash ^ (hash >>> 15)) & this.mask] === 1
  }
}
