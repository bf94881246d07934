// @vitest-environment jsdom
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'

const files = import.meta.glob<Record<string, unknown>>('../../src/content/*.ts', { eager: true })

const functions = Object.entries(files).flatMap(([path, file]) =>
  Object.entries(file).map(([name, value]) => ({ title: `${name} of ${path.replace(/^.*\//, '')}`, value })),
)

interface Node {
  type: string
  [part: string]: unknown
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && typeof (part as Node).type === 'string'
}

/** Lists each name in a piece of code with whether it is given a meaning there; the names of properties are none. */
function namesIn(part: unknown, isMeant = false): { name: string; isMeant: boolean }[] {
  if (Array.isArray(part)) return part.flatMap((one) => namesIn(one, isMeant))
  if (!isNode(part)) return []
  if (part.type === 'Identifier') return [{ name: String(part['name']), isMeant }]
  return Object.entries(part).flatMap(([key, inner]) => {
    if ((key === 'property' || key === 'key') && part['computed'] === false) return []
    const isBinding =
      /(?:Pattern|RestElement)$/.test(part.type) && key !== 'right' ? isMeant : ['id', 'params', 'param'].includes(key)
    return namesIn(inner, isBinding || (part.type === 'Property' && isMeant))
  })
}

/** Lists the names that a function takes from outside itself, neither of the language nor of a page. */
function takenFromOutside(value: unknown): string[] {
  const names = namesIn(parseAst(`(${value})`))
  const own = new Set(names.filter((one) => one.isMeant).map((one) => one.name))
  const used = names.map((one) => one.name)
  return used.filter((name) => !own.has(name) && !(name in globalThis))
}

describe('A function that runs in the page', () => {
  it.each(functions)('refers to nothing outside itself, on any of its ways: $title', ({ value }) => {
    expect(value).toBeTypeOf('function')
    expect(takenFromOutside(value)).toEqual([])
  })

  it('is there to be looked at', () => {
    expect(functions.length).toBeGreaterThan(1)
  })
})

describe('The look for names from outside', () => {
  const outside = 1

  it('finds a name of the file and one of an import, in whatever place', () => {
    expect(takenFromOutside(() => (Math.random() < 2 ? 0 : outside))).toEqual(['outside'])
    expect(takenFromOutside((key: number) => ({ [key]: { outside } }))).toEqual(['outside'])
    expect(takenFromOutside(() => describe).length).toBe(1)
  })

  it('lets pass what the function names itself', () => {
    const own = ({ a, b: [c] }: { a: number; b: number[] }, ...rest: number[]) => {
      const { d = 1 } = { d: rest[0] }
      function inner(e = 2) {
        return [a, c, d, e].map((outside) => (outside ?? 0) + (c ?? 0))
      }
      try {
        return inner()
      } catch (error) {
        return String(error) + document.title + NodeFilter.SHOW_ALL
      }
    }
    expect(takenFromOutside(own)).toEqual([])
  })
})
