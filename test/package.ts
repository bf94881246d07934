import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import manifest from '../manifest.json' with { type: 'json' }

const run = promisify(execFile)

/** `npm run package`: writes the zips for the stores and the source zip that Mozilla's reviewers build from. */
export async function main(): Promise<void> {
  await mkdir('out', { recursive: true })
  for (const browser of ['chrome', 'firefox']) {
    await run('npx', [
      'web-ext',
      'build',
      `--source-dir=dist/${browser}`,
      '--artifacts-dir=out',
      `--filename=cookie-charter-${browser}-${manifest.version}.zip`,
      '--overwrite-dest',
    ])
    console.log(`out/cookie-charter-${browser}-${manifest.version}.zip`)
  }
  const source = `out/cookie-charter-source-${manifest.version}.zip`
  const { stdout: changed } = await run('git', ['status', '--porcelain'])
  if (changed !== '') console.warn('The source zip holds the last commit: there are changes that are not committed.')
  await run('git', ['archive', '--format=zip', `--output=${source}`, 'HEAD'])
  console.log(source)
}
