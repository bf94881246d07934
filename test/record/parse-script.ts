import { type ESTree, parseSync } from 'vite'
import { codePieces, type Piece } from './code-pieces'
import { dropTemplateTags } from './template-tags'

export type Statement = ESTree.Statement | ESTree.Directive

export interface ParsedScript {
  statements: Statement[]
  /** Whether tags of a page template were taken out, so that fillers stand in their places. */
  isWithoutTags: boolean
}

const LANGUAGES = ['js', 'ts', 'tsx'] as const
const LONGEST_SOURCE = 20_000_000
/** Half of what the native parser stands on a stack of 4 MB; the recorded scripts of sites stay far below. */
const DEEPEST = 2000
/** How many braces deep the parts of a broken statement are looked for. */
const MOST_LEVELS = 6
/** How many times the length of a script is parsed in all at most, while its readable parts are sought. */
const MOST_PASSES = 16
/** What one more parsing costs whatever its length, in characters parsed. */
const COST_OF_PARSING = 200
/** A lone surrogate, which the parser takes for U+FFFD unless it is written as an escape. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** Parses a text in the first language that it is in; gives nothing where it is in none, or its tree is too large. */
function parse(source: string): Statement[] {
  try {
    for (const lang of LANGUAGES) {
      const options = { lang, sourceType: 'unambiguous', preserveParens: false } as const
      const { body } = parseSync(`script.${lang}`, source, options).program
      if (body.length > 0) return body
    }
  } catch {
    // The tree didn't fit in a string, by which the native parser hands it over: a shorter text will.
  }
  return []
}

/** Parses pieces that follow one another: at once if possible, else by halves, else what is in the braces of each. */
function parsePieces(source: string, all: readonly Piece[]): Statement[] {
  let left = MOST_PASSES * (source.length + COST_OF_PARSING * MOST_LEVELS)
  const read = (pieces: readonly Piece[], level: number): Statement[] => {
    const [first] = pieces
    const last = pieces.at(-1)
    if (first === undefined || last === undefined || left <= 0) return []
    if (pieces.every(({ depth }) => depth <= DEEPEST)) {
      left -= last.end - first.start + COST_OF_PARSING
      const statements = parse(source.slice(first.start, last.end))
      if (statements.length > 0) return statements
    }
    if (pieces.length > 1) {
      const middle = pieces.length >> 1
      return [...read(pieces.slice(0, middle), level), ...read(pieces.slice(middle), level)]
    }
    if (level === MOST_LEVELS) return []
    return first.bodies.flatMap(({ start, end }) => read(codePieces(source, start, end), level + 1))
  }
  return read(all, 0)
}

/**
 * Reads the statements of a script, executing nothing: JavaScript, or TypeScript, with the tags of page templates taken
 * out where it can't be parsed with them, or as many of its statements as can be parsed. Never throws; of a script of
 * more than 20 million characters nothing is read, and of a statement nested deeper than 250 brackets only its parts.
 */
export function parseScript(source: string): ParsedScript {
  if (source.length > LONGEST_SOURCE) return { statements: [], isWithoutTags: false }
  const text = source.replace(LONE_SURROGATE, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
  const bare = dropTemplateTags(text)
  const isWithoutTags = bare !== text
  if (isWithoutTags && codePieces(text).every(({ depth }) => depth <= DEEPEST)) {
    const statements = parse(text)
    if (statements.length > 0) return { statements, isWithoutTags: false }
  }
  return { statements: parsePieces(bare, codePieces(bare)), isWithoutTags }
}
