import * as v from 'valibot'
import { type Charter, CharterSchema } from '../core/charter'
import { PartSchema } from '../core/part'
import { originOf, type Site } from '../core/site'
import type { KeptPolicy, PolicyRead } from '../sources/source'
import { type KeptRoom, MOST_OF_RECORD } from './kept-room'
import { sizeOf } from './size-of'
import { bare, withoutVisit } from './without-visit'

/** One policy that is kept: of an origin, by the SHA-256 of its whole address, which is kept nowhere. */
export interface KeptKey {
  origin: string
  policy: string
}

/** Where policies that were read are kept: on the disk, never from a private window. */
export interface KeptStore {
  read(key: KeptKey): Promise<unknown>
  /** False where it takes more room than one may; then nothing is kept of it, nor of what stood there before. */
  write(key: KeptKey, kept: unknown): Promise<boolean>
  /** Lists what is kept of an origin. */
  list(origin: string): Promise<KeptKey[]>
  forget(origin: string): Promise<void>
}

const VersionSchema = v.object({
  /** When it was last found as it is; ISO 8601. */
  checkedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Without query and hash. */
  address: v.string(),
  /** Below which path the pages lie that it is of: those of one person, of one language; `/` for all. */
  home: v.string(),
  charters: v.array(CharterSchema),
  parts: v.array(PartSchema),
})

const KeptSchema = v.object({
  current: VersionSchema,
  /** What stood there before, newest first. */
  earlier: v.array(VersionSchema),
})

export type KeptVersions = v.InferOutput<typeof KeptSchema>

const DAY = 86_400_000
const MOST_VERSIONS = 5

const BEGINNING = 'policy '
const nameOf = ({ origin, policy }: KeptKey) => `${BEGINNING}${origin} ${policy}`

/** Gives the policies among what is kept of sites. */
export function policiesIn(room: KeptRoom): KeptStore {
  return {
    read: (key) => room.read(nameOf(key)),
    write: (key, record) => room.write({ name: nameOf(key), record, isChosen: false }),
    async list(origin) {
      const names = await room.list(origin)
      return names
        .filter((name) => name.startsWith(BEGINNING))
        .map((name) => ({ origin, policy: name.slice(nameOf({ origin, policy: '' }).length) }))
    },
    forget: (origin) => room.forget((name) => name.startsWith(nameOf({ origin, policy: '' }))),
  }
}

/** Gives the key under which a policy is kept. */
export async function keyOf(site: Site, address: string): Promise<KeptKey> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address))
  const policy = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { origin: originOf(site), policy }
}

/** Reads what is kept of the policy of an address; null where nothing is, or nothing that can be read. */
export async function readPolicy(store: KeptStore, site: Site, address: string, now: Date): Promise<KeptPolicy | null> {
  const kept = await readVersions(store, await keyOf(site, address))
  return kept === null ? null : asLinked(kept, address, now)
}

/**
 * Reads the only policy that is kept for an origin; null where there is none or are several, or where the pages that it is of
 * share a folder with it (`/~name/`, `/fr/`) in which the open page does not lie.
 */
export async function readOnlyPolicy(store: KeptStore, site: Site, now: Date): Promise<KeptPolicy | null> {
  const keys = await store.list(originOf(site)).catch(() => [])
  const [key] = keys
  if (key === undefined || keys.length > 1) return null
  const kept = await readVersions(store, key)
  if (kept === null) return null
  return isBelow(kept.current.home, site) ? asLinked(kept, kept.current.address, now) : null
}

/**
 * Gives the first folder of a policy's path where the page that leads to it lies there too, or where it is a person's own
 * (`/~name/`); else `/`, all pages of the origin.
 */
export function homeOf(policy: string, site: Site): string {
  const home = /^\/[^/]+\//.exec(new URL(policy).pathname)?.[0] ?? '/'
  return home.startsWith('/~') || isBelow(home, site) ? home : '/'
}

/** Tells whether the open page lies below a path. */
export function isBelow(home: string, site: Site): boolean {
  return new URL(site.url).pathname.startsWith(home)
}

async function readVersions(store: KeptStore, key: KeptKey): Promise<KeptVersions | null> {
  try {
    const kept = v.safeParse(KeptSchema, await store.read(key))
    return kept.success ? kept.output : null
  } catch {
    return null
  }
}

/**
 * Keeps what was read of a policy: what declares the same only renews the check, what declares otherwise is a new version before the old
 * ones. Tells whether it was kept: what takes too much room is not, and is not cut either; what stood there before goes. Rejects where the disk fails.
 */
export async function keepPolicy(store: KeptStore, site: Site, read: PolicyRead, now: Date): Promise<boolean> {
  const key = await keyOf(site, read.address)
  const before = await readVersions(store, key)
  const home = before?.current.home === '/' ? '/' : homeOf(read.address, site)
  const current = { checkedAt: now.toISOString(), home, address: bare(read.address), ...withoutVisit(read) }
  const earlier =
    before === null || declared(before.current) === declared(current)
      ? (before?.earlier ?? [])
      : [before.current, ...before.earlier].slice(0, MOST_VERSIONS)
  let kept: KeptVersions = { current, earlier: earlier.map(withoutText) }
  while (kept.earlier.length > 0 && sizeOf(kept) > MOST_OF_RECORD)
    kept = { current, earlier: kept.earlier.slice(0, -1) }
  return store.write(key, kept)
}

/** Of an earlier version what it declared is kept, not all its words. */
function withoutText(version: KeptVersions['current']): KeptVersions['current'] {
  return { ...version, parts: version.parts.map((part) => ({ ...part, text: null })) }
}

/** What two versions must differ in to be two: what they declare, not their mark-up. */
function declared({ charters }: { charters: readonly Charter[] }): string {
  return JSON.stringify(charters.map(({ entries }) => entries.map((entry) => ({ ...entry, locator: null }))))
}

/** Puts the address as the open page links to it in the place of the one that is kept. */
function asLinked({ current }: KeptVersions, address: string, now: Date): KeptPolicy {
  const age = now.getTime() - Date.parse(current.checkedAt)
  const known = current.address
  const linked = (url: string | null) =>
    url !== null && known !== address && bare(url) === known ? withDirective(address, new URL(url).hash) : url
  return {
    address,
    checkedAt: current.checkedAt,
    isFresh: age >= 0 && age < DAY,
    charters: current.charters.map((charter) => ({
      ...charter,
      url: linked(charter.url),
      entries: charter.entries.map((entry) => ({
        ...entry,
        locator: { ...entry.locator, url: linked(entry.locator.url) },
      })),
    })),
    parts: current.parts.map((part) => ({ ...part, url: linked(part.url) })),
  }
}

/** A text directive stands behind the hash that an address has already. */
function withDirective(address: string, hash: string): string {
  return `${address}${address.includes('#') ? hash.slice(1) : hash}`
}
