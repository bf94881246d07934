const CODES = 0x10000

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

  constructor(literals: Iterable<readonly [literal: string, item: Item]>) {
    const parents = [0]
    const codes = [0]
    const depths = [0]
    for (const [literal, item] of literals) {
      let node = 0
      for (let at = 0; at < literal.length; at++) {
        const key = node * CODES + literal.charCodeAt(at)
        let child = this.next.get(key)
        if (child === undefined) {
          child = parents.length
          this.next.set(key, child)
          parents.push(node)
          codes.push(literal.charCodeAt(at))
          depths.push(at + 1)
          this.items.push(undefined)
        }
        node = child
      }
      if (node === 0) continue
      const known = this.items[node]
      if (known === undefined) this.items[node] = [item]
      else known.push(item)
    }
    this.link(parents, codes, depths)
  }

  /** A node's ending is known once those less deep are: they are taken in the order of depth. */
  private link(parents: readonly number[], codes: readonly number[], depths: readonly number[]): void {
    const order = depths.map((_, node) => node).sort((one, other) => (depths[one] ?? 0) - (depths[other] ?? 0))
    for (const node of order) {
      if (node === 0) continue
      const parent = parents[node] ?? 0
      const fail = parent === 0 ? 0 : this.step(this.fails[parent] ?? 0, codes[node] ?? 0)
      this.fails[node] = fail
      this.ends[node] = this.items[fail] === undefined ? (this.ends[fail] ?? 0) : fail
    }
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
    let node = 0
    for (let at = 0; at < text.length; at++) {
      node = this.step(node, text.charCodeAt(at))
      let ending = this.items[node] === undefined ? (this.ends[node] ?? 0) : node
      while (ending !== 0) {
        for (const item of this.items[ending] ?? []) visit(item, at + 1)
        ending = this.ends[ending] ?? 0
      }
    }
  }
}
