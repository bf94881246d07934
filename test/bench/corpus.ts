import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const POLICIES = '../shared/corpus'
const DECLARATIONS = '../shared/cmp'

/** What is scored: the policies of sites, and what sites declared to consent platforms by the kind of the record. */
const KINDS: { bench: string; folder: string; wish: string[] }[] = [
  { bench: 'corpus', folder: POLICIES, wish: ['--form', 'page'] },
  { bench: 'platforms-data', folder: DECLARATIONS, wish: ['--kind', 'data'] },
  { bench: 'platforms-dom', folder: DECLARATIONS, wish: ['--kind', 'dom'] },
  { bench: 'platforms-script', folder: DECLARATIONS, wish: ['--kind', 'script'] },
]

/**
 * `npm run bench:corpus [-- POLICIES [DECLARATIONS]]`: scores what reads charters on corpora of real policies and real
 * declarations, if their folders are there, with the scorer (`score.mjs`) of the first; prints the documents that are off
 * and one JSON object of figures for each kind.
 */
export function main([policies = POLICIES, declarations = DECLARATIONS]: string[]): void {
  const scorer = join(policies, 'score.mjs')
  for (const { bench, folder, wish } of KINDS) {
    const dir = folder === POLICIES ? policies : declarations
    const missing = [scorer, join(dir, 'index.json')].find((file) => !existsSync(file))
    if (missing === undefined) score(bench, [scorer, '--dir', dir, ...wish])
    else console.log(JSON.stringify({ bench, skipped: `there is no ${missing}` }))
  }
}

function score(bench: string, scorer: readonly string[]): void {
  const command = ['--', process.execPath, 'test/run.mjs', 'test/extract.ts', '{}']
  const { stdout, stderr, status } = spawnSync(process.execPath, [...scorer, ...command], { encoding: 'utf8' })
  for (const line of stdout.split('\n')) {
    if (line.startsWith('off')) console.log(line)
    if (line.startsWith('{')) console.log(JSON.stringify({ bench, ...(JSON.parse(line) as object) }))
  }
  if (status !== 0) throw new Error(stderr)
}
