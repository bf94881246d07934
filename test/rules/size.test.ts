import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBuilt } from './files'

/** The popup opens on a click: what its first words take is at most this, gzipped, in bytes. */
const MOST = 128_000

const BUILD = 'dist/chrome'
const PAGE = `${BUILD}/src/popup/index.html`

/** The browser wakes it for an event, and ends it seconds later: so are they here. */
const MOST_WOKEN = 100_000

/** Lists the scripts that a page of the build loads, and those that they import, however deep. */
function scriptsOf(page: string, first: RegExp): string[] {
  const scripts = new Set<string>()
  const add = (from: string, names: Iterable<RegExpExecArray>) => {
    for (const [, name = ''] of names) {
      const script = name.startsWith('/') ? `${BUILD}${name}` : posix.join(posix.dirname(from), name)
      if (scripts.has(script)) continue
      scripts.add(script)
      const text = readBuilt(script)
      add(script, text.matchAll(/\b(?:import|from)\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g))
    }
  }
  add(page, readBuilt(page).matchAll(first))
  return [...scripts]
}

const LOADED_BY_PAGE = /<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g
const LOADED_BY_WORKER = /\bimport\s*["'](\.{0,2}\/[^"']+\.js)["']/g

function bytesOf(scripts: readonly string[]): { script: string; bytes: number }[] {
  return scripts.map((script) => ({ script, bytes: gzipSync(readBuilt(script), { level: 9 }).length }))
}

const sumOf = (sizes: { bytes: number }[]) => sizes.reduce((sum, { bytes }) => sum + bytes, 0)

describe('The JavaScript', () => {
  it.each([
    ['of the popup', PAGE, LOADED_BY_PAGE, MOST],
    ['of the background', `${BUILD}/service-worker-loader.js`, LOADED_BY_WORKER, MOST_WOKEN],
  ])('%s is at most so many bytes, gzipped', (_, page, first, most) => {
    const scripts = scriptsOf(page, first)
    const sizes = bytesOf(scripts)
    expect(scripts.length).toBeGreaterThan(1)
    const sum = sumOf(sizes)
    expect(sum).toBeGreaterThan(10_000)
    expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(most)
  })
})
