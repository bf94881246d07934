import { fold } from '../../../core/fold'
import type { Role } from '../../../core/vocabulary'
import { no, rule, same } from '../../reading/rule'
import { allWords } from '../../reading/vocabulary-of'

export type Field = Exclude<Role, 'name'>

/** What is known of a declaration so far. */
export type Fields = { [Name in Field]?: string | undefined } & { place?: Place }

/** Puts fields together; of several that say the same, the last is right. */
export function merge(...all: readonly Fields[]): Fields {
  const said = all.flatMap((fields) => Object.entries(fields).filter(([, words]) => words !== undefined))
  return Object.fromEntries(said) as Fields
}

/** One declaration as found, before its words are read; what the document does not say is left out. */
export type Declaration = Fields & {
  name: string
  /** The row as read. */
  quote: string
}

/** What a piece of a document declared: of the rows found, how many could be read. */
export interface Declared {
  declarations: Declaration[]
  found: number
  read: number
}

/** Makes one declaration for each name; durations that stand side by side with the names are given to each its own. */
export function declare(
  names: readonly string[],
  fields: Fields,
  quote: string,
  durations: readonly string[] = [],
): Declaration[] {
  const parallel = names.length > 1 && durations.length === names.length
  return names.map((name, at) => ({ ...fields, name, quote, duration: parallel ? durations[at] : fields.duration }))
}

/** An attribute that programs set a cookie with (RFC 6265bis, 4.1.2), alone or as part of an object: what stands beside it are no names either. */
export const isAttribute = rule('attributes of cookies', no, ({ name }: Declaration): boolean =>
  /^(?:\w+\.)?(?:max-?age|http-?only|same-?site|partitioned)$/i.test(name),
)

const LONGEST_NOTHING = 40
const NO_WORDS = /^[-–—./*_\s?]*$/
const NOTHING = new Set(allWords().flatMap(({ text }) => text.nothing.map(fold)))

/** Gives the words, or undefined where they say nothing: blank, a dash, "n/a", "none" in any language. */
export const stated = rule('words that say nothing', same, (words: string | undefined) => {
  if (words === undefined || NO_WORDS.test(words)) return undefined
  return words.length < LONGEST_NOTHING && !/[_*#]/.test(words) && NOTHING.has(fold(words)) ? undefined : words
})

/** A heading, or a line in bold by itself, with the one that it stands under. */
export interface Place {
  level: number
  text: string
  above: Place | null
}

/** Gives the place under a title that comes next. */
export function enter(place: Place | null, level: number, text: string): Place {
  let above = place
  while (above !== null && above.level >= level) above = above.above
  return { level, text, above }
}
