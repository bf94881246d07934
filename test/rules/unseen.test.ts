import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { VariableAsked } from '../../src/content/read-variables'
import { filesBelow, ROOT, readBuilt } from './files'
import { type Look, watched } from './watching-page'

/** Those that pages run for the background itself; all others are run for the popup. */
const OF_BACKGROUND = ['tell-clicks', 'tell-presence']

interface Injected {
  source: string
  world: 'ISOLATED' | 'MAIN'
}

/** What the built extension runs in pages, by the name of its file. */
function builtFunctions(browser: string): Record<string, Injected[]> {
  const dist = `dist/${browser}`
  const { background } = JSON.parse(readBuilt(`${dist}/manifest.json`)) as {
    background: { service_worker?: string; scripts?: string[] }
  }
  const script = `${ROOT}${dist}/${background.service_worker ?? background.scripts?.[0]}`
  const files = filesBelow('src/content').map((file) => basename(file, '.ts'))
  const names = files.filter((file) => !OF_BACKGROUND.includes(file))
  const runner = `${ROOT}test/rules/built-page-functions.mjs`
  return JSON.parse(execFileSync(process.execPath, [runner, script, ...names], { encoding: 'utf8' }))
}

const LIMITS = { values: 1_000, characters: 10_000, depth: 10, milliseconds: 50 }

function asked(path: string, more: Partial<VariableAsked> = {}): VariableAsked {
  const names = path.split('.')
  return { key: path, names, needs: [], calls: false, given: [], answers: 'at-once', fields: [], ...more }
}

/** What a page could get hold of: the code, what it was given, or somebody's list of names. */
function found(looks: readonly Look[]): unknown[] {
  return looks.filter(({ caller, given, stack }) => caller !== null || given !== null || stack.length > 0)
}

describe.each(['chrome', 'firefox'])('What runs in the own world of a page, as built for %s', (browser) => {
  const functions = builtFunctions(browser)
  const inMain = Object.entries(functions).flatMap(([name, calls]) =>
    calls.flatMap(({ source, world }) => (world === 'MAIN' ? [{ name, source }] : [])),
  )
  const sourceOf = (wanted: string) => inMain.find(({ name }) => name === wanted)?.source ?? ''

  it('is what is known to, and every other function runs in a world of its own', () => {
    expect(inMain.map(({ name }) => name)).toEqual(['list-variables', 'read-variables'])
    for (const [name, calls] of Object.entries(functions)) expect(calls.length, name).toBe(1)
  })

  it('lists the variables without calling or reading anything of the page', async () => {
    const { answer, looks } = await watched(sourceOf('list-variables'))
    expect(String(answer).split('\n')).toEqual(expect.arrayContaining(['OneTrust', 'watched', 'loud']))
    expect(looks).toEqual([])
  })

  it('reads variables without a function of the language, and cannot be got hold of by what it reads', async () => {
    const { answer, looks } = await watched(
      sourceOf('read-variables'),
      [asked('loud.inner'), asked('watched'), asked('gone.further')],
      LIMITS,
    )
    expect(JSON.parse(String(answer)).read).toEqual({ 'loud.inner': { list: [1, 'a'], text: '"\n' }, watched: 1 })
    expect(looks.map(({ at }) => at)).toEqual(['loud.inner', 'watched'])
    expect(found(looks)).toEqual([])
  })

  it('asks functions of the page, and awaits them, without more than a timer', async () => {
    const { answer, looks } = await watched(
      sourceOf('read-variables'),
      [
        asked('ask', { calls: true, given: ['ping'], answers: 'callback' }),
        asked('promise', { calls: true, answers: 'promise' }),
      ],
      LIMITS,
    )
    expect(JSON.parse(String(answer)).read).toEqual({ ask: { word: 'ping' }, promise: 'kept' })
    const own = ['ask', 'promise', 'Promise.prototype.then']
    expect(looks.map(({ at }) => at).filter((at) => !own.includes(at))).toEqual(['setTimeout'])
    expect(found(looks)).toEqual([])
  })
})

describe('A page that watches', () => {
  const careless = `function careless(wanted) { return Object.keys(wanted).filter((name) => name in window) }`

  it('gets hold of what is careless, with what it was given', async () => {
    const { looks } = await watched(careless, { OneTrust: 1 })
    expect(looks[0]).toMatchObject({ at: 'Object.keys', caller: careless, given: '[{"OneTrust":1}]' })
    expect(looks[0]?.stack).toContain(careless)
  })

  it('sees what is handed to a function of the language, though not by whom, where a class does it', async () => {
    const { looks } = await watched(
      `function () { return class { static f() { return Object.hasOwn(window, 'OneTrust') } }.f() }`,
    )
    expect(looks).toMatchObject([{ at: 'Object.hasOwn', caller: null, given: null, stack: [] }])
    expect(looks[0]?.handed).toContain('OneTrust')
  })
})
