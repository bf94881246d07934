/** How a run of text is set: a name of the browser or a site, declared words, what is not there to tell, an exact sign. */
export type RunMark = 'name' | 'quote' | 'none' | 'code' | 'strong'

/** A piece of a line of the report. */
export interface Run {
  text: string
  /** BCP 47 tag of words that are not ours; null for ours. */
  language: string | null
  mark?: RunMark
  /** A place in the report (`#charter-1`) or an address of the web. */
  href?: string
}

export type Line = readonly Run[]

export interface Fact {
  label: string
  lines: readonly Line[]
}

/** How many cookies of each kind there are, of this site and of others, and how they are called. */
export interface KindBar {
  kind: string
  words: string
  first: number
  third: number
}

/** What a section of the report holds. */
export type Block =
  | { kind: 'lines'; lines: readonly Line[] }
  | { kind: 'list'; items: readonly Line[] }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'chart'; bars: readonly KindBar[] }
  | { kind: 'section'; id: string; title: Line; blocks: readonly Block[] }
  /** The table of every cookie and stored thing. */
  | { kind: 'rows' }

export interface Section {
  id: string
  title: string
  blocks: readonly Block[]
}

/** Our own words. */
export function ours(text: string, mark?: RunMark): Run {
  return mark === undefined ? { text, language: null } : { text, language: null, mark }
}

/** Words of others, in their own language. */
export function theirs(text: string, language: string): Run {
  return { text, language, mark: 'quote' }
}

/** A text that leads somewhere; only to a place of the report or an address of the web, else it leads nowhere. */
export function link(text: string, href: string | null, language: string | null = null): Run {
  return href !== null && /^(?:#|https?:\/\/)/.test(href) ? { text, language, href } : { text, language }
}

/** Gives a line without what makes it more than text. */
export function plain(line: Line): string {
  return line.map(({ text }) => text).join('')
}
