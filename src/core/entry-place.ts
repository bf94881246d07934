/** Where an entry stands in an inspection's `charters`. */
export interface EntryPlace {
  charter: number
  entry: number
}
