import { performance } from 'node:perf_hooks'
import { CATEGORIES } from '../../src/core/category'
import { charter, entry } from '../core/samples'
import { DAY, findAll, inspected, keptCookie } from '../findings/inspected'

const ROUNDS = 5
const SIZES = [750, 1_500, 3_000]

/**
 * `npm run bench:findings`: prints one JSON object a line: milliseconds to find what deserves a look among so many cookies
 * and three times as many entries, the least of some rounds, and how many times as long twice as many of both take.
 */
export function main(): void {
  let before: number | null = null
  for (const cookies of SIZES) {
    const ms = least(cookies)
    const ratio = before === null ? null : Math.round((ms / before) * 100) / 100
    console.log(
      JSON.stringify({ bench: 'findings', cookies, entries: cookies * 3, ms: Math.round(ms), ratio, linear: 2 }),
    )
    before = ms
  }
}

function least(size: number): number {
  const its = made(size)
  let ms = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    // Each round reads an inspection of its own: what rules read together is kept by inspection.
    const fresh = { ...its }
    const start = performance.now()
    findAll(fresh)
    ms = Math.min(ms, performance.now() - start)
  }
  return ms
}

function made(size: number) {
  const cookies = Array.from({ length: size }, (_, at) => keptCookie(`c${at}`, 90 * DAY))
  const rows = Array.from({ length: size * 3 }, (_, at) =>
    entry(at % 3 === 0 ? `c${at / 3}` : at % 3 === 1 ? 'same' : `w${at}_*`, {
      durationSeconds: DAY,
      category: CATEGORIES[at % CATEGORIES.length] ?? 'necessary',
    }),
  )
  return inspected(cookies, [charter(rows)])
}
