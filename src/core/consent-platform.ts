import type { CategoryId } from './category'

/** What the visitor chose for one category of a consent platform. */
export interface CategoryChoice {
  /** The platform's own words for the category. */
  declared: string
  category: CategoryId
  /** Null where the platform does not tell. */
  accepted: boolean | null
  /** The platform lets nobody refuse it. */
  fixed: boolean
}

/** What the visitor chose in a consent platform, as the platform itself tells it. */
export interface ConsentChoice {
  /** `pending`: nothing was chosen yet; `partial`: some of what could be refused was, and some was not. */
  state: 'accepted' | 'refused' | 'partial' | 'pending'
  /** ISO 8601; null where the platform does not tell. */
  chosenAt: string | null
  categories: CategoryChoice[]
}

/** Names that a platform itself gives what it keeps the visitor's choice in; a `*` at the end stands for any rest. */
export interface KeptNames {
  readonly cookies: readonly string[]
  /** Keys of the page's storage, local or the session's. */
  readonly storage: readonly string[]
}

/** A consent platform that runs in the page. */
export interface ConsentPlatform {
  /** The id of its source. */
  id: string
  /** As its maker calls it. */
  name: string
  /** What it told of what it manages: cookies by name, only the services that set them, or nothing that could be read. */
  lists: 'cookies' | 'services' | 'nothing'
  /** Null where it does not tell what was chosen. */
  choice: ConsentChoice | null
  /** Where it keeps what was chosen; absent where the site gave that a name of its own. */
  keeps?: KeptNames
  /** Names that its list has gained between two looks, each of a cookie that came in between; absent where there are none. */
  grown?: string[]
}

/** Sums up the choice of those categories that can be refused; `pending` where none is told. */
export function stateOfChoice(
  categories: readonly Pick<CategoryChoice, 'accepted' | 'fixed'>[],
): ConsentChoice['state'] {
  const free = categories.filter((one) => !one.fixed && one.accepted !== null)
  if (free.length === 0) return 'pending'
  if (free.every((one) => one.accepted)) return 'accepted'
  return free.some((one) => one.accepted) ? 'partial' : 'refused'
}
