import { parseDeclaredDomain } from '../../../core/declared-domain'
import { attribute } from '../../reading/html-element'
import {
  around,
  hasClass,
  linksOf,
  type Markup,
  type ParseMarkup,
  waitingIn,
  withClass,
  within,
  withTag,
  wordsOf,
} from './markup'
import type { PlatformData } from './platform'

/** A cookie as version 2 of Borlabs Cookie draws it in its box. */
export interface BoxedCookie {
  /** The group's id. */
  group: string
  label: string | null
  name: string
  provider: string | null
  service: string | null
  purpose: string | null
  duration: string | null
  documents: string[]
}

const GROUP = 'data-cookie-accordion-parent'

/** Reads the box, or the template in which it waits; each of its tables is a service. */
export function readBox(html: PlatformData['html'], parseMarkup: ParseMarkup): BoxedCookie[] {
  const boxes = [...(html['box'] ?? []).flatMap(parseMarkup), ...waitingIn(html['template'], parseMarkup)]
  const [box] = boxes.filter((one) => within(one, isGroup).length > 0)
  if (box === undefined) return []
  return within(box, isGroup).flatMap((group) => {
    const outer = around(group)
    const [heading] = outer === null ? [] : [...withClass(outer, '_brlbs-h4'), ...withTag(outer, 'h4')]
    const label = wordsOf(heading)?.replace(/\s*\(\d+\)$/, '') ?? null
    const id = attribute(group, GROUP) ?? ''
    return withTag(group, 'table').flatMap((table) => ofTable(table).map((row) => ({ ...row, group: id, label })))
  })
}

function isGroup(one: Markup): boolean {
  return attribute(one, GROUP) !== null
}

function isHosts(cell: Markup | undefined): boolean {
  return (wordsOf(cell) ?? '').split(',').every((part) => parseDeclaredDomain(part) !== null)
}

/**
 * The rows in their order: whether it is accepted (a switch), the service's name, its provider, purpose, policy, hosts, the
 * cookies' names and how long they are kept. All behind the provider may be missing; of the labels only those of the last
 * two speak of cookies, in whatever language.
 */
function ofTable(table: Markup): Omit<BoxedCookie, 'group' | 'label'>[] {
  const rows = withTag(table, 'tr').flatMap((row) => {
    const [head] = withTag(row, 'th')
    const [cell] = withTag(row, 'td')
    return cell === undefined || withTag(cell, 'input').length > 0 ? [] : [{ label: wordsOf(head) ?? '', cell }]
  })
  const [service, provider, ...rest] = rows
  const [names, duration] = rest.filter(({ label }) => /cookie/i.test(label)).slice(-2)
  const policy = rest.findIndex(({ cell }) => hasClass(cell, '_brlbs-pp-url'))
  const purpose = policy === 0 || rest[0] === names || isHosts(rest[0]?.cell) ? undefined : rest[0]
  return (wordsOf(names?.cell) ?? '').split(',').flatMap((name) => {
    if (name.trim() === '') return []
    return {
      name: name.trim(),
      provider: wordsOf(provider?.cell),
      service: wordsOf(service?.cell),
      purpose: wordsOf(purpose?.cell),
      duration: wordsOf(duration?.cell),
      documents: linksOf(rest[policy]?.cell),
    }
  })
}
