import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, Token, TokenizerMode } from 'parse5'

export interface ParsedHtml {
  document: DefaultTreeAdapterMap['document']
  /** The page had more nodes than were asked for, and what comes behind them was not parsed. */
  cut: boolean
}

/** Elements whose content is one text that nobody reads. */
const UNREAD = new Map(
  ['script', 'style', 'iframe'].map((name) => [name, new RegExp(`</${name}(?=[\\t\\n\\f />])`, 'gi')]),
)

/** A chunk that ends within a tag or comment is followed by longer and longer ones, so that time stays linear. */
const FIRST_CHUNK = 64

/**
 * Parses HTML into the tree that parse5 gives, what stands for readers without scripts included, without the text of
 * scripts, styles and frames, and without some blanks of framesets and column groups. parse5 reads a character at a time
 * and makes a token of each word; here it is given the tags, and each text between them as one token, which it inserts as
 * a whole. Parsing ends where the tree has more than `mostNodes`; time is linear in the length.
 */
export function parseHtml(html: string, mostNodes: number): ParsedHtml {
  let nodes = 0
  const counted =
    <Made extends unknown[], Node>(make: (...made: Made) => Node) =>
    (...made: Made): Node => {
      nodes++
      return make(...made)
    }
  const { createElement, createCommentNode, insertText } = defaultTreeAdapter
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: counted(createElement),
    createCommentNode: counted(createCommentNode),
    insertText: counted(insertText),
  }
  const parser = new Parser<DefaultTreeAdapterMap>({ scriptingEnabled: false, treeAdapter })
  const feeder = new Feeder(parser, html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html)
  while (feeder.feed()) if (nodes > mostNodes) break
  parser.tokenizer.write('', true)
  return { document: parser.document, cut: nodes > mostNodes }
}

const BLANKS = /[\t\n\f ]+/y
const TEXT = /[^<&\0]+/y
/** A character reference, or what a text token may not hold. */
const OTHER = /&#?\w*;?|\0+|[^>]*>?/y

class Feeder {
  private at = 0
  private chunk = FIRST_CHUNK

  constructor(
    private readonly parser: Parser<DefaultTreeAdapterMap>,
    private readonly html: string,
  ) {
    parser.tokenizer.preprocessor.bufferWaterline = 0
  }

  /** Gives the parser the next piece; false where there is none. */
  feed(): boolean {
    const { html, parser } = this
    const { tokenizer } = parser
    if (this.at >= html.length) return false
    if (tokenizer.state === TokenizerMode.DATA) {
      this.chunk = FIRST_CHUNK
      const blanks = this.take(BLANKS)
      const text = this.take(TEXT)
      if (blanks !== '' || text !== '') tokenizer.flushCharacters()
      if (blanks !== '')
        parser.onWhitespaceCharacter({ type: Token.TokenType.WHITESPACE_CHARACTER, chars: blanks, location: null })
      if (text !== '') parser.onCharacter({ type: Token.TokenType.CHARACTER, chars: text, location: null })
      tokenizer.write(this.take(OTHER), false)
      this.dropParsed()
      return true
    }
    if (this.skip()) return true
    tokenizer.write(html.slice(this.at, this.at + this.chunk), false)
    this.at += this.chunk
    this.chunk *= 2
    return true
  }

  /** Lets go of a character reference that was read to its end, which the tokenizer keeps and would read over for each that follows. */
  private dropParsed(): void {
    const { state, preprocessor } = this.parser.tokenizer
    if (state !== TokenizerMode.DATA || preprocessor.pos + 1 < preprocessor.html.length) return
    this.parser.tokenizer.flushCharacters()
    preprocessor.dropParsedChunk()
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const [taken = ''] = pattern.exec(this.html) ?? []
    this.at += taken.length
    return taken
  }

  /** Goes on to the end tag of an element that nobody reads; a comment in a script may hide its end, and is parsed. */
  private skip(): boolean {
    const { state, lastStartTagName } = this.parser.tokenizer
    if (state !== TokenizerMode.SCRIPT_DATA && state !== TokenizerMode.RAWTEXT) return false
    const end = UNREAD.get(lastStartTagName)
    if (end === undefined) return false
    end.lastIndex = this.at
    const found = end.exec(this.html)?.index ?? this.html.length
    if (found === this.at) return false
    if (state === TokenizerMode.SCRIPT_DATA && this.html.slice(this.at, found).includes('<!--')) return false
    this.at = found
    return true
  }
}
