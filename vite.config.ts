import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { barePages } from './build/bare-pages.ts'
import { filesOfPopup } from './build/files-of-popup.ts'
import { messagesAlone } from './build/messages-alone.ts'
import { publishedSchema } from './build/published-schema.ts'
import { rulesVersion } from './build/rules-version.ts'
import { wordsByPart } from './build/words-by-part.ts'
import manifest from './manifest.json' with { type: 'json' }

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

/** `vite build --mode chrome` serves Edge too; `--mode firefox` keeps the event page instead of the worker. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  return {
    plugins: [
      wordsByPart,
      solid(),
      crx({ manifest: manifest as ManifestV3Export, browser }),
      publishedSchema,
      messagesAlone,
      barePages,
    ],
    publicDir: 'src/public',
    define,
    resolve,
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox142' : 'chrome130',
      modulePreload: {
        polyfill: false,
        // What comes after the first words is not waited for: a link for each of its modules would only be one node more.
        resolveDependencies: (_file, files, { hostType }) =>
          hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
      },
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
            groups: [{ name: filesOfPopup(), debugName: 'files of the popup' }],
          },
        },
      },
    },
  }
})
