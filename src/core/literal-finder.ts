import { atOnce, forEachInSteps, type Steps } from './steps'

const CODES = 0x10000

/** That many characters are one step. */
const CHARACTERS = 0x2000

/**
 * Finds which of many literals stand anywhere in a text, in one pass over it (Aho and Corasick's method), whatever their
 * number: for wildcards open at both ends, and for names of signs.
 * Time and room are linear in the literals' lengths, and in the text's with what is found. An empty literal is never found.
 */
export class LiteralFinder<Item> {
  private readonly next = new Map<number, number>()
  private readonly items: (Item[] | undefined)[] = [undefined]
  private readonly fails: number[] = [0]
  /** The nearest ending literal among a node's ends. */
  private readonly ends: number[] = [0]

  private readonly parents: number[] = [0]
  private readonly codes: number[] = [0]
  /** The nodes of each depth. */
  private readonly depths: number[][] = []

  private constructor() {}

  /** Makes a finder in one go. */
  static of<Item>(literals: Iterable<readonly [literal: string, item: Item]>): LiteralFinder<Item> {
    return atOnce(LiteralFinder.inSteps(literals))
  }

  static *inSteps<Item>(literals: Iterable<readonly [literal: string, item: Item]>): Steps<LiteralFinder<Item>> {
    const finder = new LiteralFinder<Item>()
    yield* forEachInSteps(literals, ([literal, item]) => finder.add(literal, item))
    // A node's ending is known once those less deep are.
    for (const nodes of finder.depths) yield* forEachInSteps(nodes, (node) => finder.link(node))
    return finder
  }

  private add(literal: string, item: Item): void {
    let node = 0
    for (let at = 0; at < literal.length; at++) {
      const key = node * CODES + literal.charCodeAt(at)
      let child = this.next.get(key)
      if (child === undefined) {
        child = this.parents.length
        this.next.set(key, child)
        this.parents.push(node)
        this.codes.push(literal.charCodeAt(at))
        const sameDepth = this.depths[at]
        if (sameDepth === undefined) this.depths[at] = [child]
        else sameDepth.push(child)
        this.items.push(undefined)
      }
      node = child
    }
    if (node === 0) return
    const known = this.items[node]
    if (known === undefined) this.items[node] = [item]
    else known.push(item)
  }

  private link(node: number): void {
    const parent = this.parents[node] ?? 0
    const fail = parent === 0 ? 0 : this.step(this.fails[parent] ?? 0, this.codes[node] ?? 0)
    this.fails[node] = fail
    this.ends[node] = this.items[fail] === undefined ? (this.ends[fail] ?? 0) : fail
  }

  private step(from: number, code: number): number {
    let node = from
    for (;;) {
      const child = this.next.get(node * CODES + code)
      if (child !== undefined) return child
      if (node === 0) return 0
      node = this.fails[node] ?? 0
    }
  }

  /** Calls `visit` with the item of each literal and the place where it ends, once for each place where it stands. */
  each(text: string, visit: (item: Item, end: number) => void): void {
    this.go(text, { from: 0, to: text.length, node: 0 }, visit)
  }

  /** The same in a long text. */
  *eachInSteps(text: string, visit: (item: Item, end: number) => void): Steps<void> {
    let node = 0
    for (let from = 0; from < text.length; from += CHARACTERS) {
      node = this.go(text, { from, to: Math.min(text.length, from + CHARACTERS), node }, visit)
      yield
    }
  }

  /** Goes on from a node over some of a text, and gives the node that it comes to. */
  private go(
    text: string,
    { from, to, node: first }: { from: number; to: number; node: number },
    visit: (item: Item, end: number) => void,
  ): number {
    let node = first
    for (let at = from; at < to; at++) {
      node = this.step(node, text.charCodeAt(at))
      let ending = this.items[node] === undefined ? (this.ends[node] ?? 0) : node
      while (ending !== 0) {
        for (const item of this.items[ending] ?? []) visit(item, at + 1)
        ending = this.ends[ending] ?? 0
      }
    }
    return node
  }
}
