import { attribute, childrenOf, type Element, type Node } from '../extract/html-element'
import { speaksOfCookies } from '../extract/roles'

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

/**
 * Lists the frames of a policy page whose address, title or name speaks of cookies or of a list, and those whose page is
 * written out in `srcdoc`. Addresses are resolved against the page's own; what is no address of the web is left out.
 */
export function listFrames(tree: Node, pageUrl: string | null): ListFrame[] {
  const frames: ListFrame[] = []
  const steps: Node[] = [tree]
  while (steps.length > 0 && frames.length < MOST_FRAMES) {
    const node = steps.pop() as Node
    if (!('childNodes' in node)) continue
    const element = node as Element
    if (node.nodeName === 'iframe' || node.nodeName === 'frame') {
      const frame = frameOf(element, pageUrl)
      if (frame !== null) frames.push(frame)
    }
    for (const child of childrenOf(element).toReversed()) steps.push(child)
  }
  return frames
}

function frameOf(frame: Element, pageUrl: string | null): ListFrame | null {
  const title = (attribute(frame, 'title') ?? attribute(frame, 'name') ?? '').trim()
  const html = attribute(frame, 'srcdoc')
  if (html !== null) return html.trim() === '' ? null : { name: title, url: null, html }
  const url = resolve(attribute(frame, 'src') ?? attribute(frame, 'data-src') ?? '', pageUrl)
  if (url === null) return null
  const address = `${url.pathname}${url.search}`
  if (OPT_OUT.test(`${address} ${title}`)) return null
  const isList = speaksOfCookies(`${address} ${title}`) || LIST_ADDRESS.test(address) || LIST_ADDRESS.test(title)
  return isList ? { name: title === '' ? url.pathname : title, url: url.href, html: null } : null
}

function resolve(address: string, base: string | null): URL | null {
  if (address.trim() === '') return null
  try {
    const url = base === null ? new URL(address) : new URL(address, base)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
  } catch {
    return null
  }
}

/** Gives the address that a page sends its readers on to by itself (`<meta http-equiv="refresh">`); null where it does not. */
export function refreshOf(tree: Node, pageUrl: string): string | null {
  const steps: Node[] = [tree]
  while (steps.length > 0) {
    const node = steps.pop() as Node
    if (!('childNodes' in node)) continue
    const element = node as Element
    if (node.nodeName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh')
      return refreshAddress(attribute(element, 'content') ?? '', pageUrl)
    if (node.nodeName === 'body') continue
    for (const child of childrenOf(element).toReversed()) steps.push(child)
  }
  return null
}

/** Reads the address in the words of a refresh (`0; url=/list`), of a header or of the page itself; null where it has none. */
export function refreshAddress(words: string, pageUrl: string): string | null {
  const address = /^\s*[\d.]+\s*[;,]\s*url\s*=\s*["']?([^"']+)/i.exec(words)?.[1]?.trim()
  return address === undefined ? null : (resolve(address, pageUrl)?.href ?? null)
}
