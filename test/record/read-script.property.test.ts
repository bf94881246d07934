import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScript } from './read-script'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', 'constructor', '\ud800', '\udc00x', `\${a}`, '`', '\\', '\u2028'),
)
const { value: anyJson } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 4 }).map(objectOf),
  ),
}))

function objectOf(pairs: [string, unknown][]): unknown {
  const object = Object.create(null) as Record<string, unknown>
  for (const [key, value] of pairs) object[key] = value
  return object
}

/** Gives every object of a value the prototype that none has, so that only what it holds is compared. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value
  return objectOf(Object.entries(value).map(([key, item]) => [key, bare(item)]))
}

/** Writes a string raw in single quotes, lone surrogates, line separators and all. */
function rawString(value: string): string {
  return `'${value.replace(/[\\'\n\r]/g, (char) => `\\${char === '\n' ? 'n' : char === '\r' ? 'r' : char}`)}'`
}

/** Writes a value as a script of our own hand does: keys computed, strings raw. */
function rawLiteral(value: unknown): string {
  if (typeof value === 'string') return rawString(value)
  if (Array.isArray(value)) return `[${value.map(rawLiteral).join(',\n')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, item]) => `[${rawString(key)}]: ${rawLiteral(item)},`)
    .join('\n')}}`
}

const FORMS: [string, (literal: string) => string, (record: ReturnType<typeof readScript>) => unknown][] = [
  ['a declaration', (literal) => `var held = ${literal};`, ({ variables }) => variables['held']],
  [
    'an assignment',
    (literal) => `window.a.held = ${literal}`,
    ({ variables }) => (variables['a'] as { held?: unknown })?.held,
  ],
  ['an export', (literal) => `export default ${literal}`, ({ variables }) => variables['default']],
  ['a call', (literal) => `cc.run(${literal})`, ({ calls }) => calls[0]?.args[0]],
  [
    'a listener',
    (literal) => `on('load', () => { const cc = init(); cc.run([${literal}]) })`,
    ({ calls }) => (calls.find(({ callee }) => callee === 'init().run')?.args[0] as unknown[] | undefined)?.[0],
  ],
  [
    'a returned value',
    (literal) => `var held = (function () { return (${literal}) })()`,
    ({ variables }) => variables['held'],
  ],
  [
    'a class',
    (literal) => `class A { start(): void { CookieConsent.run(${literal}) } }`,
    ({ calls }) => calls[0]?.args[0],
  ],
]

describe('Any JSON value', () => {
  it.each(FORMS)('written in %s is read back', (_, write, find) => {
    const reads = (value: unknown, literal: string) =>
      isDeepStrictEqual(bare(find(readScript(write(literal)))), bare(value))
    fc.assert(
      fc.property(anyJson, (value) => reads(value, rawLiteral(value)) && reads(value, JSON.stringify(value))),
      { numRuns: 100 },
    )
  })

  it('in JSON.parse of a string is read back', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const { variables } = readScript(`var held = JSON.parse(${JSON.stringify(JSON.stringify(value))})`)
        return isDeepStrictEqual(bare(variables['held']), bare(value))
      }),
    )
  })
})

describe('Any text', () => {
  it('is read without a throw', () => {
    const pieces = fc.constantFrom(
      'var a=',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '`',
      '${',
      '"',
      "'",
      '/',
      '//',
      '/*',
      '*/',
      '=>',
      'a',
      '.b',
      ',',
      ';',
      '\n',
      '{{',
      '}}',
      '{%',
      '%}',
      '<?',
      '?>',
      'if(a)',
      'function ',
      '=',
      '...',
      '<',
      '@',
      '#',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(Array.isArray(readScript(parts.join('')).calls)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
