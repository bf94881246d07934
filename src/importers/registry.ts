import type { ObservedCookie } from '../core/cookie'
import type { CookieFault, Importer } from './importer'

const files = import.meta.glob<Importer>(['./*.ts', '!./registry.ts', '!./importer.ts'], {
  eager: true,
  import: 'default',
})

/** Every importer, by file name. */
export const importers: readonly Importer[] = Object.entries(files)
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([, importer]) => importer)

/** In characters. */
const LONGEST_FILE = 200_000_000

/** Reads the cookies of a file by the importer that recognises it, without their values. It never throws on what a file holds. */
export function importCookies(text: string): ObservedCookie[] | CookieFault {
  if (text.length > LONGEST_FILE) return { fault: 'too-large' }
  const bare = text.replace(/^\ufeff/, '')
  const begin = bare.slice(0, 1_000).trimStart()
  if (begin === '' && bare.trim() === '') return { fault: 'empty' }
  const json = parseJson(bare)
  if (json === undefined && isBegunAsJson(begin)) return { fault: 'broken-json' }
  const file = { text: bare, json }
  const importer = importers.find((one) => one.recognise(file))
  if (importer === undefined) return { fault: 'unknown-format' }
  const read = importer.parse(file)
  return 'fault' in read ? { ...read, importer: importer.name } : read
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A list of names may begin with a bracket too, but has no quotes behind it. */
function isBegunAsJson(begin: string): boolean {
  return /^\{\s*["}]|^\[\s*(?:[{[\]"]|$)/.test(begin)
}
