import * as v from 'valibot'
import { type Charter, CharterSchema } from '../core/charter'
import { servicesSpokenOf } from '../core/general-match'
import type { Inspection } from '../core/inspection'
import { type KnownService, KnownServiceSchema } from '../core/knowledge'
import { type Part, PartSchema } from '../core/part'
import { originOf, type Site } from '../core/site'
import { homeOf } from './kept-policies'
import type { KeptRoom } from './kept-room'

const SettingsSchema = v.strictObject({
  /** On every site whose cookies may be read. */
  everywhere: v.boolean(),
  /** The origins on which it is on by themselves. */
  origins: v.array(v.string()),
})

/** Where the number of undeclared cookies is shown on the icon. */
export type BadgeSettings = v.InferOutput<typeof SettingsSchema>

export const BADGE_OFF: BadgeSettings = { everywhere: false, origins: [] }

const DeclaredSchema = v.strictObject({
  /** Below which path the pages lie that it is of; `/` for all. */
  home: v.string(),
  charters: v.array(CharterSchema),
  parts: v.array(PartSchema),
  /** The services of our list that the parts name: their cookies are near, as the popup shows them. */
  services: v.array(KnownServiceSchema),
})

/** What the popup's last look found declared for a site. */
export interface Declared {
  home: string
  charters: Charter[]
  parts: Part[]
  services: KnownService[]
}

/** The extension's storage on the disk. */
export interface BadgeStore {
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
  remove(keys: string[]): Promise<void>
}

const KEY = 'badge'
const declaredKey = (site: Site) => `declared ${originOf(site)}`

export function isOn(settings: BadgeSettings, site: Site): boolean {
  return settings.everywhere || settings.origins.includes(originOf(site))
}

export function isOff({ everywhere, origins }: BadgeSettings): boolean {
  return !everywhere && origins.length === 0
}

/** Reads where the badge is on; nowhere, unless that is kept and can be read. */
export async function readBadge(store: Pick<BadgeStore, 'read'>): Promise<BadgeSettings> {
  const kept = v.safeParse(SettingsSchema, await store.read(KEY).catch(() => null))
  return kept.success ? kept.output : BADGE_OFF
}

/** Keeps where the badge is on; what was kept of the site's charters for it goes where it is off there. */
export async function writeBadge(
  store: BadgeStore,
  room: Pick<KeptRoom, 'forget'>,
  settings: BadgeSettings,
  site: Site,
): Promise<void> {
  if (isOff(settings)) await store.remove([KEY])
  else await store.write(KEY, settings)
  if (!isOn(settings, site)) await room.forget((name) => name === declaredKey(site))
}

/**
 * Keeps what is declared for a site where its badge is on, so that the badge counts as the popup does; never in private, nor
 * what a page declares that is no policy, nor of a look at a policy itself, as it is shown to this person. False where nothing is kept of it, as where it takes too much room. `listed` are the services of our list.
 */
export async function keepDeclared(
  store: Pick<BadgeStore, 'read'>,
  room: Pick<KeptRoom, 'write'>,
  { site, charters, parts, issues, looking, private: isPrivate }: Inspection,
  listed: readonly KnownService[],
): Promise<boolean> {
  if (isPrivate || looking || issues.some(({ code }) => code === 'page_no_policy')) return false
  if (parts.some(({ kind }) => kind === 'open-page')) return false
  const settings = await readBadge(store)
  if (!isOn(settings, site)) return false
  const isChosen = settings.origins.includes(originOf(site))
  const services = servicesSpokenOf(parts, listed)
  const record: Declared = { home: homeOfParts(parts, site), ...withoutAddresses({ charters, parts }), services }
  return room.write({ name: declaredKey(site), record, isChosen })
}

/** What the badge counts by needs no address: each may tell of the visit. */
function withoutAddresses({
  charters,
  parts,
}: Pick<Declared, 'charters' | 'parts'>): Pick<Declared, 'charters' | 'parts'> {
  return {
    charters: charters.map((charter, at) => ({
      ...charter,
      id: `charter ${at}`,
      url: null,
      entries: charter.entries.map((entry) => ({ ...entry, locator: { ...entry.locator, url: null } })),
    })),
    parts: parts.map(({ services = [], ...part }) => ({
      ...part,
      url: null,
      issue: null,
      services: services.map((service) => ({ ...service, url: null })),
    })),
  }
}

/** Gives the folder that the open page shares with every policy that was read; else `/`. */
function homeOfParts(parts: readonly Part[], site: Site): string {
  const own = parts.flatMap(({ url }) => (url !== null && new URL(url).origin === originOf(site) ? [url] : []))
  const homes = new Set(own.map((url) => homeOf(url, site)))
  const [home = '/'] = homes
  return homes.size === 1 ? home : '/'
}

/** Reads what the popup last found declared for a site; null where it did not look since the badge is on. */
export async function readDeclared(store: Pick<BadgeStore, 'read'>, site: Site): Promise<Declared | null> {
  const kept = v.safeParse(DeclaredSchema, await store.read(declaredKey(site)).catch(() => null))
  return kept.success ? kept.output : null
}
