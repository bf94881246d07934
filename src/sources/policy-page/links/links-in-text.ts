import { readText } from '../../reading/element-text'
import { attribute, childrenOf, type Element, INLINE, type Node, textOf } from '../../reading/html-element'
import { oneLine } from '../../reading/tidy'
import { isUserContent } from '../parts/user-content'
import { baseOf } from './base-address'
import type { LinkInText } from './link'
import { isRoute, withoutHash } from './link-place'

/** The links of a page in its text, and what it says it is about. */
export interface LinksInText {
  links: LinkInText[]
  /** Its title and its first heading. */
  subject: string
}

const MOST_LINKS = 4_000
const MOST_SENTENCE = 400
const MOST_NAME = 160

const SKIPPED = new Set([
  'title',
  'script',
  'style',
  'noscript',
  'svg',
  'math',
  'select',
  'textarea',
  'object',
  'canvas',
  'iframe',
])
const HEADING = /^h[1-6]$/
/** Blocks that a text before them, ended by a colon, leads to. */
const LED = new Set(['li', 'dd', 'td', 'ul', 'ol', 'dl', 'table', 'tbody', 'tr'])
const MENU = new Set(['nav', 'header'])

/** Where a node stands. */
interface Place {
  inFooter: boolean
  inMenu: boolean
  isUserContent: boolean
  isLed: boolean
  isHeading: boolean
  link: OpenLink | null
}

interface OpenLink {
  href: string
  rel: string
  hash: string | null
  start: number
  end: number
}

/**
 * Reads the links of a page with the sentence around each: that of its block, with the text that leads to it by a colon,
 * or the heading above where the block is the link alone; a table of contents has neither. Addresses are those that the page's `<base>` makes of them.
 * Parts that nobody reads are left out, and links to the page itself by its canonical address; time is linear in the page's length.
 */
export function readLinksInText(tree: Node, pageUrl: string): LinksInText {
  const reader = new LinkReader(pageUrl, baseOf(tree, pageUrl))
  reader.walk(tree)
  return { links: reader.finish(), subject: [reader.title, reader.firstHeading].filter(Boolean).join(' ') }
}

class LinkReader {
  title = ''
  firstHeading = ''
  private canonical: string | null = null
  private readonly links: (LinkInText & { hash: string | null })[] = []
  private readonly marks = new Set<string>()
  private text = ''
  private inBlock: { link: OpenLink; place: Place }[] = []
  private lead = ''
  private heading = ''

  constructor(
    private readonly pageUrl: string,
    private readonly base: string,
  ) {}

