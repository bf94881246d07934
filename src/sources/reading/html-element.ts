import type { DefaultTreeAdapterMap } from 'parse5'
import { nothing, rule } from './rule'

export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']
export type Parent = DefaultTreeAdapterMap['parentNode']

/** Gives the value of an attribute; null where the element, or what there is of it, has none. */
export function attribute(element: Element | undefined, name: string): string | null {
  return element?.attrs?.find((one) => one.name === name)?.value ?? null
}

/** Elements that stand within a line. All others end it. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr path use button input'.split(
    ' ',
  ),
)

/** Elements whose text nobody reads. */
export const UNREAD: ReadonlySet<string> = new Set(
  'script style svg math select textarea object canvas iframe head datalist'.split(' '),
)

/** Gives the text of a text node; null for any other. */
export function textOf(node: Node): string | null {
  return node.nodeName === '#text' ? (node as DefaultTreeAdapterMap['textNode']).value : null
}

/** A declarative shadow root stands before what its host holds; any other template is not shown. */
export const childrenOf = rule(
  'declarative shadow roots',
  ({ childNodes }) => childNodes,
  (element: Parent): Node[] => {
    const isShadow = 'content' in element && attribute(element, 'shadowrootmode') !== null
    return isShadow ? element.content.childNodes : element.childNodes
  },
)

const DEEPEST_MARK = 4
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Gives the mark of a footnote, its digits as superscripts, so that it is no part of the word before it; null where `sup` holds anything else. */
export const footnoteMark = rule('footnotes', nothing, (sup: Element): string | null => {
  let node: Node | undefined = sup
  for (let depth = 0; depth < DEEPEST_MARK && node !== undefined && 'childNodes' in node; depth++)
    node = node.childNodes.length === 1 ? node.childNodes[0] : undefined
  const text = node === undefined ? null : textOf(node)?.trim()
  if (text === null || text === undefined || !/^[([]?[\d*†‡]{1,3}[)\]]?$/.test(text)) return null
  return text.replace(/[()[\]*]/g, '').replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)))
})
