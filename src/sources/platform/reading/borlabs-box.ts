import { parseDeclaredDomain } from '../../../core/declared-domain'
import { hasClass, linksOf, type Markup, type ParseMarkup, withClass, within, withTag, wordsOf } from './markup'
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
  const templates = (html['template'] ?? []).flatMap(parseMarkup).flatMap((script) => {
    return parseMarkup(script.children.filter((child) => typeof child === 'string').join(''))
  })
  const boxes = [...(html['box'] ?? []).flatMap(parseMarkup), ...templates]
  const [box] = boxes.filter((one) => within(one, isGroup).length > 0)
  if (box === undefined) return []
  return within(box, isGroup).flatMap((group) => {
    const [heading] = group.parent === null ? [] : withClass(group.parent, '_brlbs-h4')
    const [older] = group.parent === null ? [] : withTag(group.parent, 'h4')
    const label = wordsOf(heading ?? older)?.replace(/\s*\(\d+\)$/, '') ?? null
    const id = group.attributes[GROUP] ?? ''
    return withTag(group, 'table').flatMap((table) => ofTable(table).map((row) => ({ ...row, group: id, label })))
  })
}

function isGroup({ attributes }: Markup): boolean {
  return attributes[GROUP] !== undefined
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
