import type { ESTree } from 'vite'
import { bareExpression, evaluateCall, evaluateNew, listOf } from './calls'
import { copyMembers, regexValue } from './known-functions'
import { getMember, keyName, memberName } from './members'
import { add, binary, logical, unary } from './operators'
import type { Reading } from './reading'
import { dataObject, type FunctionNode, isKnown, type Scope, Unknown, type Value } from './script-values'
import { walkClass } from './statements'
import { assignTo } from './targets'

const WINDOWS = new Set(['window', 'globalThis', 'self', 'top', 'global'])

function literal(node: ESTree.Expression & { type: 'Literal' }, reading: Reading): Value {
  if ('regex' in node) return regexValue(node.regex.pattern, node.regex.flags)
  if (typeof node.value === 'bigint') return new Unknown(null)
  return typeof node.value === 'string' ? reading.text(node.value) : node.value
}

function template(node: ESTree.TemplateLiteral, scope: Scope, reading: Reading): Value {
  let text: Value = ''
  for (const [index, { value }] of node.quasis.entries()) {
    text = add(text, reading.text(value.cooked ?? ''))
    const part = node.expressions[index]
    if (part !== undefined) text = add(text, reading.evaluate(part, scope))
  }
  return text
}

function identifier(name: string, scope: Scope): Value {
  if (!scope.declares(name)) {
    if (WINDOWS.has(name)) return scope.global
    if (name === 'undefined') return undefined
    if (name === 'NaN' || name === 'Infinity') return Number(name)
  }
  return scope.lookup(name)
}

function object(node: ESTree.ObjectExpression, scope: Scope, reading: Reading): Value {
  const made = dataObject()
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') copyMembers(made, reading.evaluate(property.argument, scope), reading)
    else {
      const name = keyName(property.key, property.computed, scope, reading)
      const value = reading.evaluate(property.value, scope)
      if (name !== null && property.kind === 'init') made[name] = value
    }
  }
  return made
}

/** Reads `a + b + c …` from its start, however long it is. */
function binaryChain(node: ESTree.BinaryExpression, scope: Scope, reading: Reading): Value {
  const chain: ESTree.BinaryExpression[] = []
  let first: ESTree.Expression = node
  while (first.type === 'BinaryExpression' && first.left.type !== 'PrivateIdentifier') {
    chain.push(first as ESTree.BinaryExpression)
    first = first.left
  }
  let value = reading.evaluate(first, scope)
  for (const { operator, right } of chain.reverse()) value = binary(operator, value, reading.evaluate(right, scope))
  return value
}

function assignment(node: ESTree.AssignmentExpression, scope: Scope, reading: Reading): Value {
  const { operator, left } = node
  const right = reading.evaluate(node.right, scope)
  let value = right
  if (operator !== '=' && left.type !== 'ArrayPattern' && left.type !== 'ObjectPattern') {
    const before = reading.evaluate(left, scope)
    const plain = operator.slice(0, -1)
    if (plain === '||' || plain === '&&' || plain === '??') value = logical(plain, before, right)
    else value = binary(plain as ESTree.BinaryOperator, before, right)
  }
  assignTo(left, value, false, scope, reading)
  return value
}

function func(node: FunctionNode, scope: Scope, reading: Reading): Value {
  reading.defer(node, scope)
  return new Unknown(node.id?.name ?? null, null, { node, scope })
}

/** Reads an expression; what it does (assigns, pushes, calls) is done, what it is is given. Unknown where nothing is. */
export function evaluateExpression(wrapped: ESTree.Expression, scope: Scope, reading: Reading): Value {
  const node = bareExpression(wrapped)
  const evaluate = (part: ESTree.Expression) => reading.evaluate(part, scope)
  switch (node.type) {
    case 'Literal':
      return literal(node, reading)
    case 'TemplateLiteral':
      return template(node, scope, reading)
    case 'Identifier':
      return identifier(node.name, scope)
    case 'ThisExpression':
      return scope.self
    case 'ArrayExpression':
      return listOf(node.elements, scope, reading)
    case 'ObjectExpression':
      return object(node, scope, reading)
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return func(node, scope, reading)
    case 'ClassExpression':
      return walkClass(node, scope, reading)
    case 'MemberExpression': {
      const owner = evaluate(node.object)
      const name = memberName(node, scope, reading)
      return name === null ? new Unknown(null) : getMember(owner, name)
    }
    case 'CallExpression':
      return evaluateCall(node, scope, reading)
    case 'NewExpression':
      return evaluateNew(node, scope, reading)
    case 'AssignmentExpression':
      return assignment(node, scope, reading)
    case 'BinaryExpression':
      return binaryChain(node as ESTree.BinaryExpression, scope, reading)
    case 'UnaryExpression':
      return unary(node.operator, evaluate(node.argument))
    case 'LogicalExpression':
      return logical(node.operator, evaluate(node.left), evaluate(node.right))
    case 'ConditionalExpression': {
      evaluate(node.test)
      const [yes, no] = [evaluate(node.consequent), evaluate(node.alternate)]
      return isKnown(yes) ? yes : no
    }
    case 'SequenceExpression':
      return node.expressions.map(evaluate).at(-1)
    case 'AwaitExpression':
      return evaluate(node.argument)
    default:
      return new Unknown(null)
  }
}
