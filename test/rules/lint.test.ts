import { describe, expect, it } from 'vitest'
import { run } from './run'

describe('The formatter and linter', () => {
  it('finds nothing to say of any file', async () => {
    const checked = await run('biome', 'check', '--error-on-warnings', '--max-diagnostics=50', '.')
    expect(checked.code, checked.words).toBe(0)
    expect(checked.words).toMatch(/Checked \d{3,} files/)
  })
})

describe('The linter that knows how Solid tracks values', () => {
  it('finds nothing to say of any file', async () => {
    const checked = await run('oxlint', '--deny-warnings', '.')
    expect(checked.code, checked.words).toBe(0)
    expect(checked.words).toMatch(/on \d{3,} files/)
  })
})
