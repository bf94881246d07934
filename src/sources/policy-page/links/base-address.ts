import { attribute, childrenOf, type Element, type Node } from '../../reading/html-element'

/** Gives the address against which a page's addresses are resolved: that of its first `<base>` with one (HTML, 4.2.3), else its own. */
export function baseOf(tree: Node, pageUrl: string): string {
  const steps: Node[] = [tree]
  for (let node = steps.pop(); node !== undefined; node = steps.pop()) {
    if (!('childNodes' in node)) continue
    const element = node as Element
    const href = node.nodeName === 'base' ? attribute(element, 'href') : null
    if (href !== null && URL.canParse(href, pageUrl)) return new URL(href, pageUrl).href
    for (const child of childrenOf(element).toReversed()) steps.push(child)
  }
  return pageUrl
}
