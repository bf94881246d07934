import type { Steps } from '../core/steps'

/** That many items of a list are one step. */
const TOGETHER = 64

/**
 * Gives plain data equal to `next` in which each part that equals one of `before` is that very part, so that what was drawn
 * of it stays. In a list, things with an `id` are held against each other by it, others by their place; of two with one `id`
 * the last counts. Linear in both.
 */
export function* keepSame<Value>(before: unknown, next: Value): Steps<Value> {
  if (before === next || !isRecord(before) || !isRecord(next)) return next
  if (Array.isArray(before) !== Array.isArray(next)) return next
  if (Array.isArray(before) && Array.isArray(next)) return (yield* keepInList(before, next)) as Value
  return (yield* keepInRecord(before, next)) as Value
}

function* keepInList(before: readonly unknown[], next: readonly unknown[]): Steps<readonly unknown[]> {
  const byId = new Map(before.map((item) => [idOf(item), item]))
  const kept: unknown[] = []
  for (const [at, item] of next.entries()) {
    const id = idOf(item)
    kept.push(isRecord(item) ? yield* keepSame(id === null ? before[at] : byId.get(id), item) : item)
    if (at % TOGETHER === TOGETHER - 1) yield
  }
  return kept.length === before.length && kept.every((item, at) => item === before[at]) ? before : kept
}

function* keepInRecord(before: Record<string, unknown>, next: Record<string, unknown>): Steps<Record<string, unknown>> {
  const keys = Object.keys(next)
  let isSame = keys.length === Object.keys(before).length
  let kept = next
  for (const key of keys) {
    const known = Object.hasOwn(before, key) ? before[key] : undefined
    const value = isRecord(next[key]) ? yield* keepSame(known, next[key]) : next[key]
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
