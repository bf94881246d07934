import type { ObservedCookie } from '../core/cookie'

/** A file that somebody exported their cookies to, as it was read. */
export interface CookieFile {
  text: string
  /** What the text holds as JSON; undefined where it is none. */
  json: unknown
}

/**
 * Why a file of cookies could not be read: there is nothing in it, it is longer than is read, it begins as JSON and is none,
 * it is of no known format, or one place in it is not as its format has it.
 */
export type CookieFault =
  | { fault: 'empty' | 'too-large' | 'broken-json' | 'unknown-format' }
  | (UnreadablePlace & { importer: string })

/** `where` is a path (`cookies.3.name`) or a line (`line 12`); what stands there is never told, as it may be a value. */
export interface UnreadablePlace {
  fault: 'unreadable'
  where: string
}

/**
 * A format in which others export cookies: one file each; its id is its file name. Both functions are pure, take the file for
 * unknown, never throw, and keep no value.
 */
export interface Importer {
  id: string
  /** What people call the format, in English. */
  name: string
  /** Tells by the outer form alone; no file is taken by two. */
  recognise(file: CookieFile): boolean
  /** Reads every cookie or tells the first place that cannot be read, so that none is passed over unseen. */
  parse(file: CookieFile): ObservedCookie[] | UnreadablePlace
}
