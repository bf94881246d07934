import { attribute, childrenOf, type Element, type Node } from '../../reading/html-element'
import { speaksOfCookies } from '../../reading/roles'
import { baseOf } from '../links/base-address'

/** A frame of a policy page in which its list may stand. */
export interface ListFrame {
  /** Its title, or its address. */
  name: string
  /** The page in it; null where it is written out in `html`. */
  url: string | null
  html: string | null
}

const MOST_FRAMES = 10

/** What may stand in the address of a page that is a list, in the words that addresses are made of. */
const LIST_ADDRESS = /\blist\w*|\bdeclar\w*|\btable\w*|\btracker\w*/i
/** A frame by which one refuses lists nothing. */
const OPT_OUT = /opt-?out/i
/** Where frames have their address; those that wait until they are scrolled to have it in a place of their own. */
const ADDRESSES: Record<string, readonly string[]> = {
  iframe: ['src', 'data-src', 'data-lazy-src', 'data-url'],
  frame: ['src'],
  object: ['data'],
  embed: ['src'],
}
/** Types of what is shown in a page and is no page. */
const NO_PAGE = /^(?:image|audio|video|font|application\/(?:x-)?(?:shockwave|java))/i

/**
 * Lists the frames of a policy page, also `object` and `embed`, whose address, title or name speaks of cookies or of a list,
 * and those whose page is written out in `srcdoc`. Addresses are resolved against the page's base; what is no address of the web is left out.
 */
export function listFrames(tree: Node, pageUrl: string): ListFrame[] {
  const frames: ListFrame[] = []
  const base = baseOf(tree, pageUrl)
  const steps: Node[] = [tree]
  while (steps.length > 0 && frames.length < MOST_FRAMES) {
    const node = steps.pop() as Node
    if (!('childNodes' in node)) continue
    const element = node as Element
    const addresses = ADDRESSES[node.nodeName]
    if (addresses !== undefined) {
      const frame = frameOf(element, addresses, base)
      if (frame !== null) frames.push(frame)
    }
    for (const child of childrenOf(element).toReversed()) steps.push(child)
  }
  return frames
}

function frameOf(frame: Element, addresses: readonly string[], base: string): ListFrame | null {
  const title = (['title', 'aria-label', 'name'].map((name) => attribute(frame, name)).find(Boolean) ?? '').trim()
  const html = attribute(frame, 'srcdoc')
  if (html !== null) return html.trim() === '' ? null : { name: title, url: null, html }
  if (NO_PAGE.test(attribute(frame, 'type') ?? '')) return null
  const url = addresses.map((name) => resolve(attribute(frame, name) ?? '', base)).find((one) => one !== null)
  if (url === undefined || url === null) return null
  const address = `${url.pathname}${url.search}`
  if (OPT_OUT.test(`${address} ${title}`)) return null
  const isList = speaksOfCookies(`${address} ${title}`) || LIST_ADDRESS.test(address) || LIST_ADDRESS.test(title)
  return isList ? { name: title === '' ? url.pathname : title, url: url.href, html: null } : null
}

function resolve(address: string, base: string): URL | null {
  if (address.trim() === '') return null
  try {
    const url = new URL(address, base)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
  } catch {
    return null
  }
}

/**
 * Gives the address that a page sends its readers on to by itself (`<meta http-equiv="refresh">`, wherever it stands); null
 * where it does not, or only readers without scripts.
 */
export function refreshOf(tree: Node, pageUrl: string): string | null {
  const steps: Node[] = [tree]
  while (steps.length > 0) {
    const node = steps.pop() as Node
    if (!('childNodes' in node)) continue
    const element = node as Element
    if (node.nodeName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh')
      return refreshAddress(attribute(element, 'content') ?? '', baseOf(tree, pageUrl))
    if (node.nodeName === 'noscript') continue
    for (const child of childrenOf(element).toReversed()) steps.push(child)
  }
  return null
}

/** Reads the address in the words of a refresh (`0; url=/list`), of a header or of the page itself; null where it has none. */
export function refreshAddress(words: string, pageUrl: string): string | null {
  const address = /^\s*[\d.]+\s*[;,]\s*url\s*=\s*["']?([^"']+)/i.exec(words)?.[1]?.trim()
  return address === undefined ? null : (resolve(address, pageUrl)?.href ?? null)
}
