import { childrenOf, type Element, footnoteMark, INLINE, type Node, type Parent, textOf, UNREAD } from './html-element'
import { collapse, oneLine, tidy } from './tidy'

/** What an element says. */
export interface ElementText {
  /** Lines stand where the page has breaks or blocks. */
  text: string
  /** The texts of `code` elements and list items in it. */
  parts: string[]
}

/** Reads the text of an element as browsers show it, whatever it is itself; elements in it that are `unread` are left out. */
export function readText(element: Parent, unread: ReadonlySet<string> = UNREAD): ElementText {
  const pieces: string[] = []
  const parts: string[] = []
  const steps: (Node | { ends: number; isPart: boolean })[] = childrenOf(element).toReversed()
  while (steps.length > 0) {
    const step = steps.pop() as (typeof steps)[number]
    if ('ends' in step) {
      if (step.isPart) parts.push(oneLine(pieces.slice(step.ends).join('')))
      else pieces.push('\n')
      continue
    }
    const text = textOf(step)
    if (text !== null) {
      pieces.push(collapse(text))
      continue
    }
    if (!('childNodes' in step) || unread.has(step.nodeName)) continue
    const mark = step.nodeName === 'sup' ? footnoteMark(step as Element) : null
    if (mark !== null) {
      pieces.push(mark)
      continue
    }
    if (step.nodeName === 'code' || step.nodeName === 'li') steps.push({ ends: pieces.length, isPart: true })
    if (!INLINE.has(step.nodeName)) {
      pieces.push('\n')
      steps.push({ ends: 0, isPart: false })
    }
    const children = childrenOf(step as Element)
    for (let at = children.length - 1; at >= 0; at--) steps.push(children[at] as Node)
  }
  return { text: tidy(pieces.join('')), parts: parts.filter((part) => part !== '') }
}
