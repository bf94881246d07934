import type { Part } from '../../../core/part'
import type { KeptPolicy, PolicyRead, SourceResult } from '../../source'
import { keptAddress } from './addresses'
import { distinct } from './distinct'
import { OPEN_PAGE_ID } from './kept-reads'
import type { OpenPolicy } from './open-policy'

/** What is known of the site's policies so far. */
export interface PoliciesRead {
  result: SourceResult
  /** The addresses that were asked for. */
  asked: Set<string>
  read: PolicyRead[]
  /** How many pages and frames that policies send to may still be fetched. */
  further: number
}

/** Gives what is kept of policies as what was read of them. */
export function resultOfKept(kept: readonly KeptPolicy[]): SourceResult {
  return {
    charters: distinct(kept.flatMap(({ charters }) => charters)),
    parts: kept.flatMap(({ parts }) => parts),
    issues: [],
    keptSince: kept.map(({ checkedAt }) => checkedAt).toSorted()[0] ?? null,
  }
}

/** Adds what was read anew. */
export function addResult(known: PoliciesRead, result: SourceResult): void {
  const { charters, beside = [], parts = [], issues, read = [], keptSince } = result
  known.result = {
    charters: distinct([...known.result.charters, ...charters]),
    beside: [...(known.result.beside ?? []), ...beside],
    parts: [...(known.result.parts ?? []), ...parts],
    issues: [...known.result.issues, ...issues],
    keptSince: keptSince ?? known.result.keptSince ?? null,
  }
  for (const one of read) {
    const same = known.read.find(({ address }) => address === one.address)
    if (same === undefined) known.read.push({ ...one })
    else {
      same.charters = [...same.charters, ...one.charters]
      same.parts = [...same.parts, ...one.parts]
    }
  }
}

/** Adds a part of the policy of an address. */
export function addPart(known: PoliciesRead, part: Part, of: string): void {
  addResult(known, { charters: [], parts: [part], issues: [], read: [{ address: of, charters: [], parts: [part] }] })
}

/** Tells whether any part that was read declares a cookie by name. */
export function declares({ result }: PoliciesRead): boolean {
  return (result.parts ?? []).some((part) => part.declares)
}

/** The open page is named for cookies and nothing that was read under its address declares any. */
export function mayBeDrawnYet({ result }: PoliciesRead, open: OpenPolicy | null): boolean {
  if (open?.kind !== 'cookies') return false
  return !(result.parts ?? []).some(
    (part) => part.declares && part.url !== null && [part.url, keptAddress(part.url)].includes(open.of),
  )
}

/** Takes out what the open page told before a script drew into it. */
export function forgetOpen(known: PoliciesRead): void {
  const isOther = <One extends Pick<PolicyRead, 'charters' | 'parts'>>(one: One): One => ({
    ...one,
    charters: one.charters.filter(({ id }) => !id.startsWith(OPEN_PAGE_ID)),
    parts: one.parts.filter(({ kind }) => kind !== 'open-page'),
  })
  known.result = isOther({ ...known.result, parts: known.result.parts ?? [] })
  known.read = known.read.map(isOther)
}
