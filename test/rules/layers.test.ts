import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, read } from './files'

interface Layer {
  /** The folders of src, besides itself, that files of this folder may import. */
  folders: string[]
  packages: string[]
}

/** Which folder of src may import what, as the table of src/README.md tells: folder, what it holds, folders, packages. */
const LAYERS: Record<string, Layer> = Object.fromEntries(
  read('src/README.md')
    .split('\n')
    .filter((line) => /^\| `[a-z]+\/`/.test(line))
    .map((line) => {
      const [, name = '', , folders = '', packages = ''] = line.split('|')
      return [namesIn(name)[0]?.replace('/', '') ?? '', { folders: namesIn(folders), packages: namesIn(packages) }]
    }),
)

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

/** The only file of src/shell that may import src/browser. */
const BROWSER_DOOR = 'src/shell/browser-ports.ts'

const IMPORTS = [
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\s*\(\s*()['"`]([^'"`]+)['"`]/g,
  /import\.meta\.glob(?:<[^>]*>)?\(\s*\[?\s*()['"`]([^'"`]+)['"`]/g,
]

interface Import {
  /** A path from the root for a file of src, else the name of a package. */
  target: string
  isPackage: boolean
  isType: boolean
}

function importsOf(path: string, text: string): Import[] {
  return IMPORTS.flatMap((shape) =>
    [...text.matchAll(shape)].map(([, type, name = '']) => ({
      target: name.startsWith('.') ? posix.join(posix.dirname(path), name) : packageName(name),
      isPackage: !name.startsWith('.'),
      isType: type !== undefined && type !== '',
    })),
  )
}

function packageName(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

function folderOf(path: string): string {
  return path.startsWith('src/') ? (path.split('/')[1] ?? '') : path
}

/** Says in words each import of a file that goes upward, sideways or to a package of another layer. */
function faultsOf(path: string, text: string): string[] {
  const own = folderOf(path)
  const layer = LAYERS[own]
  if (layer === undefined) return [`${path} is in no folder of the layers`]
  return importsOf(path, text).flatMap(({ target, isPackage, isType }) => {
    if (isPackage) return layer.packages.includes(target) ? [] : [`${path} imports the package ${target}`]
    const other = folderOf(target)
    if (other === own) return []
    const isForbidden =
      !layer.folders.includes(other) ||
      (other === 'browser' && own === 'shell' && path !== BROWSER_DOOR) ||
      (other === 'public' && !isType)
    return isForbidden ? [`${path} imports ${target}`] : []
  })
}

const CODE = filesBelow('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))

/** Gives each file with the files of src that it imports. */
function importGraph(): Map<string, string[]> {
  const known = new Set(CODE)
  return new Map(
    CODE.map((path) => [
      path,
      importsOf(path, read(path)).flatMap(({ target }) =>
        [target, `${target}.ts`, `${target}.tsx`].filter((file) => known.has(file)),
      ),
    ]),
  )
}

/** Finds the rings in a graph, each named once, from its first member in order of name. */
function ringsOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const rings = new Set<string>()
  const done = new Set<string>()
  const visit = (node: string, trail: string[]) => {
    const at = trail.indexOf(node)
    if (at >= 0) {
      const ring = trail.slice(at)
      const first = ring.indexOf(ring.toSorted()[0] ?? '')
      rings.add([...ring.slice(first), ...ring.slice(0, first)].join(' → '))
      return
    }
    if (done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return [...rings]
}

describe('The layers of src', () => {
  it('are kept by every import of every file', () => {
    expect(CODE.length).toBeGreaterThan(30)
    expect(CODE.flatMap((path) => faultsOf(path, read(path)))).toEqual([])
  })

  it('are the only folders that hold code', () => {
    const folders = new Set(CODE.map(folderOf))
    expect([...folders].filter((folder) => !(folder in LAYERS))).toEqual([])
  })

  it('form no ring of imports', () => {
    expect(ringsOf(importGraph())).toEqual([])
  })
})

describe('The rule of the layers', () => {
  it.each([
    ['src/core/a.ts', "import { x } from '../app/b'"],
    ['src/core/a.ts', "import type { X } from '../app/b'"],
    ['src/core/a.ts', "import { type X, y } from 'solid-js'"],
    ['src/core/a.ts', "import browser from 'webextension-polyfill'"],
    ['src/core/a.ts', "import {\n  one,\n  two,\n} from '../sources/b'"],
    ['src/core/a.ts', "export { x } from '../app/b'"],
    ['src/core/a.ts', "import '../ui/tokens.css'"],
    ['src/core/a.ts', "const x = await import('../app/b')"],
    ['src/core/a.ts', "const x = import.meta.glob<unknown>('../app/*.ts')"],
    ['src/findings/a.ts', "const x = import.meta.glob(['../sources/*.ts', '!./a.ts'])"],
    ['src/popup/a.ts', "const x = import.meta.glob('../knowledge/*.json')"],
    ['src/sources/bundled/a.ts', "import { x } from '../../app/b'"],
    ['src/app/a.ts', "import { x } from '../browser/b'"],
    ['src/app/a.ts', "import browser from 'webextension-polyfill'"],
    ['src/views/cookies/Row.tsx', "import { x } from '../../browser/b'"],
    ['src/views/cookies/Row.tsx', "import { x } from '../../content/b'"],
    ['src/popup/main.tsx', "import browser from 'webextension-polyfill'"],
    ['src/ui/a.tsx', "import { x } from '../popup/b'"],
    ['src/views/a/b.tsx', "import { x } from '../../popup/state'"],
    ['src/views/a/b.tsx', "import { x } from '../../app/b'"],
    ['src/telling/a.ts', "import { x } from 'solid-js'"],
    ['src/shell/a.ts', "import { x } from '../browser/b'"],
    ['src/telling/a.ts', "import en from '../public/_locales/en/messages.json'"],
    ['src/elsewhere/a.ts', ''],
  ])('catches in %s: %s', (path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1)
  })

  it.each([
    ['src/core/a.ts', "import * as v from 'valibot'\nimport { b } from './b'"],
    ['src/sources/bundled/a.ts', "const x = import.meta.glob('../../charters/*.json')"],
    ['src/shell/browser-ports.ts', "import { x } from '../browser/b'"],
    ['src/popup/main.tsx', "import { render } from 'solid-js/web'"],
    ['src/telling/a.ts', "import type en from '../public/_locales/en/messages.json'"],
    ['src/background/a.ts', "import { x } from '../browser/b'"],
  ])('lets pass in %s: %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([])
  })

  it('finds a ring of imports, and none where there is none', () => {
    const ring = new Map([
      ['c', ['a']],
      ['a', ['b']],
      ['b', ['c']],
    ])
    const none = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', []],
    ])
    expect(ringsOf(ring)).toEqual(['a → b → c'])
    expect(ringsOf(none)).toEqual([])
  })

  it('reads as many imports of the popup as the file has', () => {
    const main = 'src/popup/main.tsx'
    const lines = read(main).match(/^import /gm) ?? []
    expect(lines.length).toBeGreaterThan(3)
    expect(importsOf(main, read(main))).toHaveLength(lines.length)
  })
})
