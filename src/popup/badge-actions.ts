import { createSignal } from 'solid-js'
import type { BadgeSettings } from '../app/badge-settings'
import { originOf } from '../core/site'
import type { PagePorts } from '../shell/ports'
import type { Acting } from './acts'

export type BadgeActions = ReturnType<typeof createBadgeActions>

/** Turns the number on the icon on and off. */
export function createBadgeActions({ badge }: PagePorts, acting: Pick<Acting, 'shown' | 'act'>) {
  const [settings, setSettings] = createSignal<BadgeSettings>({ everywhere: false, origins: [] })

  /** Changes the settings; what was refused or failed shows as it is kept. */
  async function write(to: (settings: BadgeSettings, origin: string) => BadgeSettings): Promise<void> {
    await acting
      .act(async ({ seen, page }) => {
        if (seen.private) return
        const changed = to(settings(), originOf(seen.site))
        setSettings(changed)
        await badge.write(changed, seen, page)
      })
      .catch(() => {})
    setSettings(await badge.read())
  }

  return {
    settings,
    read: async () => void setSettings(await badge.read()),
    turnEverywhere: (everywhere: boolean) => write((before) => ({ ...before, everywhere })),
    turnHere: (isOn: boolean) =>
      write((before, origin) => {
        const others = before.origins.filter((one) => one !== origin)
        return { ...before, origins: isOn ? [...others, origin].toSorted() : others }
      }),
    /** After a look: has the badge count by what it found. */
    async looked(): Promise<void> {
      const shown = acting.shown()
      if (shown !== null) await badge.looked(shown.seen, shown.page).catch(() => {})
    },
  }
}
