import { fold } from '../../../core/fold'
import { none, rule } from '../../reading/rule'
import type { Declaration, Place } from './declaration'
import { MOST_TITLE_WORDS } from './title'

/**
 * Gives declarations without a category the nearest title that has others of its rank beside it with cookies under them,
 * and that names neither the provider nor a cookie, nor what stores it: such titles tell kinds of cookies apart, whatever their words.
 */
export function categorize(declarations: readonly Declaration[]): void {
  const counts = new Map<Place, number>()
  const names = new Set(
    declarations.flatMap(({ name, provider, service, storage }) =>
      [name, provider, service, storage].map((one) => fold(one ?? '')),
    ),
  )
  for (const { place } of declarations)
    for (const title of around(place)) counts.set(title, (counts.get(title) ?? 0) + 1)
  const telling = new Set(tellingTitles(counts, names))
  for (const declaration of declarations)
    declaration.category ??= around(declaration.place).find((one) => telling.has(one))?.text
}

function around(place: Place | null = null): Place[] {
  const titles: Place[] = []
  for (let title = place; title !== null; title = title.above) titles.push(title)
  return titles
}

/** Titles of one rank under one title, more than one of them with cookies, and one with several. */
const tellingTitles = rule('rows of titles', none, (counts: ReadonlyMap<Place, number>, names: ReadonlySet<string>) => {
  const rows = new Map<Place | null, Place[][]>()
  for (const title of counts.keys()) {
    const { above, level, text } = title
    if (level < 2 || text.split(/\s+/).length > MOST_TITLE_WORDS || isOfName(text, names)) continue
    const levels = rows.get(above) ?? []
    levels[level] ??= []
    levels[level].push(title)
    rows.set(above, levels)
  }
  const isTold = (row: Place[]) => row.length > 1 && row.some((title) => (counts.get(title) ?? 0) > 1)
  return [...rows.values()].flatMap((levels) => levels.filter(isTold).flat())
})

/** "2. Somebody", "Cookies of Somebody" */
function isOfName(title: string, names: ReadonlySet<string>): boolean {
  const words = fold(title).split(' ')
  return words.some((_, at) => names.has(words.slice(at).join(' ')))
}
