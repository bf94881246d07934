import { parseScript } from './parse-script'
import { PlainCopies } from './plain-value'
import { ScriptReader } from './script-reader'
import { Unknown, type Value } from './script-values'

export interface ScriptRecord {
  /**
   * What each name of the script holds in the end, assembled from all its declarations and assignments, `window.` before
   * a name left out. A global name goes before one of a function; `export default` is under `default`, the fields of a
   * class under `this`. Has no prototype.
   */
  variables: Record<string, unknown>
  /**
   * The calls with an argument that is known, in the order of reading: `CookieControl.load`, or `initCookieConsent().run`
   * where the receiver is such a result, or `new X`. An argument that isn't known is undefined.
   */
  calls: { callee: string; args: unknown[] }[]
}

/** Adds a name that a function declares: the later one counts, but what was assigned member by member is put together. */
function addInner(variables: Record<string, unknown>, name: string, value: Value, copied: unknown): void {
  const earlier = variables[name]
  const areMembers = value instanceof Unknown && typeof earlier === 'object' && !Array.isArray(earlier)
  variables[name] = areMembers ? Object.assign(Object.create(null), earlier, copied) : copied
}

/**
 * Reads what a script sets up, executing nothing of it: a platform's settings as they stand in JavaScript, TypeScript or
 * the script of a page template. Values are plain data without prototypes, `{ regex: { source, flags } }` for a regular
 * expression; what isn't known is left out, an unknown part of a string is empty. Comments never count. Never throws,
 * whatever the text; takes time in proportion to it, and reads nothing of more than 20 million characters.
 */
export function readScript(source: string): ScriptRecord {
  const reader = new ScriptReader(parseScript(source))
  reader.readAll()
  const copies = new PlainCopies()
  const variables: Record<string, unknown> = Object.create(null)
  const add = (name: string, value: Value, isInner: boolean) => {
    const copied = copies.copy(value)
    if (copied === undefined) return
    if (isInner) addInner(variables, name, value, copied)
    else variables[name] = copied
  }
  for (const [name, value] of reader.global.members) add(name, value, false)
  const outer = new Set(Object.keys(variables))
  for (const { names } of reader.scopes) for (const [name, value] of names) if (!outer.has(name)) add(name, value, true)
  const calls = reader.calls
    .map(({ callee, args }) => ({ callee, args: args.map((arg) => copies.copy(arg)) }))
    .filter(({ args }) => args.some((arg) => arg !== undefined))
  return { variables, calls }
}
