import { matchesPattern } from './glob'
import { LiteralFinder } from './literal-finder'
import { isExact, type NamePattern } from './name-pattern'
import { atOnce, forEachInSteps, type Steps } from './steps'

const NONE: readonly never[] = []

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

const EMPTY: PrefixTable<never> = { keys: [], parents: new Int32Array(0), families: [] }

/** As many wildcards of one beginning or one end are tried one by one; of more, each is found by its rarest literal. */
const MOST_OF_ONE_KEY = 16

/** A literal is sought by no more of its characters than this, and by fewer where all together would take much room. */
const LONGEST_PIECE = 256
const SHORT_PIECE = 16
const MOST_CHARACTERS = 2_000_000

/**
 * Finds the declared names that agree with a name, without trying each: exact names by a map, wildcards by the literal
 * they start or end with, and those open at both ends, or of a beginning that many share, by the rarest of their literals.
 */
export class NameIndex<Item extends object> {
  /** Most names are declared once: only those declared again take a list. */
  private readonly exact = new Map<string, Item | Item[]>()
  private prefixes: PrefixTable<Item> = EMPTY
  private suffixes: PrefixTable<Item> = EMPTY
  private others: LiteralFinder<Keyed<Item>> | null = null

  private constructor() {}

  /** Makes an index in one go. */
  static of<Item extends object>(names: Iterable<{ pattern: NamePattern; item: Item }>): NameIndex<Item> {
    return atOnce(NameIndex.inSteps(names))
  }

  static *inSteps<Item extends object>(names: Iterable<{ pattern: NamePattern; item: Item }>): Steps<NameIndex<Item>> {
    const index = new NameIndex<Item>()
    const families = new Map<string, Keyed<Item>>()
    const prefixed = new Map<string, Keyed<Item>[]>()
    const suffixed = new Map<string, Keyed<Item>[]>()
    const others: Keyed<Item>[] = []
    yield* forEachInSteps(names, ({ pattern, item }) => {
      if (isExact(pattern)) {
        index.addExact(pattern.literals[0] ?? '', item)
        return
      }
      const key = `${pattern.openStart}\n${pattern.openEnd}\n${pattern.literals.join('\n')}`
      const known = families.get(key)
      if (known !== undefined) {
        known.items.push(item)
        return
      }
      const keyed = { pattern, items: [item] }
      families.set(key, keyed)
      const first = pattern.literals[0] ?? ''
      const last = pattern.literals.at(-1) ?? ''
      if (!pattern.openStart && (pattern.openEnd || first.length >= last.length)) append(prefixed, first, keyed)
      else if (!pattern.openEnd) append(suffixed, reversed(last), keyed)
      else others.push(keyed)
    })
    moveCrowded(prefixed, others)
    moveCrowded(suffixed, others)
    index.prefixes = prefixTable(prefixed)
    yield
    index.suffixes = prefixTable(suffixed)
    yield
    if (others.length > 0) index.others = yield* LiteralFinder.inSteps(yield* rarestPieces(others))
    return index
  }

  private addExact(name: string, item: Item): void {
    const known = this.exact.get(name)
    if (known === undefined) this.exact.set(name, item)
    else if (Array.isArray(known)) known.push(item)
    else this.exact.set(name, [known, item])
  }

  /** Gives the items whose declared name is this one and no family. */
  exactly(name: string): readonly Item[] {
    const exact = this.exact.get(name)
    if (exact === undefined) return NONE
    return Array.isArray(exact) ? exact : [exact]
  }

  /** Calls `visit` with each declared name that agrees with `name`: its pattern (null if exact) and its items. */
  each(name: string, visit: (pattern: NamePattern | null, items: readonly Item[]) => void): void {
    const exact = this.exactly(name)
    if (exact.length > 0) visit(null, exact)
    const tryFamily = ({ pattern, items }: Keyed<Item>) => {
      if (matchesPattern(pattern, name)) visit(pattern, items)
    }
    eachPrefix(this.prefixes, name, tryFamily)
    if (this.suffixes.keys.length > 0) eachPrefix(this.suffixes, reversed(name), tryFamily)
    if (this.others === null) return
    const tried = new Set<Keyed<Item>>()
    this.others.each(name, (keyed) => {
      if (!tried.has(keyed)) tryFamily(keyed)
      tried.add(keyed)
    })
  }
}

/** Takes out of each crowded group those that another literal can tell apart. */
function moveCrowded<Item>(groups: Map<string, Keyed<Item>[]>, others: Keyed<Item>[]): void {
  for (const [key, families] of groups) {
    if (families.length <= MOST_OF_ONE_KEY) continue
    const staying: Keyed<Item>[] = []
    for (const keyed of families) (keyed.pattern.literals.length > 1 ? others : staying).push(keyed)
    groups.set(key, staying)
  }
}

/** Gives for each pattern the literal that fewest of them have, the longest of such: a name that has it is likely to agree. */
function* rarestPieces<Item>(families: readonly Keyed<Item>[]): Steps<[string, Keyed<Item>][]> {
  const times = new Map<string, number>()
  let characters = 0
  yield* forEachInSteps(families, ({ pattern }) => {
    for (const literal of new Set(pattern.literals)) times.set(literal, (times.get(literal) ?? 0) + 1)
    characters += Math.min(LONGEST_PIECE, Math.max(...pattern.literals.map(({ length }) => length)))
  })
  const length = characters > MOST_CHARACTERS ? SHORT_PIECE : LONGEST_PIECE
  const pieces: [string, Keyed<Item>][] = []
  yield* forEachInSteps(families, (keyed) => {
    let rarest = keyed.pattern.literals[0] ?? ''
    for (const literal of keyed.pattern.literals) {
      const order = (times.get(literal) ?? 0) - (times.get(rarest) ?? 0) || rarest.length - literal.length
      if (order < 0) rarest = literal
    }
    pieces.push([rarest.slice(0, length), keyed])
  })
  return pieces
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

function reversed(text: string): string {
  let result = ''
  for (let at = text.length - 1; at >= 0; at--) result += text.charAt(at)
  return result
}

function prefixTable<Item>(groups: Map<string, Keyed<Item>[]>): PrefixTable<Item> {
  const keys = [...groups.keys()].sort()
  const parents = new Int32Array(keys.length)
  keys.forEach((key, index) => {
    let parent = index - 1
    while (parent >= 0 && !key.startsWith(keys[parent] ?? '')) parent = parents[parent] ?? -1
    parents[index] = parent
  })
  return { keys, parents, families: keys.map((key) => groups.get(key) ?? []) }
}

/** The greatest key not after `name`, or a key that it starts with, is the longest one that `name` starts with. */
function eachPrefix<Item>(table: PrefixTable<Item>, name: string, visit: (keyed: Keyed<Item>) => void): void {
  let low = 0
  let high = table.keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((table.keys[middle] ?? '') <= name) low = middle + 1
    else high = middle
  }
  let index = low - 1
  while (index >= 0) {
    if (name.startsWith(table.keys[index] ?? '')) table.families[index]?.forEach(visit)
    index = table.parents[index] ?? -1
  }
}
