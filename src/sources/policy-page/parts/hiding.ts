import { attribute, type Element } from '../../reading/html-element'
import { type Declaration, isFor, placesAmong, readDeclarations, type StyleRule, styleRules } from './style-rules'

/** Of rules that end in the same tag, id or class so many are looked at. */
const MOST_OF_ONE_KEY = 12

/** What may hide an element. */
const HIDING =
  /^(?:display|visibility|content-visibility|opacity|filter|font|font-size|color|-webkit-text-fill-color|background|background-color|clip|clip-path|position|left|right|top|bottom|inset|margin-left|margin-top|text-indent|transform|translate|scale|overflow|overflow-x|overflow-y|width|height|max-width|max-height)$/

/**
 * Makes what tells whether an element is itself hidden from readers: by its `hidden` attribute, its `style`, or a rule of the
 * page's own `<style>`; so that it is not drawn, or drawn with no size, no colour or outside of what can be seen. No sheet is
 * fetched, and `aria-hidden` tells nothing. Each element costs as much as the few rules that end as it does.
 */
export function hidingOf(html: string): (element: Element) => boolean {
  const all = new RulesByEnd()
  const suspect = new RulesByEnd()
  const rules = styleRules(html)
  const named = namedValues(rules)
  for (const rule of rules) {
    const declarations = withNamed(rule.declarations, named).filter(({ property }) => HIDING.test(property))
    if (declarations.length === 0) continue
    all.add({ ...rule, declarations })
    if (mayHide(declarations)) suspect.add({ ...rule, declarations })
  }
  const placeOf = placesAmong()
  return (element) => {
    if ((element.attrs?.length ?? 0) === 0 && suspect.isEmpty) return false
    const isMarked = attribute(element, 'hidden') !== null
    const own = withNamed(readDeclarations(attribute(element, 'style') ?? ''), named)
    const isFirst = !suspect.isEmpty && suspect.of(element).some((rule) => isFor(rule, element, placeOf))
    if (!isMarked && !isFirst && !mayHide(own)) return false
    const rules = all.of(element).filter((rule) => isFor(rule, element, placeOf))
    const declared = rules.toSorted((one, other) => one.rank - other.rank).flatMap(({ declarations }) => declarations)
    return isHiding(styleOf([...declared, ...own], isMarked))
  }
}

/** Gives the values that the page's sheets give names to (`--name`); of several of one name the last. */
function namedValues(rules: readonly StyleRule[]): ReadonlyMap<string, string> {
  const named = rules.flatMap(({ declarations }) => declarations.filter(({ property }) => property.startsWith('--')))
  return new Map(named.map(({ property, value }) => [property, value]))
}

function withNamed(declarations: readonly Declaration[], named: ReadonlyMap<string, string>): readonly Declaration[] {
  if (!declarations.some(({ value }) => value.includes('var('))) return declarations
  return declarations.map((one) => {
    const [, name = '', otherwise = ''] = /^var\(\s*(--[\w-]+)\s*(?:,([^)]*))?\)$/.exec(one.value) ?? []
    return name === '' ? one : { ...one, value: named.get(name) ?? otherwise.trim() }
  })
}

/** Rules by what their last step names; of those that name the same the last few. */
class RulesByEnd {
  private readonly rules = new Map<string, StyleRule[]>()

  get isEmpty(): boolean {
    return this.rules.size === 0
  }

  add(rule: StyleRule): void {
    const key = keyOf(rule)
    const known = this.rules.get(key) ?? []
    this.rules.set(key, [...known, rule].slice(-MOST_OF_ONE_KEY))
  }

  of(element: Element): StyleRule[] {
    return keysOf(element).flatMap((key) => this.rules.get(key) ?? [])
  }
}

/** Tells whether what is declared may hide anything, alone or with what else is declared. */
function mayHide(declarations: readonly Declaration[]): boolean {
  const style = styleOf(declarations, false)
  const cut = { ...style, overflow: 'hidden', position: 'absolute' }
  return declarations.length > 0 && (isHiding(style) || isHiding(cut))
}

type Style = Readonly<Record<string, string>>

function styleOf(declared: readonly Declaration[], isMarked: boolean): Style {
  const style: Record<string, string> = Object.create(null)
  if (isMarked) style['display'] = 'none'
  for (const isImportant of [false, true]) {
    for (const one of declared) if (one.isImportant === isImportant) style[one.property] = one.value
  }
  return style
}

