import { readText } from '../../reading/element-text'
import { attribute, childrenOf, type Element, textOf, UNREAD } from '../../reading/html-element'

/** An element of the markup brought from a page. */
export type Markup = Element

/** Turns HTML into its topmost elements. */
export type ParseMarkup = (html: string) => Markup[]

/** Parses the markup that waits in script elements as text, where `<\\/` may stand for `</`. */
export function waitingIn(scripts: readonly string[] = [], parseMarkup: ParseMarkup): Markup[] {
  const texts = scripts.flatMap(parseMarkup).map((script) => script.childNodes.map(textOf).join(''))
  return texts.flatMap((text) => parseMarkup(text.replaceAll('<\\/', '</')))
}

/** Lists an element and all within it that pass the test, in the order of the document. */
export function within(root: Markup, test: (one: Markup) => boolean): Markup[] {
  const found: Markup[] = []
  const steps: Markup[] = [root]
  for (let one = steps.pop(); one !== undefined; one = steps.pop()) {
    if (test(one)) found.push(one)
    for (const child of elementsIn(one).toReversed()) steps.push(child)
  }
  return found
}

/** Lists the elements right in one. */
export function elementsIn(element: Markup): Markup[] {
  return childrenOf(element).filter((child) => 'tagName' in child)
}

/** Lists an element and all within it that have one of the classes. */
export function withClass(root: Markup, ...names: string[]): Markup[] {
  return within(root, (one) => names.some((name) => hasClass(one, name)))
}

/** Lists an element and all within it that have one of the tag names. */
export function withTag(root: Markup, ...tags: string[]): Markup[] {
  return within(root, ({ tagName }) => tags.includes(tagName))
}

export function hasClass(element: Markup, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name)
}

/** Gives the element itself or the nearest around it that passes the test; null where none does. */
export function enclosing(element: Markup, test: (one: Markup) => boolean): Markup | null {
  let one: Markup | null = element
  while (one !== null && !test(one)) one = around(one)
  return one
}

/** Gives the element right around one; null for one that was brought itself. */
export function around({ parentNode }: Markup): Markup | null {
  return parentNode !== null && 'tagName' in parentNode ? parentNode : null
}

/** What a button inside says tells nothing of what stands around it. */
const UNSEEN = new Set([...UNREAD, 'button'])

/** Gives the lines of an element's text, each without its outer blanks; those without words are left out. */
export function linesOf(element: Markup | null | undefined): string[] {
  const text = element == null ? '' : readText(element, UNSEEN).text
  return text === '' ? [] : text.split('\n')
}

/** Gives an element's text as one line; null where it has none. */
export function wordsOf(element: Markup | null | undefined): string | null {
  return linesOf(element).join(' ') || null
}

/** Lists the addresses of the links in an element. */
export function linksOf(element: Markup | null | undefined): string[] {
  if (element == null) return []
  return withTag(element, 'a').flatMap((link) => attribute(link, 'href') ?? [])
}

/** Gives the tag of the language that an element or one around it is marked with; null where none is. */
export function languageOf(element: Markup | undefined): string | null {
  const marked = element && enclosing(element, (one) => (attribute(one, 'lang') ?? '') !== '')
  return attribute(marked ?? undefined, 'lang')
}
