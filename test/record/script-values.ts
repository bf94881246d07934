import type { ESTree } from 'vite'

export type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression

/** What a script's expression is, as far as that can be told without running it. */
export type Value = undefined | null | boolean | number | string | Value[] | DataObject | Unknown

/** An object of the script: without a prototype, so that `__proto__` is a key like any other. */
export interface DataObject {
  [key: string]: Value
}

/** Makes an object without a prototype. */
export function dataObject(): DataObject {
  return Object.create(null) as DataObject
}

const LONGEST_PATH = 200

/** What isn't known: the result of a call, something declared elsewhere, a function. It may be assigned members all the same. */
export class Unknown {
  /** How the script names it, such as `initCookieConsent().run`; null where it has no name. */
  readonly path: string | null
  readonly members = new Map<string, Value>()
  /** The function that it is, with the scope that this stands in. */
  readonly closure: { node: FunctionNode; scope: Scope } | null
  /** Whether it, or a member at any depth, has been assigned something that is known. */
  isAssembled = false
  private readonly owner: Unknown | null

  constructor(path: string | null, owner: Unknown | null = null, closure: Unknown['closure'] = null) {
    this.path = path !== null && path.length <= LONGEST_PATH ? path : null
    this.owner = owner
    this.closure = closure
  }

  /** Gives a member, which is unknown until something is assigned to it. */
  get(name: string): Value {
    if (this.members.has(name)) return this.members.get(name)
    const member = new Unknown(this.memberPath(name), this)
    this.members.set(name, member)
    return member
  }

  /** Assigns a member, unless that would put something unknown in the place of something known. */
  set(name: string, value: Value): void {
    this.members.set(name, better(this.members.get(name), value))
    if (isKnown(value)) this.markAssembled()
  }

  memberPath(name: string): string | null {
    if (this.path === '') return name
    return this.path === null ? null : `${this.path}.${name}`
  }

  private markAssembled(): void {
    this.isAssembled = true
    for (let { owner } = this; owner !== null && !owner.isAssembled; { owner } = owner) owner.isAssembled = true
  }
}

/** Tells whether anything is known of a value. */
export function isKnown(value: Value): boolean {
  return value instanceof Unknown ? value.isAssembled : value !== undefined
}

/** Gives the later of two values of one name, or the earlier one if only that is known. */
export function better(earlier: Value, later: Value): Value {
  return isKnown(earlier) && !isKnown(later) ? earlier : later
}

/** Tells whether a value is an object of the script, a list excluded. */
export function isDataObject(value: Value): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown)
}

/** The names that one function declares; blocks have none of their own. */
export class Scope {
  readonly names: Map<string, Value>
  readonly parent: Scope | null
  /** The window of the page, whose members are the global names. */
  readonly global: Unknown
  /** What `this` is. */
  readonly self: Unknown
  /** The first known value that the function returns. */
  returned: Value

  constructor(parent: Scope | null, global: Unknown, self: Unknown) {
    this.parent = parent
    this.global = global
    this.self = self
    this.names = parent === null ? global.members : new Map()
  }

  /** Declares a name of this scope, keeping what is known of it. */
  declare(name: string, value: Value): void {
    if (this.parent === null) this.global.set(name, value)
    else this.names.set(name, better(this.names.get(name), value))
  }

  /** Assigns a name where it is declared, or else as a global one. */
  assign(name: string, value: Value): void {
    const owner = this.owner(name)
    if (owner === null) this.global.set(name, value)
    else owner.declare(name, value)
  }

  lookup(name: string): Value {
    const owner = this.owner(name)
    return owner === null ? this.global.get(name) : owner.names.get(name)
  }

  keepReturned(value: Value): void {
    if (!isKnown(this.returned)) this.returned = value
  }

  /** Tells whether a name is declared here or around, other than as a global one. */
  declares(name: string): boolean {
    return this.owner(name) !== null
  }

  private owner(name: string): Scope | null {
    if (this.parent === null) return null
    return this.names.has(name) ? this : this.parent.owner(name)
  }
}
