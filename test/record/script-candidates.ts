import type { ScriptRecord } from './read-script'
import { tarteaucitronServices } from './tarteaucitron-services'

/**
 * Gives what a recorded script leaves on the window. A platform whose own script brings a part of what it holds has that
 * part here, too: tarteaucitron its table of services, and the settings that it was started with.
 */
export function windowOf({ variables, calls }: ScriptRecord): Record<string, unknown> {
  const own = fieldsOf(variables['tarteaucitron'])
  if (own === null || !Array.isArray(own['job'])) return variables
  const [parameters] = calls.find(({ callee }) => callee === 'tarteaucitron.init')?.args ?? []
  const services = { ...tarteaucitronServices(fieldsOf(own['user']) ?? {}), ...fieldsOf(own['services']) }
  return { ...variables, tarteaucitron: { parameters, ...own, services } }
}

/** Lists what a script may set a platform up with: what its names hold, its default export, and what its calls are given. */
export function candidatesOf({ variables, calls }: ScriptRecord): object[] {
  const values = [...Object.values(variables), ...calls.flatMap(({ args }) => args)]
  return [...new Set(values.filter((value) => typeof value === 'object' && value !== null))] as object[]
}

function fieldsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}
