import { describe, expect, it } from 'vitest'
import { readBuilt } from './files'
import { run } from './run'

interface Remark {
  code: string
  file?: string
  message: string
}

interface Report {
  summary: { errors: number }
  metadata: { name: string }
  errors: Remark[]
  warnings: Remark[]
}

/** Solid sets up its templates by `innerHTML`, from words that stand in the code. */
const ALLOWED_WARNINGS = ['UNSAFE_VAR_ASSIGNMENT']

describe("Mozilla's linter", () => {
  it("finds no error in what is built for Firefox, and no warning but that of Solid's templates", async () => {
    readBuilt('dist/firefox/manifest.json')
    const { output } = await run('web-ext', 'lint', '--source-dir', 'dist/firefox', '--output', 'json')
    const report = JSON.parse(output.slice(output.indexOf('{'))) as Report
    expect(report.metadata.name).not.toBe('')
    expect(report.errors).toEqual([])
    expect(report.summary.errors).toBe(0)
    expect(report.warnings.filter((warning) => !ALLOWED_WARNINGS.includes(warning.code))).toEqual([])
    expect(report.warnings.length).toBeLessThanOrEqual(1)
  })
})
