/**
 * Gives plain data equal to `next` in which each part that equals one of `before` is that very part, so that what was drawn
 * of it stays. In a list, things with an `id` are held against each other by it, others by their place; of two with one `id`
 * the last counts. Linear in both.
 */
export function keepSame<Value>(before: unknown, next: Value): Value {
  if (before === next) return next
  if (Array.isArray(next)) return (Array.isArray(before) ? keepInList(before, next) : next) as Value
  if (isRecord(next)) return (isRecord(before) && !Array.isArray(before) ? keepInRecord(before, next) : next) as Value
  return next
}

function keepInList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(before.map((item) => [idOf(item), item]))
  const kept = next.map((item, at) => {
    const id = idOf(item)
    return keepSame(id === null ? before[at] : byId.get(id), item)
  })
  return kept.length === before.length && kept.every((item, at) => item === before[at]) ? before : kept
}

function keepInRecord(before: Record<string, unknown>, next: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(next)
  let isSame = keys.length === Object.keys(before).length
  let kept = next
  for (const key of keys) {
    const known = Object.hasOwn(before, key) ? before[key] : undefined
    const value = keepSame(known, next[key])
    if (value !== known || !Object.hasOwn(before, key)) isSame = false
    if (value === next[key]) continue
    if (kept === next) kept = { ...next }
    kept[key] = value
  }
  return isSame ? before : kept
}

function idOf(item: unknown): string | null {
  return isRecord(item) && typeof item['id'] === 'string' ? item['id'] : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
