import { readFileSync } from 'node:fs'
import { JSDOM, VirtualConsole } from 'jsdom'
import { readPolicyLinks } from '../src/content/read-policy-links'
import { parseSite } from '../src/core/site'
import { decodePage } from '../src/sources/policy-page/extract/decode-page'
import { choosePages, wordsForCookies } from '../src/sources/policy-page/links/choose-pages'
import { USER_CONTENT_SELECTOR } from '../src/sources/policy-page/parts/user-content'

const USAGE = 'Usage: npm run --silent links -- --url ADDRESS FILE'
const MOST_LINKS = 4_000
const MOST_PAGES = 3

/**
 * `npm run --silent links -- --url ADDRESS FILE`: prints which pages would be fetched for the cookie policy of a saved
 * page's site, in order, and which would be named, by the extension's own functions; no script of the page runs.
 */
export function main(words: string[]): void {
  const rest = [...words]
  const at = rest.indexOf('--url')
  const [, address = ''] = at < 0 ? [] : rest.splice(at, 2)
  const [file] = rest
  const site = parseSite(address)
  if (site === null || file === undefined) {
    console.error(USAGE)
    process.exit(2)
  }
  const bytes = readFileSync(file)
  const links = readIn(
    new JSDOM(textOf(bytes), { url: address, virtualConsole: new VirtualConsole(), runScripts: 'outside-only' }),
  )
  const { pages, named, guess } = choosePages(links.links, site, MOST_PAGES, links)
  const fetched = [...pages.map(({ url }) => url), ...(guess === null ? [] : [guess])]
  console.log(JSON.stringify({ fetched, named: named.map(({ url }) => url) }, null, 2))
}

/** Saved pages are UTF-8 where their bytes are valid UTF-8, whatever they say of themselves. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodePage(bytes, null)
  }
}

function readIn({ window }: JSDOM): ReturnType<typeof readPolicyLinks> {
  const read = window.eval(`(${readPolicyLinks})`) as typeof readPolicyLinks
  return read(MOST_LINKS, 0, wordsForCookies(), USER_CONTENT_SELECTOR)
}