/** Tells whether what is styled so can be seen by nobody. */
function isHiding(style: Style): boolean {
  const {
    display = '',
    visibility = '',
    opacity = '',
    filter = '',
    clip = '',
    position = '',
    color = '',
    transform = '',
    overflow = '',
  } = style
  if (display === 'none' || /^(?:hidden|collapse)$/.test(visibility)) return true
  if (style['content-visibility'] === 'hidden') return true
  if ((opacity !== '' && Number.parseFloat(opacity) <= 0.05) || /opacity\(0(?:\.0*)?%?\)/.test(filter)) return true
  if (isNothing(style['font-size'] ?? '') || /(?:^|\s)0(?:px|pt|em|rem|%)?(?:\s|\/)/.test(style['font'] ?? ''))
    return true
  if (isUncoloured(color) || isUncoloured(style['-webkit-text-fill-color'] ?? '')) return true
  if (color !== '' && sameColor(color, style['background-color'] ?? style['background'] ?? '')) return true
  if (/^rect\((?:[01](?:px)?[\s,]*)+\)$/.test(clip)) return true
  if (/^(?:inset\((?:[5-9]\d|100)%|circle\(0(?:px|%)?[\s)])/.test(style['clip-path'] ?? '')) return true
  if (/scale(?:x|y|3d)?\(\s*0(?:\.0*)?[\s,)]/.test(transform) || /^0(?:\s|$)/.test(style['scale'] ?? '')) return true
  const moves = [
    ...lengthsIn(transform),
    ...lengthsIn(style['translate'] ?? ''),
    style['margin-left'],
    style['margin-top'],
    style['text-indent'],
  ]
  if (moves.some(isFar)) return true
  const places = [style['left'], style['right'], style['top'], style['bottom'], ...lengthsIn(style['inset'] ?? '')]
  if (/^(?:absolute|fixed|relative)$/.test(position) && places.some(isFar)) return true
  const isCut = /hidden|clip/.test(`${overflow} ${style['overflow-x'] ?? ''} ${style['overflow-y'] ?? ''}`)
  return isCut && ['width', 'height', 'max-width', 'max-height'].some((size) => isNothing(style[size] ?? ''))
}

/** No length, or one on which nothing can be read. */
function isNothing(length: string): boolean {
  const [, number = '', unit = ''] = LENGTH.exec(length) ?? []
  return number !== '' && (Number(number) === 0 || (Number(number) < 2 && /^(?:px|pt)$/.test(unit)))
}

function isUncoloured(color: string): boolean {
  return (
    color === 'transparent' ||
    /^(?:rgb|hsl)a?\([^)]*[,/]\s*0(?:\.0*)?%?\s*\)$/.test(color) ||
    /^#(?:[\da-f]{3}0|[\da-f]{6}00)$/.test(color)
  )
}

function sameColor(one: string, other: string): boolean {
  return plainColor(one) === plainColor(other)
}

function plainColor(color: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(color)
  if (short !== null) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(color)?.slice(1) ?? []
  const hex = parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')
  return hex === '' ? (COLORS[color] ?? color) : `#${hex}`
}

const COLORS: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' }

const LENGTH = /^(-?[\d.]+)(px|pt|em|rem|vw|vh|%)?$/

/** How far out of sight is, by the unit. */
const FAR: Readonly<Record<string, number>> = { '': 500, px: 500, pt: 400, em: 30, rem: 30, vw: 100, vh: 100, '%': 100 }
/** A page is not so wide that something this far to the right is in sight. */
const FAR_RIGHT = 10

function isFar(length: string | undefined): boolean {
  const [, number = '', unit = ''] = LENGTH.exec(length ?? '') ?? []
  const far = FAR[unit] ?? Infinity
  return number !== '' && (Number(number) <= -far || Number(number) >= far * FAR_RIGHT)
}

function lengthsIn(text: string): string[] {
  return text.match(/-?[\d.]+(?:px|pt|r?em|v[wh]|%)/g) ?? []
}

function keyOf({ compounds: [last] }: StyleRule): string {
  if (last === undefined) return '*'
  if (last.id !== null) return `#${last.id}`
  return last.classes[0] === undefined ? (last.tag ?? '*') : `.${last.classes[0]}`
}

function keysOf(element: Element): string[] {
  const id = attribute(element, 'id')
  const classes = attribute(element, 'class')?.split(/\s+/) ?? []
  const keys = [element.nodeName, '*', ...new Set(classes.map((name) => `.${name}`))]
  return id === null ? keys : [...keys, `#${id}`]
}
