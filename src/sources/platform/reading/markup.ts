/** An element of the markup brought from a page: plain, so that reading it needs no parser. */
export interface Markup {
  tag: string
  attributes: Readonly<Record<string, string>>
  children: readonly (Markup | string)[]
  /** Null for one that was brought itself. */
  parent: Markup | null
}

/** Turns HTML into its topmost elements. */
export type ParseMarkup = (html: string) => Markup[]

const BREAKS = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'td', 'th', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5'])
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'button'])

/** Lists an element and all within it that pass the test, in the order of the document. */
export function within(root: Markup, test: (one: Markup) => boolean): Markup[] {
  const found: Markup[] = []
  const steps: Markup[] = [root]
  for (let one = steps.pop(); one !== undefined; one = steps.pop()) {
    if (test(one)) found.push(one)
    for (const child of one.children.toReversed()) if (typeof child !== 'string') steps.push(child)
  }
  return found
}

/** Lists an element and all within it that have one of the classes. */
export function withClass(root: Markup, ...names: string[]): Markup[] {
  return within(root, (one) => names.some((name) => hasClass(one, name)))
}

/** Lists an element and all within it that have one of the tag names. */
export function withTag(root: Markup, ...tags: string[]): Markup[] {
  return within(root, ({ tag }) => tags.includes(tag))
}

export function hasClass(element: Markup, name: string): boolean {
  return (element.attributes['class'] ?? '').split(/\s+/).includes(name)
}

/** Gives the element itself or the nearest around it that passes the test; null where none does. */
export function enclosing(element: Markup, test: (one: Markup) => boolean): Markup | null {
  let one: Markup | null = element
  while (one !== null && !test(one)) one = one.parent
  return one
}

/** Gives the lines of an element's text, each without its outer blanks; those without words are left out. */
export function linesOf(element: Markup | null | undefined): string[] {
  const parts: string[] = []
  const steps: (Markup | string)[] = element == null ? [] : [element]
  for (let one = steps.pop(); one !== undefined; one = steps.pop()) {
    if (typeof one === 'string') parts.push(one === '\n' ? one : one.replace(/\s+/g, ' '))
    else if (one === element || !UNSEEN.has(one.tag)) {
      if (BREAKS.has(one.tag)) parts.push('\n')
      const inner = BREAKS.has(one.tag) && one !== element ? [...one.children, '\n'] : one.children
      for (const child of inner.toReversed()) steps.push(child)
    }
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** Gives an element's text as one line; null where it has none. */
export function wordsOf(element: Markup | null | undefined): string | null {
  return linesOf(element).join(' ') || null
}

/** Lists the addresses of the links in an element. */
export function linksOf(element: Markup | null | undefined): string[] {
  if (element == null) return []
  return withTag(element, 'a').flatMap(({ attributes }) => attributes['href'] ?? [])
}

/** Gives the tag of the language that an element or one around it is marked with; null where none is. */
export function languageOf(element: Markup | undefined): string | null {
  const marked = element && enclosing(element, ({ attributes }) => (attributes['lang'] ?? '') !== '')
  return marked?.attributes['lang'] ?? null
}
