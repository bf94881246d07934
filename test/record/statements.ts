import type { ESTree } from 'vite'
import { keyName, setMember } from './members'
import type { Statement } from './parse-script'
import type { Reading } from './reading'
import { type Scope, Unknown, type Value } from './script-values'
import { assignTo } from './targets'

function declareFunction(node: ESTree.Function, scope: Scope, reading: Reading): Unknown {
  const value = new Unknown(node.id?.name ?? null, null, { node, scope })
  if (node.id !== null) scope.declare(node.id.name, value)
  reading.defer(node, scope)
  return value
}

/** Declares the functions of a list of statements, as they are there before the first statement runs. */
export function hoistFunctions(statements: readonly Statement[], scope: Scope, reading: Reading): void {
  for (const statement of statements) {
    const node =
      statement.type === 'ExportNamedDeclaration' && statement.declaration !== null ? statement.declaration : statement
    if (node.type === 'FunctionDeclaration') declareFunction(node, scope, reading)
  }
}

/** Reads a class: its fields as members of its `this`, its methods later. Gives something unknown of its name. */
export function walkClass(node: ESTree.Class, scope: Scope, reading: Reading): Unknown {
  const value = new Unknown(node.id?.name ?? null)
  const self = new Unknown('this')
  const inner = reading.open(scope, self)
  inner.names.set('this', self)
  for (const element of node.body.body) {
    if (element.type === 'MethodDefinition') reading.defer(element.value, inner)
    else if (element.type === 'StaticBlock') reading.walk(element.body, inner)
    else if (element.type === 'PropertyDefinition' && element.value !== null) {
      const name = keyName(element.key, element.computed, inner, reading)
      const content = reading.evaluate(element.value, inner)
      if (name !== null) setMember(element.static ? value : self, name, content)
    }
  }
  return value
}

function declareVariables(node: ESTree.VariableDeclaration, scope: Scope, reading: Reading): void {
  for (const { id, init } of node.declarations) {
    const value = init === null ? new Unknown(null) : reading.evaluate(init, scope)
    assignTo(id, value, true, scope, reading)
  }
}

function walkLoopHead(head: ESTree.ForStatementInit | ESTree.ForStatementLeft, scope: Scope, reading: Reading): void {
  if (head.type === 'VariableDeclaration') declareVariables(head, scope, reading)
  else if (head.type !== 'ArrayPattern' && head.type !== 'ObjectPattern') reading.evaluate(head, scope)
}

function exportDefault(node: ESTree.ExportDefaultDeclarationKind, scope: Scope, reading: Reading): Value {
  if (node.type === 'FunctionDeclaration') return declareFunction(node as ESTree.Function, scope, reading)
  if (node.type === 'ClassDeclaration') return walkClass(node as ESTree.Class, scope, reading)
  return node.type === 'TSInterfaceDeclaration' ? undefined : reading.evaluate(node as ESTree.Expression, scope)
}

function exportNames(node: ESTree.ExportNamedDeclaration, scope: Scope): void {
  for (const { local, exported } of node.specifiers) {
    const name = exported.type === 'Literal' ? exported.value : exported.name
    if (name === 'default' && local.type === 'Identifier') scope.global.set('default', scope.lookup(local.name))
  }
}

/** Reads a statement, both branches of a condition, and the body of a loop once. */
export function walkStatement(node: Statement, scope: Scope, reading: Reading): void {
  const walk = (...statements: Statement[]) => reading.walk(statements, scope)
  switch (node.type) {
    case 'ExpressionStatement':
      reading.evaluate(node.expression, scope)
      break
    case 'VariableDeclaration':
      declareVariables(node, scope, reading)
      break
    case 'ClassDeclaration': {
      const value = walkClass(node, scope, reading)
      if (node.id !== null) scope.declare(node.id.name, value)
      break
    }
    case 'ReturnStatement': {
      const value = node.argument === null ? undefined : reading.evaluate(node.argument, scope)
      scope.keepReturned(value)
      break
    }
    case 'BlockStatement':
      reading.walk(node.body, scope)
      break
    case 'IfStatement': {
      for (let branch: ESTree.Statement | null = node; branch !== null; ) {
        if (branch.type !== 'IfStatement') {
          walk(branch)
          break
        }
        reading.evaluate(branch.test, scope)
        walk(branch.consequent)
        branch = branch.alternate
      }
      break
    }
    case 'ForStatement':
      if (node.init !== null) walkLoopHead(node.init, scope, reading)
      walk(node.body)
      break
    case 'ForInStatement':
    case 'ForOfStatement':
      reading.evaluate(node.right, scope)
      walkLoopHead(node.left, scope, reading)
      walk(node.body)
      break
    case 'WhileStatement':
    case 'DoWhileStatement':
      reading.evaluate(node.test, scope)
      walk(node.body)
      break
    case 'LabeledStatement':
    case 'WithStatement':
      walk(node.body)
      break
    case 'TryStatement':
      walk(node.block)
      if (node.handler !== null) walk(node.handler.body)
      if (node.finalizer !== null) walk(node.finalizer)
      break
    case 'SwitchStatement':
      for (const { consequent } of node.cases) reading.walk(consequent, scope)
      break
    case 'ImportDeclaration':
      for (const { local } of node.specifiers) scope.declare(local.name, new Unknown(local.name))
      break
    case 'ExportDefaultDeclaration':
      scope.global.set('default', exportDefault(node.declaration, scope, reading))
      break
    case 'TSExportAssignment':
      scope.global.set('default', reading.evaluate(node.expression, scope))
      break
    case 'ExportNamedDeclaration':
      if (node.declaration !== null) walk(node.declaration)
      exportNames(node, scope)
      break
    case 'TSModuleDeclaration':
      if (node.body !== null) reading.walk(node.body.body, scope)
      break
    default:
  }
}
