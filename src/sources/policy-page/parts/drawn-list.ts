import { attribute, childrenOf, type Element, type Node, plainText } from '../extract/html-element'

/** Text of a page that is drawn by script is shorter than this. */
const LEAST_TEXT = 400

/** The place into which a script writes a list of cookies is named so, in any language's markup. */
const PLACE_OF_LIST =
  /cookie[-_]?(?:declaration|list|liste|table|tabelle|policy|audit|report|overview|scan|details|inventory)|(?:declaration|list|table)[-_]?(?:of[-_]?)?cookie|ot-sdk-cookie-policy|optanon-cookie-policy|termly-embed|iubenda-embed|uc-embed|didomi-cookie/i
/** A script that writes such a list. */
const SCRIPT_OF_LIST = /\/cd\.js|cookie-?declaration|cookie-?list|cookie-?table|cookie-?policy/i
/** Markup of rows in a script. */
const ROWS_IN_SCRIPT =
  /<(?:td|tr|li|dt)\b|\\u003c(?:td|tr|li|dt)\b|insertRow|createElement\(\s*["'](?:td|tr|li|dt)["']/i

/** How a page shows that a script draws a list into it: a place or a script named for it, or nearly nothing but scripts. */
export type Drawing = 'named-place' | 'rows-in-script' | 'whole-page'

/**
 * Tells how a page shows that a script draws its list of cookies; null where nothing shows it. `html` is its markup, for
 * the scripts that its tree leaves out. Linear.
 */
export function drawingOf(tree: Node, html: string): Drawing | null {
  const { isNamed, text } = lookAt(tree)
  const scripts = scriptsOf(html)
  if (isNamed || scripts.some(({ address }) => SCRIPT_OF_LIST.test(address))) return 'named-place'
  if (text < LEAST_TEXT && scripts.length > 0) return 'whole-page'
  return scripts.some(({ code }) => ROWS_IN_SCRIPT.test(code)) ? 'rows-in-script' : null
}

function lookAt(tree: Node): { isNamed: boolean; text: number } {
  let isNamed = false
  let text = 0
  const steps: Node[] = [tree]
  while (steps.length > 0) {
    const node = steps.pop() as Node
    if (node.nodeName === '#text' && 'value' in node) text += node.value.trim().length
    if (!('childNodes' in node) || node.nodeName === 'script' || node.nodeName === 'style') continue
    const element = node as Element
    const marks = ['id', 'class', 'name', 'data-name'].map((name) => attribute(element, name) ?? '').join(' ')
    if (!isNamed && PLACE_OF_LIST.test(marks) && isEmptyPlace(element)) isNamed = true
    for (const child of childrenOf(element)) steps.push(child)
  }
  return { isNamed, text }
}

const PLACES = new Set(['div', 'section', 'article', 'span', 'p', 'table', 'tbody', 'ul', 'dl', 'aside', 'main'])

function isEmptyPlace(element: Element): boolean {
  return PLACES.has(element.nodeName) && element.childNodes.length < 20 && plainText(element).trim().length < 80
}

/** Lists the scripts of a page: the address of each, and its code. */
function scriptsOf(html: string): { address: string; code: string }[] {
  const scripts: { address: string; code: string }[] = []
  const begin = /<script\b([^>]*)>/gi
  for (let found = begin.exec(html); found !== null; found = begin.exec(html)) {
    const end = html.indexOf('</script', begin.lastIndex)
    const stop = end < 0 ? html.length : end
    const address = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(found[1] ?? '')?.[1] ?? ''
    scripts.push({ address, code: html.slice(begin.lastIndex, stop) })
    begin.lastIndex = stop
  }
  return scripts
}
