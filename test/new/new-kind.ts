/** A kind of thing that `npm run new` begins: a file of this folder each, named after what is typed. */
export interface NewKind {
  /** What its id looks like, and in words. */
  id: RegExp
  idInWords: string
  /** The files that it adds, by path; `read` gives one that is there. */
  files: (id: string, read: Read) => Record<string, string>
  /** Those that are there and that it changes. */
  changes?: (id: string, read: Read) => Record<string, string>
  /** What is left to whoever writes it. */
  toFill: (id: string) => string[]
}

export type Read = (path: string) => string

export const DASHED = { id: /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, idInWords: 'small letters, digits and dashes' }

/** Gives an id as a title: `cookie-box` as "Cookie Box". */
export function titled(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim()
}
