import { matchesPattern } from './glob'
import { isExact, type NamePattern } from './name-pattern'

interface Keyed<Item> {
  pattern: NamePattern
  items: Item[]
}

/** A sorted list of keys, each knowing the longest other key that it starts with. */
interface PrefixTable<Item> {
  keys: string[]
  parents: Int32Array
  families: Keyed<Item>[][]
}

/**
 * Finds the declared names that agree with a name, without trying each: exact names by a map, wildcards by the literal
 * they start or end with, and only those open at both ends one by one.
 */
export class NameIndex<Item> {
  private readonly exact = new Map<string, Item[]>()
  private readonly prefixes: PrefixTable<Item>
  private readonly suffixes: PrefixTable<Item>
  private readonly others: Keyed<Item>[]

  constructor(names: Iterable<{ pattern: NamePattern; item: Item }>) {
    const prefixed = new Map<string, Map<string, Keyed<Item>>>()
    const suffixed = new Map<string, Map<string, Keyed<Item>>>()
    const others = new Map<string, Keyed<Item>>()
    for (const { pattern, item } of names) {
      const { literals } = pattern
      const first = literals[0] ?? ''
      const last = literals.at(-1) ?? ''
      if (isExact(pattern)) {
        collect(this.exact, first, () => []).push(item)
      } else if (!pattern.openStart && (pattern.openEnd || first.length >= last.length)) {
        family(
          collect(prefixed, first, () => new Map()),
          pattern,
        ).items.push(item)
      } else if (!pattern.openEnd) {
        family(
          collect(suffixed, reversed(last), () => new Map()),
          pattern,
        ).items.push(item)
      } else {
        family(others, pattern).items.push(item)
      }
    }
    this.prefixes = prefixTable(prefixed)
    this.suffixes = prefixTable(suffixed)
    this.others = [...others.values()]
  }

  /** Calls `visit` with each declared name that agrees with `name`: its pattern (null if exact) and its items. */
  each(name: string, visit: (pattern: NamePattern | null, items: readonly Item[]) => void): void {
    const exact = this.exact.get(name)
    if (exact !== undefined) visit(null, exact)
    const tryFamily = ({ pattern, items }: Keyed<Item>) => {
      if (matchesPattern(pattern, name)) visit(pattern, items)
    }
    eachPrefix(this.prefixes, name, tryFamily)
    if (this.suffixes.keys.length > 0) eachPrefix(this.suffixes, reversed(name), tryFamily)
    this.others.forEach(tryFamily)
  }
}

function collect<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function family<Item>(families: Map<string, Keyed<Item>>, pattern: NamePattern): Keyed<Item> {
  const key = `${pattern.openStart}\0${pattern.openEnd}\0${pattern.literals.join('\0')}`
  return collect(families, key, () => ({ pattern, items: [] }))
}

function reversed(text: string): string {
  let result = ''
  for (let at = text.length - 1; at >= 0; at--) result += text.charAt(at)
  return result
}

function prefixTable<Item>(groups: Map<string, Map<string, Keyed<Item>>>): PrefixTable<Item> {
  const keys = [...groups.keys()].sort(byCodeUnit)
  const parents = new Int32Array(keys.length)
  keys.forEach((key, index) => {
    let parent = index - 1
    while (parent >= 0 && !key.startsWith(keys[parent] ?? '')) parent = parents[parent] ?? -1
    parents[index] = parent
  })
  return { keys, parents, families: keys.map((key) => [...(groups.get(key)?.values() ?? [])]) }
}

/** The greatest key not after `name`, or a key that it starts with, is the longest one that `name` starts with. */
function eachPrefix<Item>(table: PrefixTable<Item>, name: string, visit: (keyed: Keyed<Item>) => void): void {
  let low = 0
  let high = table.keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (byCodeUnit(table.keys[middle] ?? '', name) <= 0) low = middle + 1
    else high = middle
  }
  let index = low - 1
  while (index >= 0) {
    if (name.startsWith(table.keys[index] ?? '')) table.families[index]?.forEach(visit)
    index = table.parents[index] ?? -1
  }
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
