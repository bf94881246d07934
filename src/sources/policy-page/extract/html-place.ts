import type { BlockKind, Group } from './block'

const STRONG = new Set(['b', 'strong', 'em', 'i', 'u', 'dfn', 'th'])
const CODE = new Set(['code', 'tt', 'kbd', 'samp', 'var'])
const GROUPS = new Set(['li', 'details', 'section', 'article'])

const KINDS: Record<string, BlockKind> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'term',
  dd: 'definition',
  summary: 'summary',
}

/** What is known of the text at a place of a page. */
export interface Place {
  kind: BlockKind
  level: number
  group: number
  strong: boolean
  code: boolean
  /** In a listing, whose words no page marks one by one. */
  listing: boolean
}

/** Gives the place inside an element; a list item, details or section is a group of its own. */
export function placeIn(place: Place, tag: string, heading: number, groups: Group[]): Place {
  const isList = tag === 'ul' || tag === 'ol'
  return {
    kind: heading > 0 ? 'heading' : (KINDS[tag] ?? place.kind),
    level: heading > 0 ? heading : isList ? place.level + 1 : place.level,
    group: GROUPS.has(tag) ? groups.push({ around: place.group, title: null }) - 1 : place.group,
    strong: place.strong || STRONG.has(tag),
    code: place.code || (CODE.has(tag) && !place.listing),
    listing: place.listing || tag === 'pre',
  }
}
