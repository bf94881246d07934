import { ScriptTokens, type Token } from './script-tokens'

/** A stretch of a script that a parser may be given alone. */
export interface Piece {
  start: number
  end: number
  /** How deep a recursive parser would go in it: 8 for each open bracket, 1 for each operator or the like not yet ended. */
  depth: number
  /** What stands between its outermost braces, with nothing of the braces. */
  bodies: { start: number; end: number }[]
}

const BRACKET_DEPTH = 8
const JOINING = new Set('else catch finally while in of instanceof as satisfies { ( [ ` . ? : ) ] } , ;'.split(' '))

/** Tells whether a token begins a statement, as far as that can be told without a grammar. */
function beginsStatement({ kind, text, after, isOnNewLine }: Token): boolean {
  if (kind === 'stray') return true
  if (JOINING.has(text)) return false
  if (after === 'block') return true
  return isOnNewLine && after === 'operand' && (kind !== 'operator' || /[@#~]/.test(text))
}

/** Tells whether a token takes a parser a step deeper until its statement ends: operators, and what follows a value. */
function goesDeeper({ kind, after }: Token, isFirst: boolean): boolean {
  if (kind === 'operator' || kind === 'prefix') return true
  return !isFirst && after === 'operand' && (kind === 'open' || kind === 'word')
}

/**
 * Cuts a script between its outermost statements, and tells how deeply each is nested. A native parser ends the whole
 * process on a stack overflow, so what it is given has to be measured first. A bracket that
 * closes nothing is in no piece. Takes time in proportion to the text.
 */
export function codePieces(source: string, from = 0, to = source.length): Piece[] {
  const tokens = new ScriptTokens(source, from, to)
  const pieces: Piece[] = []
  /** Steps not yet ended, in each open bracket; the first is the ground. */
  const steps = [0]
  const braces: { start: number; level: number }[] = []
  let depth = 0
  let piece: Piece | null = null

  const endSteps = () => {
    depth -= steps.at(-1) ?? 0
    steps[steps.length - 1] = 0
  }
  const closeTo = (level: number, end: number) => {
    while (steps.length > level) depth -= BRACKET_DEPTH + (steps.pop() ?? 0)
    while ((braces.at(-1)?.level ?? 0) >= level) {
      const start = braces.pop()?.start ?? end
      if (braces.length === 0) piece?.bodies.push({ start, end })
    }
  }

  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    const isFirst = beginsStatement(token)
    if (isFirst) {
      endSteps()
      if (steps.length === 1) piece = null
    }
    if (token.kind === 'stray') continue
    if (piece === null) {
      piece = { start: token.start, end: token.end, depth: 0, bodies: [] }
      pieces.push(piece)
    }
    if (goesDeeper(token, isFirst)) {
      steps[steps.length - 1] = (steps.at(-1) ?? 0) + 1
      depth += 1
    }
    if (token.kind === 'open') {
      if (token.text === '{') braces.push({ start: token.end, level: steps.length })
      steps.push(0)
      depth += BRACKET_DEPTH
    } else if (token.kind === 'close') closeTo(token.level + 1, token.start)
    else if (token.kind === 'comma' || token.kind === 'semicolon') endSteps()
    piece.end = token.end
    piece.depth = Math.max(piece.depth, depth)
  }
  closeTo(1, to)
  return pieces
}
