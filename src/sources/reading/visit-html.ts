import { childrenOf, type Element, footnoteMark, type Node, type Parent, textOf, UNREAD } from './html-element'
import { collapse } from './tidy'

/** What is done on the way through a tree, with what is known at each place of it. */
export interface Visitor<Place> {
  text?(text: string, place: Place): void
  /** Gives what is known inside an element; undefined where nothing in it is to be visited. */
  enter(element: Element, place: Place): Place | undefined
  /** Comes behind what stands in an element. */
  leave?(element: Element, inside: Place, place: Place): void
}

/**
 * Visits what readers see in an element, in reading order, whatever it is itself: the mark of a footnote is a text, and
 * elements that are `unread` are left out. However deep the tree is, it takes no call for each level.
 */
export function visit<Place>(root: Parent, start: Place, visitor: Visitor<Place>, unread = UNREAD): void {
  const steps: { node: Node; place: Place; inside?: Place }[] = []
  const push = (parent: Parent, place: Place) => {
    for (const node of childrenOf(parent).toReversed()) steps.push({ node, place })
  }
  push(root, start)
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, place, inside } = step
    const element = node as Element
    if (inside !== undefined) {
      visitor.leave?.(element, inside, place)
      continue
    }
    const text = textOf(node) ?? (node.nodeName === 'sup' ? footnoteMark(element) : null)
    if (text !== null) visitor.text?.(collapse(text), place)
    if (text !== null || !('childNodes' in node) || unread.has(node.nodeName)) continue
    const known = visitor.enter(element, place)
    if (known === undefined) continue
    steps.push({ node, place, inside: known })
    push(element, known)
  }
}
