import { attribute, type Element, INLINE, type Node, textOf } from '../../reading/html-element'
import { tidy } from '../../reading/tidy'
import type { Page } from '../extract/page'

/** Elements whose text is for no reader. */
const FOR_NO_READER = new Set(['script', 'style'])

/** Attributes that tell a reader something. */
const TELLING = ['title', 'alt', 'aria-label', 'placeholder', 'value', 'label', 'summary']

/**
 * Gives all the words of a page, so that a name anywhere in it is found: texts joined across inline tags and `<wbr>`, and
 * apart where a tag may have been all that kept two words apart; what attributes tell readers, what stands for readers
 * without scripts, and templates; no scripts, styles and comments. What ends a line in the page is a line feed. Linear.
 */
export function pageText({ tree, written }: Page): string {
  const lines: string[] = []
  let pieces: string[] = []
  const flush = () => {
    if (pieces.length > 0) lines.push(...linesOf(pieces))
    pieces = []
  }
  /** What is still to be read, last first; null is the end of a line. */
  const steps: (Node | null)[] = [tree]
  while (steps.length > 0) {
    const node = steps.pop()
    if (node === null || node === undefined) {
      flush()
      continue
    }
    const text = textOf(node)
    if (text !== null) {
      pieces.push(text)
      continue
    }
    if (!('childNodes' in node) || FOR_NO_READER.has(node.nodeName)) continue
    for (const name of TELLING) {
      const told = attribute(node as Element, name)
      if (told !== null && told !== '' && !(name === 'value' && isSecret(node as Element))) lines.push(told)
    }
    const isBlock = !INLINE.has(node.nodeName)
    if (isBlock) {
      flush()
      steps.push(null)
    }
    const children = 'content' in node ? node.content.childNodes : node.childNodes
    for (let at = children.length - 1; at >= 0; at--) steps.push(children[at] as Node)
  }
  flush()
  if (written !== null) lines.push(written.replace(/\\(?=[!-/:-@[-`{-~])/g, ''))
  return tidy(lines.join('\n'))
}

/** What a form holds that nobody reads: tokens of the visit among them. */
function isSecret(element: Element): boolean {
  return /^(?:hidden|password)$/i.test(attribute(element, 'type') ?? '')
}

const ENDS_IN_WORD = /[\p{L}\p{N}_-]$/u
const BEGINS_WITH_WORD = /^[\p{L}\p{N}_-]/u

/** Joins the pieces of a line, and says them apart besides where a tag stands between two letters. */
function linesOf(pieces: readonly string[]): string[] {
  const joined = pieces.join('')
  const isGlued = pieces.some(
    (piece, at) => at > 0 && BEGINS_WITH_WORD.test(piece) && ENDS_IN_WORD.test(pieces[at - 1] ?? ''),
  )
  return isGlued ? [joined, pieces.join(' ')] : [joined]
}
