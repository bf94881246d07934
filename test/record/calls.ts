import type { ESTree } from 'vite'
import { knownFunction, knownMethod } from './known-functions'
import { getMember, memberName } from './members'
import type { Reading } from './reading'
import { isKnown, type Scope, Unknown, type Value } from './script-values'
import { assignTo } from './targets'

/** Gives the values of arguments or of the items of a list, a spread list in its place; a hole is undefined. */
export function listOf(
  nodes: readonly (ESTree.Argument | ESTree.SpreadElement | null)[],
  scope: Scope,
  reading: Reading,
): Value[] {
  const values: Value[] = []
  for (const node of nodes) {
    if (node?.type !== 'SpreadElement') values.push(node === null ? undefined : reading.evaluate(node, scope))
    else {
      const spread = reading.evaluate(node.argument, scope)
      if (Array.isArray(spread) && reading.spend(spread.length)) for (const item of spread) values.push(item)
    }
  }
  return values
}

const LONGEST_CHAIN = 100

/** Gives the dotted name of an expression as it is written; null where it is more than names. */
function writtenPath(node: ESTree.Expression): string | null {
  const names: string[] = []
  let first = node
  for (; first.type === 'MemberExpression' && names.length < LONGEST_CHAIN; first = first.object) {
    if (first.computed || first.property.type !== 'Identifier') return null
    names.unshift(first.property.name)
  }
  if (first.type === 'Identifier') return [first.name, ...names].join('.')
  return first.type === 'ThisExpression' ? ['this', ...names].join('.') : null
}

/** Gives the expression in the parentheses, assertions and optional chains around it. */
export function bareExpression(node: ESTree.Expression): ESTree.Expression {
  let bare = node
  while ('expression' in bare && typeof bare.expression === 'object') bare = bare.expression
  return bare
}

interface Callee {
  value: Value
  receiver: Value
  name: string | null
  path: string | null
}

function calleeOf(node: ESTree.Expression, scope: Scope, reading: Reading): Callee {
  const bare = bareExpression(node)
  if (bare.type !== 'MemberExpression') {
    const value = reading.evaluate(bare, scope)
    const path = value instanceof Unknown ? value.path : null
    return { value, receiver: undefined, name: null, path: path ?? writtenPath(bare) }
  }
  const receiver = reading.evaluate(bare.object, scope)
  const name = memberName(bare, scope, reading)
  const value = name === null ? new Unknown(null) : getMember(receiver, name)
  const path = receiver instanceof Unknown && name !== null ? receiver.memberPath(name) : null
  return { value, receiver, name, path: path ?? writtenPath(bare) }
}

/** Makes a list of what is pushed onto something of which nothing is known, in the place where it is kept. */
function pushOntoUnknown(node: ESTree.CallExpression, args: Value[], scope: Scope, reading: Reading): void {
  const callee = bareExpression(node.callee)
  if (callee.type !== 'MemberExpression') return
  const place = bareExpression(callee.object)
  if (place.type === 'Identifier' || place.type === 'MemberExpression') assignTo(place, args, false, scope, reading)
}

/** Reads a call: keeps it, unless it is of a function that every script has, and gives its result where that can be told from the script alone. */
export function evaluateCall(node: ESTree.CallExpression, scope: Scope, reading: Reading): Value {
  const { value, receiver, name, path } = calleeOf(node.callee, scope, reading)
  const args = listOf(node.arguments, scope, reading)
  const known = path === null ? undefined : knownFunction(path, args, reading)
  if (known !== undefined) return known.value
  if (path !== null) reading.record(node, path, args)
  if (value instanceof Unknown && value.closure !== null) return reading.run(value.closure, args, scope.global)
  if (receiver instanceof Unknown && receiver.closure !== null && (name === 'call' || name === 'apply')) {
    const [self, ...rest] = args
    const given = name === 'call' ? rest : Array.isArray(rest[0]) ? rest[0] : []
    return reading.run(receiver.closure, given, self instanceof Unknown ? self : scope.global)
  }
  if (name === 'push' && receiver instanceof Unknown && !isKnown(receiver) && args.some(isKnown))
    pushOntoUnknown(node, args, scope, reading)
  const made = name === null ? undefined : knownMethod(receiver, name, args, reading)
  if (made !== undefined) return made
  return new Unknown(path === null ? null : `${path}()`)
}

/** Reads a construction: keeps it as a call of `new X`, and gives a regular expression where it makes one. */
export function evaluateNew(node: ESTree.NewExpression, scope: Scope, reading: Reading): Value {
  const { path } = calleeOf(node.callee, scope, reading)
  const args = listOf(node.arguments, scope, reading)
  if (path === null) return new Unknown(null)
  reading.record(node, `new ${path}`, args)
  const made = path === 'RegExp' ? knownFunction(path, args, reading) : undefined
  return made === undefined ? new Unknown(`new ${path}()`) : made.value
}
