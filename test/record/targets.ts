import type { ESTree } from 'vite'
import { getMember, keyName, memberName, ownMember, setMember } from './members'
import type { Reading } from './reading'
import { isKnown, type Scope, Unknown, type Value } from './script-values'

const LONGEST_CHAIN = 100

/** Whatever stands left of `=`, or is declared: a name, a member, or a pattern of them. */
export type Target =
  | ESTree.BindingPattern
  | ESTree.AssignmentTargetMaybeDefault
  | ESTree.ParamPattern
  | ESTree.BindingRestElement
  | ESTree.AssignmentTargetRest
  | ESTree.Expression

/** Gives the value of `a.b.c`, with all that it takes a member of made where the script would find it made elsewhere. */
function madeValue(node: ESTree.Expression, scope: Scope, reading: Reading): Value {
  const chain: ESTree.MemberExpression[] = []
  let first = node
  for (; first.type === 'MemberExpression' && chain.length < LONGEST_CHAIN; first = first.object) chain.push(first)
  let value = reading.evaluate(first, scope)
  for (const member of chain.reverse()) {
    const name = memberName(member, scope, reading)
    value = name === null ? new Unknown(null) : ownMember(value, name)
  }
  return value
}

/** Gives a value to a target. With `isDeclared` its names belong to the scope, else they are sought from it outwards. */
export function assignTo(target: Target, value: Value, isDeclared: boolean, scope: Scope, reading: Reading): void {
  const assign = (part: Target, of: Value) => assignTo(part, of, isDeclared, scope, reading)
  if (target.type === 'Identifier') {
    const named = value instanceof Unknown && value.path === null ? nameOf(value, target.name) : value
    if (isDeclared) scope.declare(target.name, named)
    else scope.assign(target.name, named)
  } else if (target.type === 'MemberExpression') {
    const name = memberName(target, scope, reading)
    if (name !== null) setMember(madeValue(target.object, scope, reading), name, value)
  } else if (target.type === 'AssignmentPattern') {
    assign(target.left, isKnown(value) ? value : reading.evaluate(target.right, scope))
  } else if (target.type === 'TSParameterProperty') {
    assign(target.parameter, value)
  } else if (target.type === 'RestElement') {
    assign(target.argument, value)
  } else if (target.type === 'ArrayPattern') {
    for (const [index, element] of target.elements.entries()) {
      const isRest = element?.type === 'RestElement' && Array.isArray(value)
      if (element !== null) assign(element, isRest ? value.slice(index) : getMember(value, String(index)))
    }
  } else if (target.type === 'ObjectPattern') {
    for (const property of target.properties) {
      if (property.type !== 'Property') assign(property, new Unknown(null))
      else {
        const name = keyName(property.key, property.computed, scope, reading)
        assign(property.value, name === null ? new Unknown(null) : getMember(value, name))
      }
    }
  } else if ('expression' in target && typeof target.expression === 'object') {
    assign(target.expression, value)
  }
}

/** Gives something unknown without a name the name that it is assigned to, a function its own place. */
function nameOf(value: Unknown, name: string): Unknown {
  return value.isAssembled ? value : new Unknown(name, null, value.closure)
}
