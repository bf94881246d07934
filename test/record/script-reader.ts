import type { ESTree } from 'vite'
import { evaluateExpression } from './expressions'
import type { ParsedScript, Statement } from './parse-script'
import type { Reading } from './reading'
import { type FunctionNode, Scope, Unknown, type Value } from './script-values'
import { hoistFunctions, walkStatement } from './statements'
import { assignTo } from './targets'
import { withoutFiller } from './template-tags'

/** Expressions and statements in one another; what a script lists stands within a tenth of it. */
const DEEPEST = 400
const DEEPEST_RUN = 16
const MOST_STEPS = 20_000_000
const MOST_COPIES = 1_000_000
const MOST_RUNS = 20_000
const MOST_CALLS = 100_000

export interface RecordedCall {
  callee: string
  args: Value[]
}

/** Reads the statements of a script in their order, and the bodies of its functions after that, each once. */
export class ScriptReader implements Reading {
  /** The window of the page; its members are the global names. */
  readonly global = new Unknown('')
  /** The scopes of the functions read, in the order of reading. */
  readonly scopes: Scope[] = []
  readonly calls: RecordedCall[] = []
  private readonly recorded = new Set<object>()
  private readonly read = new Set<FunctionNode>()
  private readonly running = new Set<FunctionNode>()
  private deferred: { node: FunctionNode; scope: Scope }[] = []
  private readonly script: ParsedScript
  private depth = 0
  private stepsLeft = MOST_STEPS
  private copiesLeft = MOST_COPIES
  private runsLeft = MOST_RUNS

  constructor(script: ParsedScript) {
    this.script = script
  }

  readAll(): void {
    const { statements } = this.script
    this.walk(statements, new Scope(null, this.global, this.global))
    while (this.deferred.length > 0) {
      const waiting = this.deferred
      this.deferred = []
      for (const { node, scope } of waiting) {
        const isMethod = node.type === 'FunctionExpression' && !scope.names.has('this')
        if (!this.read.has(node)) this.run({ node, scope }, [], isMethod ? new Unknown('this') : scope.self)
      }
    }
  }

  evaluate(node: ESTree.Expression, scope: Scope): Value {
    if (!this.enter()) return new Unknown(null)
    const value = evaluateExpression(node, scope, this)
    this.depth -= 1
    return value
  }

  walk(statements: readonly Statement[], scope: Scope): void {
    if (!this.enter()) return
    hoistFunctions(statements, scope, this)
    for (const statement of statements) walkStatement(statement, scope, this)
    this.depth -= 1
  }

  run(closure: NonNullable<Unknown['closure']>, args: readonly Value[], self: Unknown): Value {
    const { node, scope: outer } = closure
    if (this.running.has(node) || this.running.size >= DEEPEST_RUN || this.runsLeft <= 0) return new Unknown(null)
    this.runsLeft -= 1
    this.read.add(node)
    this.running.add(node)
    const scope = this.open(outer, node.type === 'ArrowFunctionExpression' ? outer.self : self)
    for (const [index, param] of node.params.entries()) {
      const value = param.type === 'RestElement' ? args.slice(index) : args[index]
      assignTo(param, value ?? new Unknown(null), true, scope, this)
    }
    const { body } = node
    if (body !== null && body.type !== 'BlockStatement') scope.keepReturned(this.evaluate(body, scope))
    else if (body !== null) this.walk(body.body, scope)
    this.running.delete(node)
    return scope.returned
  }

  open(parent: Scope, self: Unknown): Scope {
    const scope = new Scope(parent, this.global, self)
    this.scopes.push(scope)
    return scope
  }

  defer(node: FunctionNode, scope: Scope): void {
    if (node.body !== null) this.deferred.push({ node, scope })
  }

  record(node: object, callee: string, args: Value[]): void {
    if (args.length === 0 || this.recorded.has(node) || this.calls.length >= MOST_CALLS) return
    this.recorded.add(node)
    this.calls.push({ callee, args })
  }

  text(written: string): string {
    return this.script.isWithoutTags ? withoutFiller(written) : written
  }

  spend(items: number): boolean {
    if (items > this.copiesLeft) return false
    this.copiesLeft -= items
    return true
  }

  /** Goes one deeper into the script; false where it has gone too deep or on for too long. */
  private enter(): boolean {
    if (this.depth >= DEEPEST || this.stepsLeft <= 0) return false
    this.stepsLeft -= 1
    this.depth += 1
    return true
  }
}
