import { readdirSync } from 'node:fs'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import manifest from './manifest.json' with { type: 'json' }

const browser = process.env['TARGET'] === 'firefox' ? 'firefox' : 'chrome'

export default defineConfig({
  plugins: [solid(), crx({ manifest: manifest as ManifestV3Export, browser })],
  publicDir: 'src/public',
  define: {
    __LANGUAGES__: JSON.stringify(readdirSync('src/public/_locales').toSorted()),
  },
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    target: browser === 'firefox' ? 'firefox142' : 'chrome130',
    modulePreload: false,
    // tldts grows 2.4 times where its table is copied to each use.
    rolldownOptions: { optimization: { inlineConst: false } },
  },
})
