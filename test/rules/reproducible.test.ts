import { createHash } from 'node:crypto'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pack } from '../package'
import { ROOT } from './files'
import { run } from './run'

/** What the build reads, besides the packages. */
const SOURCES = ['src', 'icons', 'manifest.json', 'package.json', 'tsconfig.json', 'build', 'vite.config.ts']

/** The digest of a built extension, as it is packed. */
async function digestOf(folder: string): Promise<string> {
  return createHash('sha256')
    .update(await pack(folder))
    .digest('hex')
}

describe('What is built of the same source in another folder', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cookie-charter-build-'))
    for (const name of SOURCES) await cp(ROOT + name, join(folder, 'elsewhere', name), { recursive: true })
    await symlink(`${ROOT}node_modules`, join(folder, 'elsewhere', 'node_modules'), 'junction')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(['chrome', 'firefox'])('is packed for %s into the same bytes as dist/', async (browser) => {
    const [root, built] = [join(folder, 'elsewhere'), join(folder, browser)]
    const build = await run('vite', 'build', root, '--mode', browser, '--outDir', built, '--logLevel', 'error')
    expect(build.code, build.words).toBe(0)
    expect(await digestOf(built), 'dist/ may be of an earlier source: npm run build').toBe(
      await digestOf(`${ROOT}dist/${browser}`),
    )
  })
})
