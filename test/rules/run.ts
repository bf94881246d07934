import { execFile } from 'node:child_process'
import { ROOT } from './files'

export interface Run {
  code: number
  /** What it wrote, to its output and then to its error output. */
  words: string
  output: string
}

/** Runs a tool of node_modules in the root of the repository, as a person would, and gives what came of it; it never rejects. */
export function run(tool: string, ...words: string[]): Promise<Run> {
  return new Promise((resolve) => {
    // Vitest sets it, and a build would be another with it.
    const { NODE_ENV: _, ...own } = process.env
    const options = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024, env: { ...own, FORCE_COLOR: '0', NO_COLOR: '1' } }
    execFile(`${ROOT}node_modules/.bin/${tool}`, words, options, (error, output, errors) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ code, output, words: `${output}${errors}${code === 0 ? '' : (error?.message ?? '')}`.trim() })
    })
  })
}
