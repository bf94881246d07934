import { readFileSync } from 'node:fs'
import * as v from 'valibot'

/** By owner: the companies, products and hosts that are its own, as charters write them. */
const owners = v.parse(
  v.record(v.string(), v.array(v.string())),
  JSON.parse(readFileSync('test/bench/owners.json', 'utf8')),
)

const byWords = new Map(
  Object.entries(owners).flatMap(([owner, words]) => [owner, ...words].map((one) => [folded(one), owner] as const)),
)

/** Gives the owner of what a charter, or our list, names as provider; null where it is no company that the table has. */
export function ownerOf(provider: string): string | null {
  const words = folded(provider)
  for (let host = words; host !== ''; host = host.includes('.') ? host.slice(host.indexOf('.') + 1) : '') {
    const owner = byWords.get(host)
    if (owner !== undefined) return owner
  }
  return null
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/^\.|\*+$/g, '')
    .trim()
}
