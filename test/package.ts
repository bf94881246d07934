import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import manifest from '../manifest.json' with { type: 'json' }
import { zip } from './zip'

const run = promisify(execFile)

/**
 * `npm run package`, `npm run build-for-amo`: writes the zips of those browsers whose names are given, and the source zip
 * that Mozilla's reviewers build from; within that zip, where there is no repository, only the former.
 */
export async function main(browsers: string[]): Promise<void> {
  await mkdir('out', { recursive: true })
  for (const browser of browsers) {
    const path = `out/cookie-charter-${browser}-${manifest.version}.zip`
    await writeFile(path, await pack(`dist/${browser}`))
    console.log(path)
  }
  if (existsSync('.git')) console.log(await packSource())
}

/** Zips a built extension: the same bytes for the same build. */
export async function pack(folder: string): Promise<Buffer> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const files = paths.map(async (path) => ({
    path: relative(folder, path).replaceAll(sep, '/'),
    content: await readFile(path),
  }))
  return zip(await Promise.all(files))
}

async function packSource(): Promise<string> {
  const path = `out/cookie-charter-source-${manifest.version}.zip`
  const { stdout: changed } = await run('git', ['status', '--porcelain'])
  if (changed !== '') console.warn('The source zip holds the last commit: there are changes that are not committed.')
  await run('git', ['archive', '--format=zip', `--output=${path}`, 'HEAD'])
  return path
}
