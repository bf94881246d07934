// Runs a TypeScript file of this repository in Node, with the build's own module rules: node test/run.mjs FILE [argument …]
import { resolve } from 'node:path'
import { createServer, createServerModuleRunner } from 'vite'

const [file, ...rest] = process.argv.slice(2)
process.argv = [process.argv[0], resolve(file), ...rest]
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
  // Its module for Node has no named exports.
  ssr: { noExternal: [/^punycode/] },
})
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false })
try {
  const module = await runner.import(resolve(file))
  await module.main?.(rest)
} finally {
  await runner.close()
  await server.close()
}
