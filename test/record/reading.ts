import type { ESTree } from 'vite'
import type { Statement } from './parse-script'
import type { FunctionNode, Scope, Unknown, Value } from './script-values'

/** What the readers of expressions and statements need of the reading under way; it keeps their bounds. */
export interface Reading {
  /** Gives what an expression is; unknown where the reading has gone too deep or on for too long. */
  evaluate(node: ESTree.Expression, scope: Scope): Value
  walk(statements: readonly Statement[], scope: Scope): void
  /** Gives what a function returns, its body being read with its arguments; unknown where it may not be read again. */
  run(closure: NonNullable<Unknown['closure']>, args: readonly Value[], self: Unknown): Value
  /** Opens the scope of a function or class; its names are among those that the reading gives. */
  open(parent: Scope, self: Unknown): Scope
  /** Has a function's body read once all around it has been, its parameters unknown, unless it has been run by then. */
  defer(node: FunctionNode, scope: Scope): void
  /** Keeps a call of the script, once for each place where it stands. */
  record(node: object, callee: string, args: Value[]): void
  /** Gives a text of the script without what stands in it for the tags of a page template. */
  text(written: string): string
  /** Counts items about to be copied from one list or object to another; false where that would be too many in all. */
  spend(items: number): boolean
}
