import { createSignal } from 'solid-js'
import type { PagePorts } from '../shell/ports'

/** Shows what is granted, and gives it back; what is shown of the tab is looked at anew as the browser tells of it. */
export function createGrantActions({ grants }: Pick<PagePorts, 'grants'>) {
  const [patterns, setPatterns] = createSignal<readonly string[] | null>(null)
  const [isKept, setKept] = createSignal(false)
  const read = async () => void setPatterns(await grants.list())
  return {
    patterns,
    isKept,
    read,
    async giveBack(which: readonly string[]): Promise<void> {
      setKept(!(await grants.giveBack(which).catch(() => false)))
      await read()
    },
  }
}
