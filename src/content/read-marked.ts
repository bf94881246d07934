/** What to read of the page's document. */
export interface MarkedWishes {
  /** CSS selectors of elements whose markup is wanted. */
  html: Record<string, string>
  /** Attributes that are wanted, each of the first element that has it. */
  attributes: Record<string, { selector: string; attribute: string }>
  /** A CSS selector of what visitors of the site wrote: no markup is taken from there. */
  visitors: string
}

export interface Marked {
  address: string
  /** BCP 47 tag of the page; empty where it gives none. */
  language: string
  html: Record<string, string[]>
  attributes: Record<string, string>
  /** There was more markup than is taken along. */
  cut: boolean
}

/**
 * Reads in the page the markup of some elements, and some attributes.
 * Serialised and run in the page's isolated world, so it refers to nothing outside itself. Elements within one taken
 * already are not taken again; an element whose name is one of the document's own does not stand in for it.
 */
export function readMarked(wishes: MarkedWishes, mostCharacters: number): Marked {
  const own = <Value>(prototype: object, name: string, owner: object): Value =>
    Reflect.get(prototype, name, owner) as Value
  const { querySelector, querySelectorAll } = Document.prototype
  const { getAttribute } = Element.prototype
  let left = mostCharacters
  let cut = false
  const html: Record<string, string[]> = {}
  for (const [key, selector] of Object.entries(wishes.html)) {
    const taken: Element[] = []
    const parts: string[] = []
    for (const element of querySelectorAll.call(document, selector)) {
      const last = taken.at(-1)
      if (last !== undefined && Node.prototype.contains.call(last, element)) continue
      if (Element.prototype.closest.call(element, wishes.visitors) !== null) continue
      const markup = own<string>(Element.prototype, 'outerHTML', element)
      if (markup.length > left) {
        cut = true
        break
      }
      left -= markup.length
      taken.push(element)
      parts.push(markup)
    }
    html[key] = parts
  }
  const attributes: Record<string, string> = {}
  for (const [key, { selector, attribute }] of Object.entries(wishes.attributes)) {
    const element = querySelector.call(document, selector)
    const isOwn = element !== null && Element.prototype.closest.call(element, wishes.visitors) === null
    const value = isOwn ? getAttribute.call(element, attribute) : null
    if (value !== null) attributes[key] = value.slice(0, 200)
  }
  const root = own<Element | null>(Document.prototype, 'documentElement', document)
  const language = root === null ? null : getAttribute.call(root, 'lang')
  return { address: location.href, language: (language ?? '').slice(0, 100), html, attributes, cut }
}
