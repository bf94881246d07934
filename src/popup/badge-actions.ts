import { createSignal } from 'solid-js'
import { BADGE_OFF, type BadgeSettings } from '../app/badge-settings'
import type { Shown } from './check-actions'
import type { PopupPorts } from './ports'

export type BadgeActions = ReturnType<typeof createBadgeActions>

/** Turns the number on the icon on and off. */
export function createBadgeActions({ badge }: PopupPorts, shown: Pick<Shown, 'inspection' | 'tab'>) {
  const [settings, setSettings] = createSignal(BADGE_OFF)

  async function write(to: BadgeSettings): Promise<void> {
    const seen = shown.inspection()
    const tab = shown.tab()
    if (seen === null || tab === null || seen.private) return
    setSettings(to)
    await badge.write(to, seen, tab.id).catch(async () => setSettings(await badge.read()))
  }

  return {
    settings,
    read: async () => void setSettings(await badge.read()),
    turnEverywhere: (everywhere: boolean) => write({ ...settings(), everywhere }),
    turnHere(isOn: boolean) {
      const host = shown.inspection()?.site.host ?? ''
      const others = settings().hosts.filter((one) => one !== host)
      return write({ ...settings(), hosts: isOn ? [...others, host].toSorted() : others })
    },
    /** After a look: has the badge count by what it found. */
    async looked(): Promise<void> {
      const seen = shown.inspection()
      const tab = shown.tab()
      if (seen !== null && tab !== null) await badge.looked(seen, tab.id).catch(() => {})
    },
  }
}
