import { types } from 'node:util'
import { createContext, runInContext } from 'node:vm'

/** What a page saw of a function that ran in its world. */
export interface Look {
  /** Which function of the language was called, or which variable was read. */
  at: string
  /** The source of the function that did it, where the page could get hold of it. */
  caller: string | null
  /** What that function was called with, where the page could get hold of it. */
  given: string | null
  /** The sources of the functions on the stack that could be got hold of. */
  stack: string[]
  /** What the function of the language was given, as far as it holds names. */
  handed: string
}

/**
 * A page that replaces every function of the language by one that notes who calls it and with what, and whose variables
 * `loud.inner` and `watched` note who reads them.
 */
const SCRIPT = `(() => {
  const { defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames, getPrototypeOf } = Object
  const { ownKeys, apply, construct } = Reflect
  const { stringify } = JSON
  const toSource = Function.prototype.toString
  const call = Function.prototype.call
  const sourceOf = call.bind(toSource)
  const push = call.bind(Array.prototype.push)
  const looks = []
  let isBusy = false
  const jsonOf = (value) => { try { return stringify(value) ?? '' } catch { return '' } }
  const note = (at, watcher, handed) => {
    if (isBusy || globalThis.armed !== true) return
    isBusy = true
    let caller = null, given = null
    const stack = []
    try { const found = watcher.caller; if (found !== null) { caller = sourceOf(found); given = jsonOf([...found.arguments]) } } catch {}
    const before = getOwnPropertyDescriptor(Error, 'prepareStackTrace')
    defineProperty(Error, 'prepareStackTrace', { configurable: true, value: (_, sites) => {
      for (const site of sites) { const one = site.getFunction(); if (one !== undefined && !own.has(one)) push(stack, sourceOf(one)) }
    } })
    new Error('look').stack
    if (before) defineProperty(Error, 'prepareStackTrace', before); else delete Error.prepareStackTrace
    push(looks, { at, caller, given, stack, handed: handed.length > 0 ? jsonOf(handed[0]) + jsonOf(handed[1]) : '' })
    isBusy = false
  }
  const own = new Set([note])
  const watch = (label, real) => {
    const watcher = function (...handed) {
      note(label, watcher, handed)
      return new.target === undefined ? apply(real, this, handed) : construct(real, handed, new.target === watcher ? real : new.target)
    }
    own.add(watcher)
    return watcher
  }
  const replace = (owner, label) => {
    for (const key of ownKeys(owner)) {
      const told = getOwnPropertyDescriptor(owner, key)
      // The language itself looks at the species of a promise, whoever waits for it.
      if (!told.configurable || ['constructor', 'prepareStackTrace', Symbol.species].includes(key)) continue
      const name = label + '.' + String(key)
      if (typeof told.value === 'function') told.value = watch(name, told.value)
      else if (told.get !== undefined) told.get = watch(name, told.get)
      else continue
      defineProperty(owner, key, told)
    }
  }
  // Not the global object of this context, whose getters run where it is gone through.
  const page = {}
  globalThis.window = page
  globalThis.looks = looks
  page.loud = {}
  page.OneTrust = {}
  defineProperty(page.loud, 'inner', { enumerable: true, get: watch('loud.inner', () => ({ list: [1, 'a'], text: '"\\n' })) })
  defineProperty(page, 'watched', { enumerable: true, configurable: true, get: watch('watched', () => 1) })
  page.ask = watch('ask', (word, answer) => answer({ word }))
  page.promise = watch('promise', async () => 'kept')
  const names = ['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'Date', 'Promise', 'RegExp', 'Error', 'Map', 'Set', 'WeakMap', 'WeakSet', 'JSON', 'Math', 'Reflect', 'BigInt', 'Proxy']
  const iterators = [[][Symbol.iterator](), ''[Symbol.iterator](), new Map().entries()].map(getPrototypeOf)
  for (const one of iterators) replace(one, 'iterator')
  for (const name of names) {
    const one = globalThis[name]
    if (one.prototype) replace(one.prototype, name + '.prototype')
    replace(one, name)
  }
  globalThis.setTimeout = watch('setTimeout', setTimeout)
})()`

/** Runs the source of a function in the world of a page that watches, and gives its answer with what the page saw. */
export async function watched(source: string, ...values: unknown[]): Promise<{ answer: unknown; looks: Look[] }> {
  const context = createContext({ setTimeout })
  const then = runInContext('Promise.prototype.then', context) as Promise<unknown>['then']
  runInContext(SCRIPT, context)
  // As the browser does: what is given stands in the code that is run.
  const code = `armed = true; (${source})(${values.map((value) => JSON.stringify(value)).join()})`
  const given: unknown = runInContext(code, context)
  // As the browser waits too: with the language's own function, which a page cannot replace under it.
  const answer = types.isPromise(given) ? await new Promise((done) => Reflect.apply(then, given, [done])) : given
  runInContext('armed = false', context)
  return { answer, looks: [...(context['looks'] as Look[])] }
}
