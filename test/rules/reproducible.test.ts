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

describe('Two builds of one source, in two folders', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cookie-charter-build-'))
    for (const name of SOURCES) await cp(ROOT + name, join(folder, 'elsewhere', name), { recursive: true })
    await symlink(`${ROOT}node_modules`, join(folder, 'elsewhere', 'node_modules'), 'junction')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('are packed into the same bytes', async () => {
    const digests: string[] = []
    for (const [name, root] of [
      ['here', ROOT],
      ['there', join(folder, 'elsewhere')],
    ] as const) {
      const built = join(folder, name)
      const build = await run('vite', 'build', root, '--mode', 'firefox', '--outDir', built, '--logLevel', 'error')
      expect(build.code, build.words).toBe(0)
      digests.push(
        createHash('sha256')
          .update(await pack(built))
          .digest('hex'),
      )
    }
    expect(digests[0]).toBe(digests[1])
  })
})
