// Prints, as JSON, what the built background runs in a page for each name asked for: node built-page-functions.mjs BACKGROUND NAME …
import { pathToFileURL } from 'node:url'

const [background, ...names] = process.argv.slice(2)
const ORIGIN = 'extension://built/'
const listeners = []
const injected = []
// What else the background would do needs a browser.
process.on('unhandledRejection', () => {})

/** Any part of a browser: a function, an event, a record of such. */
const anything = () =>
  new Proxy(() => Promise.resolve({}), {
    get: (_, key) => (key === 'then' || typeof key === 'symbol' ? undefined : anything()),
  })

/** What is known of a part of the browser; all else of it is anything. */
const partly = (known) => new Proxy(known, { get: (_, key) => known[key] ?? anything() })

globalThis.browser = partly({
  runtime: partly({
    id: 'built',
    getURL: (path) => ORIGIN + path,
    onMessage: partly({ addListener: (hear) => listeners.push(hear) }),
  }),
  scripting: partly({
    async executeScript({ func, world, args }) {
      injected.push({ source: String(func), world, args })
      return [{ frameId: 0, result: null }]
    },
  }),
})
globalThis.chrome = globalThis.browser

await import(pathToFileURL(background).href)
const told = {}
for (const name of names) {
  const call = { kind: 'page-call', tabId: 1, where: 'top', name, values: '[]' }
  for (const hear of listeners) await hear(call, { id: 'built', url: `${ORIGIN}src/popup/index.html` })
  told[name] = injected.splice(0)
}
console.log(JSON.stringify(told))
process.exit(0)
