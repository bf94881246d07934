import { createSignal } from 'solid-js'
import type { SlashActions } from '../views/cookies/slash-actions'

/** Holds whether the key `/` puts the focus into the search; `write` keeps it. */
export function createSlashActions(first: boolean, write: (isOn: boolean) => Promise<void>): SlashActions {
  const [isOn, setOn] = createSignal(first)
  return {
    isOn,
    async turn(to) {
      setOn(to)
      await write(to)
    },
  }
}
