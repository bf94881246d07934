import { fold } from '../../../core/fold'
import type { Declaration } from './declaration'

/** A heading, or a line in bold by itself, with the one that it stands under. */
interface Title {
  level: number
  text: string
  above: Title | null
}

const MOST_WORDS = 14

/** The titles of a document, each under the one above it, by which lists of cookies are told apart in any words. */
export class HeadingPath {
  private readonly titles: Title[] = []
  private innermost: Title | null = null

  enter(level: number, text: string): void {
    let above = this.innermost
    while (above !== null && above.level >= level) above = above.above
    this.innermost = { level, text, above }
    this.titles.push(this.innermost)
  }

  /** Names the place: what `categorize` reads. */
  get place(): string | undefined {
    return this.innermost === null ? undefined : String(this.titles.length - 1)
  }

  /**
   * Gives declarations without a category the nearest title that has others of its rank beside it with cookies under them,
   * and that names neither the provider nor a cookie: such titles tell kinds of cookies apart, whatever their words.
   */
  categorize(declarations: readonly Declaration[]): void {
    const counts = new Map<Title, number>()
    const names = new Set(declarations.flatMap(({ name, provider, service }) => [name, provider, service].map(folded)))
    for (const { heading } of declarations)
      for (const title of this.around(heading)) counts.set(title, (counts.get(title) ?? 0) + 1)
    const telling = tellingTitles(counts, names)
    for (const declaration of declarations) {
      const title = this.around(declaration.heading).find((one) => telling.has(one))
      if (declaration.declaredCategory === null && title !== undefined) declaration.declaredCategory = title.text
    }
  }

  private around(place: string | null): Title[] {
    const titles: Title[] = []
    let title = place === null ? null : (this.titles[Number(place)] ?? null)
    for (; title !== null; title = title.above) titles.push(title)
    return titles
  }
}

/** Titles of one rank under one title, more than one of them with cookies, and one with several. */
function tellingTitles(counts: ReadonlyMap<Title, number>, names: ReadonlySet<string>): Set<Title> {
  const ranks = new Map<Title | null, Map<number, Title[]>>()
  for (const title of counts.keys()) {
    if (title.level < 2 || title.text.split(/\s+/).length > MOST_WORDS || names.has(folded(title.text))) continue
    const byLevel = ranks.get(title.above) ?? new Map<number, Title[]>()
    const row = byLevel.get(title.level) ?? []
    row.push(title)
    ranks.set(title.above, byLevel.set(title.level, row))
  }
  const rows = [...ranks.values()].flatMap((byLevel) => [...byLevel.values()])
  return new Set(rows.filter((row) => row.length > 1 && row.some((title) => (counts.get(title) ?? 0) > 1)).flat())
}

function folded(text: string | null): string {
  return fold(text ?? '')
}