  walk(document: Node): void {
    const start: Place = {
      inFooter: false,
      inMenu: false,
      isUserContent: false,
      isLed: false,
      isHeading: false,
      link: null,
    }
    const steps: { node: Node | null; place: Place; ended: OpenLink | null }[] = [
      { node: document, place: start, ended: null },
    ]
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      const { node, place, ended } = step
      if (ended !== null) ended.end = this.text.length
      else if (node === null) this.flush(place)
      else this.visit(node, place, steps)
    }
    this.flush(start)
  }

  finish(): LinkInText[] {
    const links = this.links.map(({ hash, ...link }) => ({ ...link, hasTarget: hash === null || this.marks.has(hash) }))
    if (this.canonical === null || !URL.canParse(this.canonical, this.base)) return links
    const own = withoutHash(new URL(this.canonical, this.base).href)
    return links.filter(({ href }) => withoutHash(href) !== own || isRoute(new URL(href)))
  }

  private visit(node: Node, place: Place, steps: { node: Node | null; place: Place; ended: OpenLink | null }[]): void {
    const text = textOf(node)
    if (text !== null) {
      this.text += text.replace(/\s+/g, ' ')
      return
    }
    if (!('childNodes' in node)) return
    const element = node as Element
    const tag = node.nodeName
    if (tag === 'title' && this.title === '') this.title = oneLine(readText(element).text)
    if (SKIPPED.has(tag)) return
    for (const name of ['id', 'name']) this.marks.add(attribute(element, name) ?? '')
    if (tag === 'link' && attribute(element, 'rel') === 'canonical') this.canonical = attribute(element, 'href')
    const isBlock = !INLINE.has(tag) && !tag.startsWith('#')
    if (isBlock) this.flush(place)
    const inner = this.inside(element, tag, place)
    if (isBlock) steps.push({ node: null, place: inner, ended: null })
    if (inner.link !== null && inner.link !== place.link) {
      this.inBlock.push({ link: inner.link, place: inner })
      steps.push({ node: null, place: inner, ended: inner.link })
    }
    for (const child of childrenOf(element).toReversed()) steps.push({ node: child, place: inner, ended: null })
  }

  private inside(element: Element, tag: string, place: Place): Place {
    const role = attribute(element, 'role') ?? ''
    const mark = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`
    const isPage = tag === 'html' || tag === 'body'
    const href = tag === 'a' || tag === 'area' ? attribute(element, 'href') : null
    return {
      inFooter: place.inFooter || tag === 'footer' || role === 'contentinfo' || (!isPage && /footer/i.test(mark)),
      inMenu: place.inMenu || MENU.has(tag) || role === 'navigation',
      isUserContent: place.isUserContent || isUserContent(element),
      isLed: LED.has(tag) || (INLINE.has(tag) && place.isLed),
      isHeading: HEADING.test(tag) || (INLINE.has(tag) && place.isHeading),
      link:
        href === null || this.links.length + this.inBlock.length >= MOST_LINKS ? place.link : this.open(href, element),
    }
  }

  private open(href: string, element: Element): OpenLink | null {
    if (!URL.canParse(href, this.base)) return null
    const url = new URL(href, this.base)
    const isOfPage = withoutHash(url.href) === withoutHash(this.pageUrl)
    return {
      href: url.href,
      rel: (attribute(element, 'rel') ?? '').toLowerCase(),
      hash: isOfPage && url.hash.length > 1 ? url.hash.slice(1) : null,
      start: this.text.length,
      end: this.text.length,
    }
  }

  /** Ends a block: its links get the sentence around them. */
  private flush(place: Place): void {
    const text = this.text.replace(/\s+/g, ' ').trim()
    for (const { link, place: at } of this.inBlock) this.take(link, at, text)
    if (text !== '') {
      if (place.isHeading) {
        this.heading = text.slice(0, MOST_SENTENCE)
        if (this.firstHeading === '') this.firstHeading = this.heading
      }
      if (/[:：]$/.test(text)) this.lead = text.slice(-MOST_SENTENCE)
      else if (!place.isLed) this.lead = ''
    }
    this.text = ''
    this.inBlock = []
  }

  private take(link: OpenLink, place: Place, block: string): void {
    const name = this.text.slice(link.start, Math.max(link.start, link.end)).trim()
    const own = sentenceAround(this.text, link.start, link.end)
    const isContents = link.hash !== null
    const lead = place.isLed && !isContents ? this.lead : ''
    const above = !isContents && own === name && !place.inFooter && !place.inMenu && block === name ? this.heading : ''
    this.links.push({
      href: link.href,
      text: name.slice(0, MOST_NAME),
      inFooter: place.inFooter,
      rel: link.rel,
      inMenu: place.inMenu,
      isUserContent: place.isUserContent || /(?:^|\s)ugc(?:\s|$)/.test(link.rel),
      hash: link.hash,
      sentence: [lead === '' ? above : lead, own].filter(Boolean).join(' ').slice(0, MOST_SENTENCE),
    })
  }
}

/** Gives the sentence of a text in which a part of it stands, at most so long on either side. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - MOST_SENTENCE / 2), start)
  const after = text.slice(end, end + MOST_SENTENCE / 2)
  const from = Math.max(...['. ', '! ', '? ', '… '].map((sign) => before.lastIndexOf(sign))) + 1
  const to = /[.!?…](?:\s|$)/.exec(after)
  return (before.slice(from) + text.slice(start, end) + (to === null ? after : after.slice(0, to.index + 1)))
    .replace(/\s+/g, ' ')
    .trim()
}
