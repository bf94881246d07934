import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm run bench:corpus [-- FOLDER]`: scores the extractor on a corpus of real policies, if the folder with its scorer
 * (`score.mjs`) is there; prints the documents that are off and one JSON object of figures.
 */
export function main([folder = '../shared/corpus']: string[]): void {
  const scorer = join(folder, 'score.mjs')
  if (!existsSync(scorer)) {
    console.log(JSON.stringify({ bench: 'corpus', skipped: `there is no ${scorer}` }))
    return
  }
  const command = ['--form', 'page', '--', process.execPath, 'test/run.mjs', 'test/extract.ts', '{}']
  const { stdout, stderr, status } = spawnSync(process.execPath, [scorer, ...command], { encoding: 'utf8' })
  for (const line of stdout.split('\n')) {
    if (line.startsWith('off')) console.log(line)
    if (line.startsWith('{')) console.log(JSON.stringify({ bench: 'corpus', ...(JSON.parse(line) as object) }))
  }
  if (status !== 0) throw new Error(stderr)
}
