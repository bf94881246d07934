/** What is kept of one site, by scheme, host and port. */
export interface KeptSite {
  origin: string
  bytes: number
  /** When it was written last, in milliseconds since 1970; null where that is not known. */
  writtenAt: number | null
}

/** What takes room on the disk. */
export interface KeptOverview {
  /** Those that take most first. */
  sites: KeptSite[]
  /** What an older version left, or nothing can read. */
  unknownBytes: number
}
