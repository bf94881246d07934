import { attribute, childrenOf, type Element, type Node } from '../extract/html-element'

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

const LONGEST_SHEETS = 2_000_000
const MOST_RULES = 5_000
/** No element is above a selector's by more. */
const MOST_STEPS = 30

/**
 * Reads the rules of a page's own `<style>` elements that hold on every screen: those for print, for a width and the like are
 * left out, and selectors that tell of more than tags, ids, classes, attributes and places. Linear in the page's length.
 */
export function styleRules(html: string): StyleRule[] {
  const rules: StyleRule[] = []
  for (const { prelude, block } of rulesOf(sheetsIn(html))) {
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
  return text.split(';').flatMap((part) => {
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

const MARK = /<(style|script|noscript)\b([^<>]*)>|<!--/gi
const OF_SCREENS = /^\s*(?:all|screen|only screen)?\s*$/i

/** Gives all style sheets in one, without their comments; what stands in scripts, comments and `noscript` is none. */
function sheetsIn(html: string): string {
  const sheets: string[] = []
  let length = 0
  MARK.lastIndex = 0
  for (let found = MARK.exec(html); found !== null && length < LONGEST_SHEETS; found = MARK.exec(html)) {
    const tag = found[1]?.toLowerCase()
    const close = tag === undefined ? '-->' : `</${tag}`
    const end = html.slice(MARK.lastIndex).search(new RegExp(close, 'i'))
    if (end < 0) break
    const stop = MARK.lastIndex + end
    const media = /\bmedia\s*=\s*["']?([^"'>]*)/i.exec(found[2] ?? '')?.[1] ?? ''
    if (tag === 'style' && OF_SCREENS.test(media)) {
      sheets.push(html.slice(MARK.lastIndex, stop))
      length += end
    }
    MARK.lastIndex = stop
  }
  return withoutComments(sheets.join('\n').slice(0, LONGEST_SHEETS))
}

function withoutComments(css: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', at)) {
    parts.push(css.slice(at, start))
    const end = css.indexOf('*/', start + 2)
    if (end < 0) return parts.join(' ')
    at = end + 2
  }
  return [...parts, css.slice(at)].join(' ')
}

const ON_EVERY_SCREEN = /^@(?:media\s+(?:all|screen|only\s+screen)|layer\b[^{]*)$/i

function* rulesOf(css: string): Generator<{ prelude: string; block: string }> {
  let from = 0
  /** Blocks within which all is passed over. */
  let skipped = 0
  let prelude: string | null = null
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    if (skipped > 0) {
      if (sign !== ';') skipped += sign === '{' ? 1 : -1
    } else if (sign === '{') {
      const text = css.slice(from, index).trim()
      if (prelude !== null || (text.startsWith('@') && !ON_EVERY_SCREEN.test(text))) skipped = 1
      else prelude = text.startsWith('@') ? null : text
    } else if (sign === '}') {
      if (prelude !== null) yield { prelude, block: css.slice(from, index) }
      prelude = null
    } else if (prelude !== null) continue
    from = index + 1
  }
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
