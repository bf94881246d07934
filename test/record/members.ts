import type { ESTree } from 'vite'
import type { Reading } from './reading'
import { isDataObject, type Scope, Unknown, type Value } from './script-values'

/** Beyond the end of a list; a script that assigns further away isn't listing anything. */
const WIDEST_GAP = 1000

/** Gives the name of a member or property; null where it isn't known. */
export function keyName(key: ESTree.PropertyKey, isComputed: boolean, scope: Scope, reading: Reading): string | null {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`
  if (key.type === 'Identifier' && !isComputed) return key.name
  const value = reading.evaluate(key as ESTree.Expression, scope)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** Gives the name of the member that an expression takes; null where it isn't known. */
export function memberName(node: ESTree.MemberExpression, scope: Scope, reading: Reading): string | null {
  return keyName(node.property, node.computed, scope, reading)
}

/** Gives a member of a value; unknown where it has none of that name. */
export function getMember(owner: Value, name: string): Value {
  if (owner instanceof Unknown) return owner.get(name)
  if ((Array.isArray(owner) || typeof owner === 'string') && name === 'length') return owner.length
  if (Array.isArray(owner) || isDataObject(owner) || typeof owner === 'string') {
    if (Object.hasOwn(Object(owner), name)) return (owner as Record<string, Value>)[name]
  }
  return new Unknown(null)
}

/** Gives a member of a value that something is about to be assigned to below it, making it where there is none. */
export function ownMember(owner: Value, name: string): Value {
  const member = getMember(owner, name)
  if (member instanceof Unknown) setMember(owner, name, member)
  return member
}

/** Assigns a member of a value; what is known is not replaced by what isn't, and what can't hold members stays as it is. */
export function setMember(owner: Value, name: string, value: Value): void {
  if (owner instanceof Unknown) owner.set(name, value)
  else if (isDataObject(owner)) {
    const isWorse = value instanceof Unknown && !value.isAssembled && owner[name] !== undefined
    if (!isWorse) owner[name] = value
  } else if (Array.isArray(owner) && /^\d{1,9}$/.test(name) && Number(name) <= owner.length + WIDEST_GAP)
    owner[Number(name)] = value
}
