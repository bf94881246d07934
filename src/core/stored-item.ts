import type { Visible } from './cookie'
import { parseSite } from './site'

/** Where else than in cookies a site can keep things in the browser. */
export const STORAGE_KINDS = ['local-storage', 'session-storage', 'indexed-db', 'cache'] as const

export type StorageKind = (typeof STORAGE_KINDS)[number]

/** A place for storing things, which is one origin's own; `partitioned` where it is that of a frame, kept apart for the tab's site. */
export interface Store {
  kind: StorageKind
  /** Scheme, host and port. */
  origin: string
  partitioned: Visible<boolean>
}

/** A thing that is stored in the browser beside cookies, without what it holds. */
export interface StoredItem extends Store {
  /** A key of web storage, or the name of a database or a cache. */
  name: string
  /** Bytes of the key and its value, two for each UTF-16 unit; null where the browser tells none. */
  size: Visible<number>
}

/** Gives the host of an origin; empty for an opaque one. */
export function hostOfOrigin(origin: string): string {
  return parseSite(origin)?.host ?? ''
}

/** Gives a text that is the same for the same item and differs for any two; no part but the name, which is last, can hold a line feed. */
export function itemIdentity({ kind, origin, partitioned, name }: StoredItem): string {
  return `${kind}\n${origin}\n${partitioned}\n${name}`
}
