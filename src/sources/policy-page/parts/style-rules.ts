import { attribute, childrenOf, type Element, type Node } from '../../reading/html-element'
import { blocksOf, withoutComments } from './style-sheets'

/** One step of a selector: what an element must be, and whether the one before it must be its parent. */
interface Compound {
  tag: string | null
  id: string | null
  classes: string[]
  attributes: { name: string; value: string | null }[]
  /** Its place among its parent's elements, from the first or, if negative, from the last. */
  place: number | null
  isChild: boolean
}

/** A rule of a style sheet, for one selector. */
export interface StyleRule {
  /** The last step first. */
  compounds: Compound[]
  declarations: Declaration[]
  /** By specificity, then by order. */
  rank: number
}

export interface Declaration {
  property: string
  value: string
  isImportant: boolean
}

const MOST_RULES = 5_000
/** No element is above a selector's by more. */
const MOST_STEPS = 30

/**
 * Reads the rules of a page's own `<style>` elements that hold on every screen. Selectors that tell of more than tags, ids, classes,
 * attributes and places are left out. Linear in the page's length.
 */
export function styleRules(html: string): StyleRule[] {
  const rules: StyleRule[] = []
  for (const { prelude, block } of blocksOf(html)) {
    const declarations = readDeclarations(block)
    for (const selector of prelude.split(',')) {
      const compounds = rules.length < MOST_RULES ? readSelector(selector) : null
      if (compounds === null) continue
      rules.push({ compounds, declarations, rank: specificity(compounds) * MOST_RULES + rules.length })
    }
  }
  return rules
}

/** Reads declarations as they stand in a rule or a `style` attribute. */
export function readDeclarations(text: string): Declaration[] {
  return unescaped(withoutComments(text))
    .split(';')
    .flatMap((part) => {
      const colon = part.indexOf(':')
      if (colon < 0) return []
      const property = part.slice(0, colon).trim().toLowerCase()
      const words = part
        .slice(colon + 1)
        .trim()
        .toLowerCase()
      const isImportant = words.endsWith('important') && /!\s*important$/.test(words)
      return [{ property, value: isImportant ? words.replace(/!\s*important$/, '').trim() : words, isImportant }]
    })
}

/** Undoes what keeps a word of a style from being read as itself (`d\\69splay`). */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (all, code?: string, sign?: string) => {
    const point = code === undefined ? 0 : Number.parseInt(code, 16)
    return sign ?? (point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all)
  })
}

/** Tells whether a rule is for an element. */
export function isFor({ compounds }: StyleRule, element: Element, placeOf: (element: Element) => number[]): boolean {
  let at: Element | null = element
  for (const [step, compound] of compounds.entries()) {
    if (step === 0) {
      if (!isOf(element, compound, placeOf)) return false
      continue
    }
    at = parentOf(at)
    if (compounds[step - 1]?.isChild !== true) {
      for (let climbed = 0; at !== null && climbed < MOST_STEPS && !isOf(at, compound, placeOf); climbed++)
        at = parentOf(at)
    }
    if (at === null || !isOf(at, compound, placeOf)) return false
  }
  return true
}

export function parentOf(element: Element | null): Element | null {
  const parent: Node | null | undefined = element?.parentNode
  return parent !== null && parent !== undefined && 'tagName' in parent ? parent : null
}

/** Gives places among brothers and sisters, first and last, each parent counted once. */
export function placesAmong(): (element: Element) => number[] {
  const known = new Map<Element, Map<Element, number[]>>()
  return (element) => {
    const parent = parentOf(element)
    if (parent === null) return []
    let places = known.get(parent)
    if (places === undefined) {
      const children = childrenOf(parent).filter((child): child is Element => 'tagName' in child)
      places = new Map(children.map((child, at) => [child, [at + 1, at - children.length]]))
      known.set(parent, places)
    }
    return places.get(element) ?? []
  }
}

function isOf(element: Element, compound: Compound, placeOf: (element: Element) => number[]): boolean {
  const { tag, id, classes, attributes, place } = compound
  if (tag !== null && element.nodeName !== tag) return false
  if (id !== null && attribute(element, 'id') !== id) return false
  if (classes.length > 0) {
    const own = attribute(element, 'class')?.split(/\s+/) ?? []
    if (!classes.every((name) => own.includes(name))) return false
  }
  if (!attributes.every(({ name, value }) => isAttribute(attribute(element, name), value))) return false
  return place === null || placeOf(element).includes(place)
}

function isAttribute(own: string | null, wanted: string | null): boolean {
  return own !== null && (wanted === null || own === wanted)
}

const COMPOUND = /^(\*|[a-z][\w-]*)?((?:[.#][\w-]+|\[[\w-]+(?:=["']?[^"'\]]*["']?)?\]|:[\w-]+(?:\(\d+\))?)*)$/i
const PIECE = /([.#])([\w-]+)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]|:([\w-]+)(?:\((\d+)\))?/g
const LONGEST_SELECTOR = 400

/** Reads a selector; null where it says more than can be told. */
function readSelector(selector: string): Compound[] | null {
  if (selector.length > LONGEST_SELECTOR) return null
  const steps = selector
    .trim()
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/)
  const compounds = steps.map(readCompound)
  return compounds.some((one) => one === null) ? null : compounds.filter((one) => one !== null).toReversed()
}

function readCompound(text: string): Compound | null {
  const isChild = text.startsWith('>')
  const found = COMPOUND.exec(isChild ? text.slice(1) : text)
  if (found === null || found[0] === '') return null
  const tag = found[1] === undefined || found[1] === '*' ? null : found[1].toLowerCase()
  const compound: Compound = { tag, id: null, classes: [], attributes: [], place: null, isChild }
  for (const [, sign, name = '', given, value, pseudo, number] of (found[2] ?? '').matchAll(PIECE)) {
    if (sign === '#') compound.id = name
    else if (sign === '.') compound.classes.push(name)
    else if (given !== undefined) compound.attributes.push({ name: given.toLowerCase(), value: value ?? null })
    else if (pseudo === 'root') compound.tag ??= 'html'
    else {
      const place = placeBy(pseudo ?? '', Number(number))
      if (place === null) return null
      compound.place = place
    }
  }
  return compound
}

function placeBy(pseudo: string, number: number): number | null {
  if (pseudo === 'first-child') return 1
  if (pseudo === 'last-child') return -1
  if (!Number.isInteger(number)) return null
  return pseudo === 'nth-child' ? number : pseudo === 'nth-last-child' ? -number : null
}

function specificity(compounds: readonly Compound[]): number {
  return compounds.reduce((sum, { tag, id, classes, attributes, place }) => {
    const named = classes.length + attributes.length + (place === null ? 0 : 1)
    return sum + (id === null ? 0 : 10_000) + named * 100 + (tag === null ? 0 : 1)
  }, 0)
}
