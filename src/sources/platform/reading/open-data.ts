/** Gives a value as a record if it is one; else an empty record. Keys are those of data: no prototype answers. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return EMPTY
  return Object.assign(Object.create(null), value)
}

/** Gives a value as a list if it is one; else an empty list. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Gives the values of a record by its own keys, or of a list; else none. */
export function entriesOf(value: unknown): [key: string, value: unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** Gives a value as a text if it is one that says something; else null. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** Gives what is kept under a name that the page chose; no prototype answers for `constructor`. */
export function keptUnder(kept: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(kept, name) ? kept[name] : undefined
}

const EMPTY: Readonly<Record<string, unknown>> = Object.freeze(Object.create(null))
