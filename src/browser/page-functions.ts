import { fetchPage } from '../content/fetch-page'
import { findSigns } from '../content/find-signs'
import { listVariables } from '../content/list-variables'
import { readKept } from '../content/read-kept'
import { readLoadedHosts } from '../content/read-loaded-hosts'
import { readMarked } from '../content/read-marked'
import { readPage } from '../content/read-page'
import { readPolicyLinks } from '../content/read-policy-links'
import { readStored } from '../content/read-stored'
import { readVariables } from '../content/read-variables'
import { untilDrawn } from '../content/until-drawn'
import type { World } from './in-page'

type PageFunction = (...values: never[]) => unknown

/** The functions that may be run in a page for the popup, by the names under which it asks for them. */
const FUNCTIONS: ReadonlyMap<string, PageFunction> = new Map<string, PageFunction>([
  ['fetch-page', fetchPage],
  ['find-signs', findSigns],
  ['list-variables', listVariables],
  ['read-kept', readKept],
  ['read-loaded-hosts', readLoadedHosts],
  ['read-marked', readMarked],
  ['read-page', readPage],
  ['read-policy-links', readPolicyLinks],
  ['read-stored', readStored],
  ['read-variables', readVariables],
  ['until-drawn', untilDrawn],
])

const IN_OWN_WORLD: ReadonlySet<PageFunction> = new Set<PageFunction>([listVariables, readVariables])

/** Gives the function of a name, and the world that it is for; null for a name that is none. */
export function pageFunction(name: string): { read: PageFunction; world: World } | null {
  const read = FUNCTIONS.get(name)
  return read === undefined ? null : { read, world: IN_OWN_WORLD.has(read) ? 'MAIN' : 'ISOLATED' }
}

/** Gives the name of a function; throws for one that is not among them. */
export function pageFunctionName(wanted: PageFunction): string {
  for (const [name, read] of FUNCTIONS) if (read === wanted) return name
  throw new Error('no function that may be run in a page')
}
