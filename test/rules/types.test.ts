import { describe, expect, it } from 'vitest'
import { readJson } from './files'
import { run } from './run'

describe('The compiler', () => {
  it('finds nothing in the sources and the tests', async () => {
    const checked = await run('tsc', '--noEmit', '-p', '.')
    expect(checked.words).toBe('')
    expect(checked.code).toBe(0)
  })

  it('finds nothing in the core, which knows neither page nor browser nor Node', async () => {
    const checked = await run('tsc', '--noEmit', '-p', 'src/core')
    expect(checked.words).toBe('')
    expect(checked.code).toBe(0)
  })

  it('reads in the core every file of the core, and no type of a page, a browser or Node', async () => {
    const { compilerOptions } = readJson<{ compilerOptions: { lib: string[]; types: string[] } }>(
      'src/core/tsconfig.json',
    )
    expect(compilerOptions.lib).toEqual(['es2023'])
    expect(compilerOptions.types).toEqual([])
    const { output } = await run('tsc', '--noEmit', '-p', 'src/core', '--listFilesOnly')
    expect(output).toContain('/src/core/site.ts')
    expect(output).not.toMatch(/lib\.(?:dom|webworker)|@types\/|vite\/client/)
  })
})
