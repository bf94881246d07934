import { type Accessor, createSignal } from 'solid-js'
import { type ListWish, WHOLE_LIST } from '../../telling/chosen-groups'

/** What a person wants to see of the list, and the way to change it. */
export interface ListChoice {
  wish: Accessor<ListWish>
  change(part: Partial<ListWish>): void
  /** Takes away what narrows the list; its order stays. */
  widen(): void
  /** How many rows are left; null while nothing narrows the list. */
  found: Accessor<number | null>
  tell(found: number | null): void
}

/** Begins with the whole list. */
export function createListChoice(): ListChoice {
  const [wish, setWish] = createSignal<ListWish>(WHOLE_LIST)
  const [found, tell] = createSignal<number | null>(null)
  return {
    wish,
    found,
    tell,
    change: (part) => setWish((before) => ({ ...before, ...part })),
    widen: () => setWish(({ order }) => ({ ...WHOLE_LIST, order })),
  }
}
