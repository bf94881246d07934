import { type Accessor, createContext, createMemo, createSignal, useContext } from 'solid-js'
import { createPace, type Pace } from './pace'
import { createSight, type Sight } from './sight'

/** A list no longer than this is drawn anew at once and whole: as many rows as browsers keep cookies for one site. */
const SHORT = 200

/** What the rows of a list have in common, however many they are. */
export interface LongList {
  pace: Pace
  sight: Sight
  /** The id of the match whose row is to be opened and brought into view; null where none is. */
  wanted: Accessor<string | null>
  want(match: string | null): void
}

/** Makes a list of `total` rows, which are drawn anew with each `change`. */
export function createList(change: Accessor<unknown>, total: Accessor<number>): LongList {
  const isLong = createMemo(() => total() > SHORT)
  const [wanted, want] = createSignal<string | null>(null)
  return { pace: createPace(change, total, isLong), sight: createSight(isLong), wanted, want }
}

/** The list that everything below belongs to. */
export const ListContext = createContext<LongList>()

export function useList(): LongList {
  const list = useContext(ListContext)
  if (list === undefined) throw new Error('no list around this component')
  return list
}
