import { attribute, childrenOf, type Element, type Node, textOf } from '../../reading/html-element'

/** Text of a page that is drawn by script is shorter than this, in characters, around an empty place. */
const LEAST_TEXT = 400
/** The same where no place in it stands empty. */
const LEAST_WITHOUT_PLACE = 60

/** The place into which a script writes a list of cookies is named so, in any language's markup. */
const PLACE_OF_LIST =
  /cookie[-_]?(?:declaration|list|liste|table|tabelle|policy|audit|report|overview|scan|details|inventory)|(?:declaration|list|table)[-_]?(?:of[-_]?)?cookie|ot-sdk-cookie-policy|optanon-cookie-policy|termly-embed|iubenda-embed|uc-embed|didomi-cookie/i
/** A script that writes such a list. */
const SCRIPT_OF_LIST = /\/cd\.js|cookie-?declaration|cookie-?list|cookie-?table|cookie-?policy/i
/** What stands in a script's place and is none. */
const IS_DATA = /\btype\s*=\s*["']?(?:application|text)\/(?:ld\+)?json/i
/** Markup of rows in a script. */
const ROWS_IN_SCRIPT =
  /<(?:td|tr|li|dt)\b|\\u003c(?:td|tr|li|dt)\b|insertRow|createElement\(\s*["'](?:td|tr|li|dt)["']/i

/**
 * How a page shows that a script draws a list into it: a place or a script named for it, nearly nothing but scripts, rows
 * in a script or a template, or no more than an empty place that a script may fill.
 */
export type Drawing = 'named-place' | 'whole-page' | 'rows-in-script' | 'empty-place'

/**
 * Tells how a page shows that a script draws its list of cookies; null where nothing shows it. `html` is its markup, for
 * the scripts that its tree leaves out. Linear.
 */
export function drawingOf(tree: Node, html: string): Drawing | null {
  const { isNamed, isRowIn, isEmpty, isHollow, text } = lookAt(tree)
  const scripts = scriptsOf(html)
  if (isNamed || scripts.some(({ address }) => SCRIPT_OF_LIST.test(address))) return 'named-place'
  if (text < (isHollow ? LEAST_TEXT : LEAST_WITHOUT_PLACE) && scripts.length > 0) return 'whole-page'
  if (isRowIn || scripts.some(({ code }) => ROWS_IN_SCRIPT.test(code))) return 'rows-in-script'
  return isEmpty && scripts.length > 0 ? 'empty-place' : null
}

interface Look {
  /** A place is named for a list of cookies. */
  isNamed: boolean
  /** A template holds rows. */
  isRowIn: boolean
  /** A place that can be told from others, or an element of a script's own making, holds nothing. */
  isEmpty: boolean
  /** Any place holds nothing. */
  isHollow: boolean
  /** Number of characters. */
  text: number
}

/** An element that is being walked, with the text that was met in it so far. */
interface Open {
  node: Element
  next: number
  text: number
}

function lookAt(tree: Node): Look {
  const look: Look = { isNamed: false, isRowIn: false, isEmpty: false, isHollow: false, text: 0 }
  const whole: Open = { node: tree as Element, next: 0, text: 0 }
  const open = [whole]
  for (let current = open.at(-1); current !== undefined; current = open.at(-1)) {
    const child = childrenOf(current.node)[current.next++]
    if (child === undefined) {
      open.pop()
      const outer = open.at(-1)
      if (outer !== undefined) outer.text += current.text
      note(look, current)
    } else if (child.nodeName === '#text' && 'value' in child) current.text += child.value.trim().length
    else if ('childNodes' in child && child.nodeName !== 'script' && child.nodeName !== 'style')
      open.push({ node: child as Element, next: 0, text: 0 })
  }
  return { ...look, text: whole.text }
}

function note(look: Look, current: Open): void {
  const element = current.node
  look.isNamed ||= isEmptyPlace(current)
  look.isRowIn ||= 'content' in element && childrenOf(element).length === 0 && holdsRows(element.content as Node)
  const isHollow = isHollowPlace(element)
  look.isHollow ||= isHollow
  look.isEmpty ||= isHollow && (attribute(element, 'id') !== null || element.nodeName.includes('-'))
}

function isHollowPlace(element: Element): boolean {
  const isPlace = PLACES.has(element.nodeName) || element.nodeName.includes('-')
  return isPlace && childrenOf(element).every((child) => (textOf(child) ?? 'x').trim() === '')
}

const ROWS = new Set(['tr', 'td', 'li', 'dt'])

function holdsRows(content: Node): boolean {
  const steps: Node[] = [content]
  for (let node = steps.pop(); node !== undefined; node = steps.pop()) {
    if (ROWS.has(node.nodeName)) return true
    if ('childNodes' in node) for (const child of node.childNodes) steps.push(child)
  }
  return false
}

const PLACES = new Set(['div', 'section', 'article', 'span', 'p', 'table', 'tbody', 'ul', 'dl', 'aside', 'main'])

function isEmptyPlace({ node, text }: Open): boolean {
  if (!PLACES.has(node.nodeName) || node.childNodes.length >= 20 || text >= 80) return false
  return PLACE_OF_LIST.test(['id', 'class', 'name', 'data-name'].map((name) => attribute(node, name) ?? '').join(' '))
}

/** Lists the scripts of a page that run: the address of each, and its code. A tag that is never closed is none, nor is what follows it. */
function scriptsOf(html: string): { address: string; code: string }[] {
  const scripts: { address: string; code: string }[] = []
  const begin = /<script\b/gi
  const end = /<\/script/gi
  for (let found = begin.exec(html); found !== null; found = begin.exec(html)) {
    const code = html.indexOf('>', begin.lastIndex) + 1
    if (code === 0) break
    end.lastIndex = code
    const stop = end.exec(html)?.index ?? html.length
    const marks = html.slice(begin.lastIndex, code - 1)
    begin.lastIndex = stop
    if (IS_DATA.test(marks)) continue
    const address = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(marks)?.[1] ?? ''
    scripts.push({ address, code: html.slice(code, stop) })
  }
  return scripts
}
