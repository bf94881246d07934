import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planned } from '../new'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COPIED = [
  'src',
  'test',
  '.gitignore',
  'package.json',
  'tsconfig.json',
  'build',
  'vite.config.ts',
  'manifest.json',
  'biome.json',
]
const STUBS = [
  ['platform', 'boat-box'],
  ['finding', 'boat-lost'],
  ['exporter', 'boat-list'],
  ['service', 'boat-count'],
  ['words', 'qvx'],
]
const REGISTRIES = [
  'test/findings/registry',
  'test/sources/platform/contract',
  'test/sources/platform/boat-box',
  'test/exporters/registry',
  'test/exporters/boat-list',
]

let folder: string

function run(...words: string[]): { status: number | null; said: string } {
  const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync('npx', words, { cwd: folder, encoding: 'utf8', env })
  return { status, said: `${stdout}${stderr}` }
}

function runTests(project: string, ...words: string[]): { status: number | null; said: string } {
  return run('vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project, ...words)
}

/** The stubs are written into a copy of the project, so that no other test sees them. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'))
  for (const path of COPIED) cpSync(join(ROOT, path), join(folder, path), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  for (const words of STUBS) {
    const plan = planned(words, folder)
    if (typeof plan === 'string') throw new Error(plan)
    for (const [path, text] of Object.entries(plan.files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('What npm run new begins', () => {
  it('compiles', () => {
    const { status, said } = run('tsc', '--noEmit')
    expect(status, said).toBe(0)
  })

  it('is formatted as everything else', () => {
    const { status, said } = run(
      'biome',
      'check',
      'src/findings',
      'src/exporters',
      'test/exporters',
      'src/sources/platform',
      'test/findings',
      'test/sources',
      'src/knowledge/boat-count.json',
      'src/core/words/qvx.json',
    )
    expect(status, said).toBe(0)
  })

  it('is held by the registries, and a platform by its own test', () => {
    const { status, said } = runTests('unit', ...REGISTRIES)
    expect(status, said).toBe(0)
  })

  it('tells of a service and of a language, by the rules, what is left to fill in', () => {
    const rules = ['test/rules/knowledge-data', 'test/rules/words']
    const left = ['-t', 'is one JSON file a service|The words of qvx name the name']
    const { status, said } = runTests('rules', ...rules, ...left)
    expect(status).not.toBe(0)
    expect(said).toContain('src/knowledge/boat-count.json: cookies.0.purpose')
    expect(said).toContain('The words of qvx > name the name in 3 ways or more')
    expect(said).toContain('2 failed')
  })

  it('tells of a finding, by its own test, that it finds nothing yet', () => {
    const { status, said } = runTests('unit', 'boat-lost')
    expect(status).not.toBe(0)
    expect(said).toContain('boat-lost.test.ts')
  })
})
