import type { Charter, Entry } from './charter'
import type { EntryPlace } from './entry-place'

/** Entries of one name: what agrees with one of them agrees with all. */
export interface Alike {
  places: readonly EntryPlace[]
}

const COMPARED = ['provider', 'purpose', 'category', 'duration'] as const

/** A reader has enough of so many; a charter of thousands of rows of one name would bring them all for each cookie. */
const MOST_OTHERS = 20

/** What charters say of the same cookie beside the entry that stands. */
export class OtherWords {
  /** Of entries of one name those that each say something of its own, by charter. */
  private readonly voices = new Map<Alike, Map<number, EntryPlace[]>>()

  constructor(private readonly charters: readonly Charter[]) {}

  /** Lists, of the entries that agree too, those of other charters that say anything else than the one that stands: each once, and 20 at most. */
  beside(place: EntryPlace, agreeing: Iterable<Alike>): EntryPlace[] {
    const stands = this.entryAt(place)
    const others: EntryPlace[] = []
    if (stands === undefined) return others
    for (const alike of agreeing) {
      for (const [charter, voices] of this.voicesOf(alike)) {
        if (charter === place.charter) continue
        for (const voice of voices) {
          if (others.length === MOST_OTHERS) return others
          const entry = this.entryAt(voice)
          if (entry !== undefined && saysElse(entry, stands)) others.push(voice)
        }
      }
    }
    return others
  }

  /** Adds to the others of an entry that stands one more of another charter, unless it says nothing else than they do. */
  add(others: EntryPlace[], stands: EntryPlace, place: EntryPlace): void {
    const entry = this.entryAt(place)
    if (others.length >= MOST_OTHERS || entry === undefined) return
    const heard = [stands, ...others].map((one) => this.entryAt(one))
    if (heard.every((one) => one !== undefined && saysElse(entry, one))) others.push(place)
  }

  private voicesOf(alike: Alike): Map<number, EntryPlace[]> {
    const known = this.voices.get(alike)
    if (known !== undefined) return known
    const voices = new Map<number, EntryPlace[]>()
    const heard = new Set<string>()
    for (const place of alike.places) {
      const entry = this.entryAt(place)
      const words = JSON.stringify([place.charter, ...COMPARED.map((field) => plain(entry?.[field] ?? null))])
      if (heard.has(words)) continue
      heard.add(words)
      const ofCharter = voices.get(place.charter)
      if (ofCharter === undefined) voices.set(place.charter, [place])
      else ofCharter.push(place)
    }
    this.voices.set(alike, voices)
    return voices
  }

  private entryAt({ charter, entry }: EntryPlace): Entry | undefined {
    return this.charters[charter]?.entries[entry]
  }
}

function saysElse(entry: Entry, stands: Entry): boolean {
  return COMPARED.some((field) => entry[field] !== null && plain(entry[field]) !== plain(stands[field]))
}

function plain(words: string | null): string | null {
  return words === null ? null : words.trim().toLowerCase()
}
