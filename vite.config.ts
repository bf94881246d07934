import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

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

/** Tells which modules an entry loads before anything else, however deep. */
function loadedBy(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const loaded = new Set<string>()
  const follow = (id: string) => {
    if (loaded.has(id)) return
    loaded.add(id)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) follow(next)
  }
  follow(fileURLToPath(new URL(entry, import.meta.url)))
  return loaded
}

type CodeSplittingNameFunction = Rolldown.CodeSplittingNameFunction
type ModuleGraph = Parameters<CodeSplittingNameFunction>[1]

/**
 * Names the one file for what the popup loads first and the background does not: parted by what the report loads too, it
 * would be many small files, which pack worse and come later.
 */
const ofPopupAlone: CodeSplittingNameFunction = (id, graph) => {
  const main = 'src/popup/main.tsx'
  const isPopups = !id.endsWith(main) && loadedBy(main, graph).has(id)
  return isPopups && !loadedBy('src/background/background.ts', graph).has(id) ? 'pages' : null
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
      rolldownOptions: {
        // Pages that the manifest does not name.
        input: { report: 'src/report/index.html', welcome: 'src/welcome/index.html' },
        optimization: { inlineConst: false },
        preserveEntrySignatures: false,
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: ofPopupAlone, debugName: 'pages' }],
          },
        },
      },
    },
  }
})
