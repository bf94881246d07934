import type { Part } from '../../../core/part'
import type { KeptPolicy, PolicyRead } from '../../source'
import type { PolicyKind, PolicyLink } from '../links/link'
import { keptAddress } from './addresses'

/** The open page goes before what was fetched of the same address and could not be read whole: scripts had drawn it. */
export function withoutOutdone(parts: readonly Part[]): Part[] {
  const whole = new Set(
    parts
      .filter(({ kind, state, declares: does }) => kind === 'open-page' && state === 'whole' && does)
      .map(({ url }) => url),
  )
  return parts.filter(({ kind, state, url }) => kind === 'open-page' || state === 'whole' || !whole.has(url))
}

/** Tells of a part whether it is a page that was not read, and that is linked only as the site's privacy policy or legal notice. */
export function unreadOfPrivacy(
  reads: readonly PolicyRead[],
  links: readonly Pick<PolicyLink, 'url' | 'kind'>[],
): (part: Part) => boolean {
  const kinds = new Map(links.map(({ url, kind }) => [keptAddress(url), kind]))
  const keyOf = ({ kind, url }: Part) => `${kind} ${url}`
  const keysOf = (isWanted: (kind: PolicyKind | undefined) => boolean) =>
    new Set(reads.filter(({ address }) => isWanted(kinds.get(address))).flatMap(({ parts }) => parts.map(keyOf)))
  const ofPrivacy = keysOf((kind) => kind === 'privacy' || kind === 'legal')
  const ofOthers = keysOf((kind) => kind === undefined || kind === 'cookies')
  const isPage = ({ kind }: Part) => kind === 'policy-page' || kind === 'open-page'
  return (part) => isPage(part) && part.state === 'unread' && ofPrivacy.has(keyOf(part)) && !ofOthers.has(keyOf(part))
}

/** The same frame or list that the open page and what is kept of it both send to is one part. */
export function onceEachPart(parts: readonly Part[]): Part[] {
  const keyOf = ({ kind, url, text, rows }: Part) => JSON.stringify([kind, url, text, rows])
  const seen = new Set<string>()
  return parts.filter((part) => {
    const key = keyOf(part)
    return !seen.has(key) && seen.add(key)
  })
}

/** Tells whether nothing of the policy of an address could be read. */
export function isUnread(read: readonly PolicyRead[], address: string): boolean {
  return read.some((one) => one.address === address && one.parts.every(({ state }) => state === 'unread'))
}

/** What was read whole once and can't be had now may have changed since. */
export function outdated({ parts }: KeptPolicy): Part[] {
  return parts.map((part) =>
    part.state === 'whole' ? { ...part, state: 'in-part', issue: { code: 'policy_outdated' } } : part,
  )
}
