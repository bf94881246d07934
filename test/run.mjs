// Runs a TypeScript file of this repository in Node, with the build's own module rules: node test/run.mjs FILE [argument …]
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [file, ...rest] = process.argv.slice(2)
process.argv = [process.argv[0], resolve(file), ...rest]
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' })
await module.main?.(rest)
