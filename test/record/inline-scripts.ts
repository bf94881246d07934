import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5'

/** What `type` says of a script that browsers run; others (JSON, templates, scripts held back until consent) are data to them. */
const RUNS = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script(?:\s*;.*)?)$/i

function textOf(node: DefaultTreeAdapterTypes.Element): string {
  return node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('')
}

/**
 * Gives the text of the scripts that stand in a page and that a browser would run, in their order. Scripts of another
 * type, with an address, in a comment or a `template` are not among them. The tags of page templates stay in the text.
 */
export function inlineScripts(html: string): string[] {
  const scripts: string[] = []
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html).childNodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!tree.isElementNode(node)) continue
    if (node.tagName === 'script') {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
      if (RUNS.test((attributes.get('type') || 'module').trim()) && !attributes.has('src')) scripts.push(textOf(node))
    } else waiting.push(...node.childNodes.toReversed())
  }
  return scripts.filter((script) => /\S/.test(script))
}
