import { readdirSync } from 'node:fs'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import manifest from './manifest.json' with { type: 'json' }

/** What is the same for the build and the tests: the languages there are. */
export const define = {
  __LANGUAGES__: JSON.stringify(readdirSync(new URL('src/public/_locales', import.meta.url)).toSorted()),
}

/** `vite build --mode chrome` serves Edge too; `--mode firefox` keeps the event page instead of the worker. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  return {
    plugins: [solid(), crx({ manifest: manifest as ManifestV3Export, browser })],
    publicDir: 'src/public',
    define,
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox142' : 'chrome130',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        // The page after installation, which the manifest does not name.
        input: { welcome: 'src/welcome/index.html' },
        // tldts grows 2.4 times where its table is copied to each use.
        optimization: { inlineConst: false },
      },
    },
  }
})
