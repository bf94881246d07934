import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import type { Markup } from './markup'

/**
 * Parses the markup of elements as browsers do, however deep they nest. What cannot stand alone, as a table's row, loses
 * its own tag and leaves its content.
 */
export function parseMarkup(html: string): Markup[] {
  const roots: (Markup | string)[] = []
  const steps: { node: DefaultTreeAdapterMap['node']; into: (Markup | string)[]; parent: Markup | null }[] = []
  const enter = (nodes: readonly DefaultTreeAdapterMap['node'][], into: (Markup | string)[], parent: Markup | null) => {
    for (const node of nodes.toReversed()) steps.push({ node, into, parent })
  }
  enter(parseFragment(html).childNodes, roots, null)
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, into, parent } = step
    if ('value' in node && node.nodeName === '#text') into.push(node.value)
    else if ('tagName' in node) {
      const children: (Markup | string)[] = []
      const attributes = Object.assign(
        Object.create(null),
        ...node.attrs.map(({ name, value }) => ({ [name]: value })),
      ) as Record<string, string>
      const element: Markup = { tag: node.tagName, attributes, children, parent }
      into.push(element)
      const content = 'content' in node ? (node.content as DefaultTreeAdapterMap['documentFragment']) : node
      enter(content.childNodes, children, element)
    }
  }
  return roots.filter((root) => typeof root !== 'string')
}
