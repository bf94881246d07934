import type { ESTree } from 'vite'
import { isKnown, Unknown, type Value } from './script-values'

type Primitive = string | number | boolean | null | undefined

/** Of one string; longer ones are taken for unknown. */
const LONGEST_STRING = 20_000_000

function isPrimitive(value: Value): value is Primitive {
  return typeof value !== 'object' || value === null
}

/** Adds as scripts do. Where a part is unknown and the other is a string, the unknown part counts as empty. */
export function add(left: Value, right: Value): Value {
  if (typeof left === 'string' && !isPrimitive(right)) return left
  if (typeof right === 'string' && !isPrimitive(left)) return right
  if (!isPrimitive(left) || !isPrimitive(right)) return new Unknown(null)
  if (typeof left !== 'string' && typeof right !== 'string') return Number(left) + Number(right)
  const [start, end] = [String(left), String(right)]
  return start.length + end.length > LONGEST_STRING ? new Unknown(null) : start + end
}

const ARITHMETIC: Partial<Record<ESTree.BinaryOperator, (a: number, b: number) => number>> = {
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
}

/** Gives what an operator makes of two values: sums, and arithmetic with numbers; all else is unknown. */
export function binary(operator: ESTree.BinaryOperator, left: Value, right: Value): Value {
  if (operator === '+') return add(left, right)
  const operation = ARITHMETIC[operator]
  const areNumbers = typeof left === 'number' && typeof right === 'number'
  return operation !== undefined && areNumbers ? operation(left, right) : new Unknown(null)
}

/** Gives what an operator makes of one value; `void` is undefined whatever follows. */
export function unary(operator: ESTree.UnaryOperator, value: Value): Value {
  if (operator === 'void') return undefined
  if (operator === '!' && !(value instanceof Unknown)) return !value
  if (typeof value !== 'number') return new Unknown(null)
  if (operator === '-') return -value
  return operator === '+' ? value : new Unknown(null)
}

/** Chooses between the sides of `||`, `??` or `&&`: what running the script would give, else the side that is known. */
export function logical(operator: ESTree.LogicalOperator, left: Value, right: Value): Value {
  if (!isKnown(left)) return right
  if (operator === '&&') return isKnown(right) ? right : left
  const isLeft = operator === '??' ? left !== null : Boolean(left)
  return isLeft ? left : right
}
