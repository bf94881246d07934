import type { Plugin, Rolldown } from 'vite'

const POPUP = '/src/popup/index.html'

/** What the popup imports by name on the way to its first words; in Firefox the popup calls into pages itself. */
const ON_THE_WAY = {
  chrome: ['src/app/first-words.ts', 'src/browser/carried-calls.ts'],
  firefox: ['src/app/first-words.ts'],
} as const

/** Has the popup's page ask at once for what its modules would ask for one after the other, each only once it has begun. */
export function askedAtOnce(browser: keyof typeof ON_THE_WAY): Plugin {
  return {
    name: 'asked-at-once',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle = {} }) {
        if (path !== POPUP) return []
        const wanted = ON_THE_WAY[browser].map((module) => fileOf(module, bundle))
        const files = [...new Set(wanted.flatMap((file) => withImports(file, bundle)))]
        return files
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          }))
      },
    },
  }
}

function fileOf(module: string, bundle: Rolldown.OutputBundle): string {
  const file = Object.keys(bundle).find((name) => {
    const one = bundle[name]
    return one?.type === 'chunk' && one.facadeModuleId?.endsWith(module) === true
  })
  if (file === undefined) throw new Error(`no file of the build begins with ${module}`)
  return file
}

/** Gives a file and all that it imports before it runs, however deep. */
function withImports(file: string, bundle: Rolldown.OutputBundle, known: string[] = []): string[] {
  if (known.includes(file)) return known
  const chunk = bundle[file]
  const imports = chunk?.type === 'chunk' ? chunk.imports : []
  return imports.reduce((found, next) => withImports(next, bundle, found), [...known, file])
}
