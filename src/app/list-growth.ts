import * as v from 'valibot'
import type { Charter } from '../core/charter'
import type { ObservedCookie, Visibility } from '../core/cookie'
import { type EarlierStore, LOOKED_AT, type LookedAt, readNoted } from './noted-looks'

/** What a look saw: the cookies, and the lists of the consent platforms, by the id of their source. */
export interface ListsSeen {
  visibility: Visibility
  cookies: readonly ObservedCookie[]
  charters: readonly Charter[]
}

const NoteSchema = v.object({
  ...LOOKED_AT,
  visibility: v.string(),
  cookies: v.array(v.string()),
  lists: v.array(
    v.object({ id: v.string(), language: v.string(), names: v.array(v.string()), grown: v.array(v.string()) }),
  ),
})

const KEY = 'platform-lists'
const MOST_NAMES = 1_000

/**
 * Gives, by platform, the names that its list has gained from one look at the site to the next, where each is that of a cookie that
 * came in between and nothing else has changed in it: a list that is made of what is there declares nothing. Notes this look
 * in the place of that one. Empty where no look is noted, or it saw other cookies (another visibility). What was told once is told as long as the list holds it.
 */
export async function growthOfLists(
  store: EarlierStore,
  where: LookedAt,
  { visibility, cookies, charters }: ListsSeen,
): Promise<Map<string, string[]>> {
  const lists = charters
    .filter(({ basis, source }) => basis === 'site' && source !== 'policy-page' && source !== 'bundled')
    .map(({ source, language, entries }) => ({
      id: source,
      language,
      names: [...new Set(entries.map(({ name }) => name))],
    }))
    .filter(({ names }) => names.length <= MOST_NAMES)
  if (lists.length === 0) return new Map()
  const noted = await readNoted(store, KEY, NoteSchema, where)
  const before = noted.last?.visibility === visibility ? noted.last : undefined
  const names = [...new Set(cookies.map(({ name }) => name))].slice(0, MOST_NAMES)
  const known = new Set(before?.cookies ?? [])
  const came = new Set(names.filter((name) => !known.has(name)))
  const grown = lists.map((list) => {
    const earlier = before?.lists.find(({ id, language }) => id === list.id && language === list.language)
    if (earlier === undefined) return { ...list, grown: [] }
    const gained = gainedBy(list.names, earlier.names)
    const told = earlier.grown.filter((name) => list.names.includes(name))
    return { ...list, grown: gained.every((name) => came.has(name)) ? [...told, ...gained] : told }
  })
  await noted.put({ ...where, visibility, cookies: names, lists: grown })
  return new Map(grown.flatMap((list) => (list.grown.length > 0 ? [[list.id, list.grown]] : [])))
}

/** What a list has more than before; nothing where it lost any name, or had none. */
function gainedBy(names: readonly string[], before: readonly string[]): string[] {
  const [now, then] = [new Set(names), new Set(before)]
  if (then.size === 0 || !before.every((name) => now.has(name))) return []
  return names.filter((name) => !then.has(name))
}
