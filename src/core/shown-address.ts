import type { Inspection } from './inspection'

/** Writes the final address of the page as far as it may be told: what was left out stands as `?…` and `#…`. */
export function shownAddress({ site, leftOut }: Pick<Inspection, 'site' | 'leftOut'>): string {
  return `${site.url}${leftOut.query ? '?…' : ''}${leftOut.fragment ? '#…' : ''}`
}
