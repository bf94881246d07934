import type { ConsentPlatform, KeptNames } from './consent-platform'
import type { Match } from './inspection'
import type { StorageKind } from './stored-item'

/**
 * Gives the consent platform of the page that keeps the visitor's choice under the name of what was seen, of this site's own; null
 * where none does. That is what the platform does wherever it runs, and no word of the site: it declares nothing.
 */
export function choiceKeeper(
  { cookie, item, party }: Match,
  platforms: readonly ConsentPlatform[],
): ConsentPlatform | null {
  const place = cookie !== null ? 'cookies' : item !== null ? STORAGE[item.kind] : null
  const name = cookie?.name ?? item?.name
  if (place === null || name === undefined || party !== 'first') return null
  return platforms.find(({ keeps }) => keeps?.[place].some((kept) => isOf(name, kept))) ?? null
}

const STORAGE = {
  'local-storage': 'storage',
  'session-storage': 'storage',
  'indexed-db': null,
  cache: null,
} as const satisfies Record<StorageKind, keyof KeptNames | null>

function isOf(name: string, kept: string): boolean {
  return kept.endsWith('*') ? name.startsWith(kept.slice(0, -1)) : name === kept
}
