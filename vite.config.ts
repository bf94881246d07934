import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import manifest from './manifest.json' with { type: 'json' }

/** The folders of what reads, matches and finds. */
const RULES = ['app', 'charters', 'content', 'core', 'findings', 'knowledge', 'sources']

/** Gives the first signs of a hash of all of them, which is another as soon as one of their files is. */
function rulesVersion(): string {
  const hash = createHash('sha256')
  for (const folder of RULES) {
    const root = new URL(`src/${folder}/`, import.meta.url)
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
    for (const path of paths.filter((one) => /\.[a-z]+$/.test(one)).toSorted())
      hash.update(`${folder}/${path}\n`).update(readFileSync(new URL(path, root)))
  }
  return hash.digest('hex').slice(0, 12)
}

/** What is the same for the build and the tests: the languages there are, and which rules. */
export const define = {
  __LANGUAGES__: JSON.stringify(readdirSync(new URL('src/public/_locales', import.meta.url)).toSorted()),
  __RULES__: JSON.stringify(rulesVersion()),
}

/** What is found elsewhere than it says, in the build and the tests alike. */
export const resolve = {
  alias: [
    { find: /^fflate$/, replacement: fileURLToPath(new URL('src/exporters/packing/zip-here.ts', import.meta.url)) },
  ],
}

const SCHEMA = 'inspection-1.schema.json'

/** Puts the form of an exported inspection beside what reads and writes it. */
const publishedSchema: Plugin = {
  name: 'published-schema',
  generateBundle() {
    const source = readFileSync(new URL(`src/exporters/${SCHEMA}`, import.meta.url), 'utf8')
    this.emitFile({ type: 'asset', fileName: SCHEMA, source })
  },
}

/** `vite build --mode chrome` serves Edge too; `--mode firefox` keeps the event page instead of the worker. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  return {
    plugins: [solid(), crx({ manifest: manifest as ManifestV3Export, browser }), publishedSchema],
    publicDir: 'src/public',
    define,
    resolve,
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox142' : 'chrome130',
      modulePreload: false,
      reportCompressedSize: false,
      // tldts grows 2.4 times where its table is copied to each use.
      rolldownOptions: { input: { report: 'src/report/index.html' }, optimization: { inlineConst: false } },
    },
  }
})
