export interface Token {
  kind: 'word' | 'prefix' | 'literal' | 'open' | 'close' | 'comma' | 'semicolon' | 'operator' | 'stray'
  /** The token itself; of a literal only its first character. */
  text: string
  start: number
  end: number
  /** What came before it: something with a value, something that wants one, or the end of a statement or block. */
  after: 'operand' | 'operator' | 'block'
  isOnNewLine: boolean
  /** How many brackets are open after it. */
  level: number
}

interface Bracket {
  opener: string
  /** Whether a slash after its closing bracket begins a regular expression: after a block, or the head of an `if`. */
  endsAnew: boolean
}

const BLANK = /(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y
const WORD = /[\w$\u0080-\uffff]+/y
const STRING = /"(?:[^"\\\r\n]|\\[\s\S])*"?|'(?:[^'\\\r\n]|\\[\s\S])*'?/y
const REGEX = /\/(?:[^/\\[\r\n]|\\[^\r\n]|\[(?:[^\]\\\r\n]|\\[^\r\n])*\])+\/\w*/y
const TEMPLATE_TEXT = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y

const HEADS = new Set(['if', 'while', 'for', 'with'])
const PREFIXES = new Set([
  ...HEADS,
  ...'return typeof instanceof in of new delete void throw case do else yield await default extends'.split(' '),
  ...'as satisfies keyof readonly unique infer'.split(' '),
])
const BEFORE_BLOCK = new Set(['=>', 'else', 'do', '{', '}', ';', ')'])
const OPENERS: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

/**
 * Reads a script as tokens, in one pass without a grammar, so that it takes any text, whole or broken.
 * Comments are left out; the text of a template is, its two ends and the holes in it being brackets.
 * Where a slash could be read two ways, the likelier is taken.
 */
export class ScriptTokens {
  private readonly source: string
  private readonly to: number
  private at: number
  private readonly brackets: Bracket[] = []
  private after: Token['after'] = 'block'
  private last = ''

  constructor(source: string, from: number, to: number) {
    this.source = source
    this.at = from
    this.to = to
  }

  next(): Token | null {
    if (this.brackets.at(-1)?.opener === '`') return this.nextInTemplate()
    const blank = this.take(BLANK)
    this.at += blank.length
    if (this.at >= this.to) return null
    const isOnNewLine = /[\r\n]/.test(blank)
    const start = this.at
    const after = this.after
    const [kind, text, length] = this.read()
    this.at += length
    this.last = text
    return { kind, text, start, end: this.at, after, isOnNewLine, level: this.brackets.length }
  }

  private take(shape: RegExp): string {
    shape.lastIndex = this.at
    return shape.exec(this.source)?.[0] ?? ''
  }

  private read(): [Token['kind'], string, number] {
    const char = this.source[this.at] as string
    const word = this.take(WORD)
    if (word !== '') return this.readWord(word)
    const literal = this.take(STRING) || (char === '/' && this.after !== 'operand' ? this.take(REGEX) : '')
    if (literal !== '') {
      this.after = 'operand'
      return ['literal', char, literal.length]
    }
    if (char === '(' || char === '[' || char === '{' || char === '`') return this.open(char)
    if (char in OPENERS) return this.close(char)
    this.after = char === ';' ? 'block' : 'operator'
    if (char === ';') return ['semicolon', char, 1]
    if (char === ',') return ['comma', char, 1]
    return this.source.startsWith('=>', this.at) ? ['operator', '=>', 2] : ['operator', char, 1]
  }

  private readWord(word: string): [Token['kind'], string, number] {
    const isPrefix = this.last !== '.' && PREFIXES.has(word)
    this.after = isPrefix ? 'operator' : 'operand'
    return [isPrefix ? 'prefix' : 'word', word, word.length]
  }

  private open(opener: string): [Token['kind'], string, number] {
    const endsAnew =
      opener === '{' ? this.after !== 'operator' || BEFORE_BLOCK.has(this.last) : opener === '(' && HEADS.has(this.last)
    this.brackets.push({ opener, endsAnew })
    this.after = opener === '{' ? 'block' : 'operator'
    return ['open', opener, 1]
  }

  /** Closes what the bracket closes; a brace closes the unclosed parentheses in it, too, a stray bracket closes nothing, and ends the statement. */
  private close(closer: string): [Token['kind'], string, number] {
    const opener = OPENERS[closer] as string
    let depth = this.brackets.length - 1
    while (closer === '}' && depth >= 0 && this.brackets[depth]?.opener !== '{' && this.brackets[depth]?.opener !== '`')
      depth -= 1
    const bracket = this.brackets[depth]
    if (bracket?.opener !== opener) {
      this.after = 'block'
      return ['stray', closer, 1]
    }
    this.brackets.length = depth
    if (!bracket.endsAnew) this.after = 'operand'
    else this.after = opener === '(' ? 'operator' : 'block'
    return ['close', closer, 1]
  }

  private nextInTemplate(): Token | null {
    this.at += this.take(TEMPLATE_TEXT).length
    if (this.at >= this.to) return null
    const start = this.at
    const isEnd = this.source[start] === '`'
    this.at += isEnd ? 1 : 2
    if (isEnd) this.brackets.pop()
    else this.brackets.push({ opener: '{', endsAnew: false })
    this.after = isEnd ? 'operand' : 'operator'
    this.last = isEnd ? '`' : '${'
    return {
      kind: isEnd ? 'close' : 'open',
      text: isEnd ? '`' : '{',
      start,
      end: this.at,
      after: 'operand',
      isOnNewLine: false,
      level: this.brackets.length,
    }
  }
}
