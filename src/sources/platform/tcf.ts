import { stateOfChoice } from '../../core/consent-platform'
import { asList, asRecord, asText, entriesOf } from './reading/open-data'
import type { DeclaredCookie, PlatformData, PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'
import { disclosedCookies, isDisclosure, purposesOf } from './reading/storage-disclosure'
import { readTcHead, TC_MASK, type TcHead } from './reading/tc-string'
import { categoryOfPurposes, namedPurposes } from './reading/tcf-purposes'

const KEPT = ['euconsent-v2', 'eupubconsent-v2']

/**
 * IAB TCF: `__tcfapi` tells the choice, and its vendors by number; what they store stands in files of theirs, which are
 * read where they are given and never fetched. `getVendorList` is not called: the standard's own library then fetches the
 * list where it has none yet. Read in recorded files and in the published sources of @iabtechlabtcf.
 */
export default platformSource({
  id: 'tcf',
  name: 'IAB TCF',
  signs: { variables: ['__tcfapi'] },
  variables: {
    ping: {
      path: '__tcfapi',
      call: ['ping', 2],
      answers: 'callback',
      fields: { gdprApplies: null, displayStatus: null },
    },
    data: {
      path: '__tcfapi',
      call: ['getTCData', 2],
      answers: 'callback',
      fields: { tcString: TC_MASK, gdprApplies: null, eventStatus: null, purpose: null, vendor: null },
    },
  },
  cookies: KEPT,
  kept: { words: [], mask: TC_MASK },

  recognise(value) {
    const record = asRecord(value)
    if (isDisclosureFile(record)) return { variables: { disclosures: { '': record } } }
    const recorded = asRecord(record['disclosures'])
    if (entriesOf(recorded).some(([url, one]) => isAddressed(url, one))) return { variables: { disclosures: recorded } }
    if ('vendorListVersion' in record && 'vendors' in record && !('consentTemplates' in record))
      return { variables: { list: value } }
    return typeof record['tcString'] === 'string' && 'cmpId' in record ? { variables: { data: value } } : null
  },

  async read(data): Promise<PlatformReading | null> {
    const { ping, data: tcData, disclosures, list } = data.variables
    const kept = KEPT.map((name) => data.cookies[name]).find((value) => value !== undefined)
    if ([ping, tcData, disclosures, list].every((one) => one === undefined || one === null) && kept === undefined)
      return null
    const cookies = entriesOf(disclosures).flatMap(([url, file]) => cookiesOf(url, file))
    const vendors = [asRecord(list)['vendors'], asRecord(asRecord(tcData)['vendor'])['consents']]
    const hasVendors = vendors.some((some) => entriesOf(some).length > 0)
    return {
      lists: cookies.length > 0 ? 'cookies' : hasVendors ? 'services' : 'nothing',
      cookies,
      language: disclosures === undefined ? null : 'en',
      choice: await choiceOf(data, kept),
    }
  },
})

/** Its list may be empty; then only the key beside it tells that the file is one. */
function isDisclosureFile(record: Readonly<Record<string, unknown>>): boolean {
  const rows = asList(record['disclosures'])
  return rows.length > 0
    ? rows.some(isDisclosure)
    : Array.isArray(record['disclosures']) && Array.isArray(record['domains'])
}

function isAddressed(url: string, file: unknown): boolean {
  const { timestamp, disclosures } = asRecord(file)
  return URL.canParse(url) && timestamp !== undefined && Array.isArray(disclosures)
}

function cookiesOf(url: string, file: unknown): DeclaredCookie[] {
  return asList(asRecord(file)['disclosures']).flatMap((row) =>
    disclosedCookies(row).map((cookie) => ({
      ...cookie,
      category: categoryOfPurposes(purposesOf(asRecord(row))),
      provider: URL.canParse(url) ? new URL(url).hostname : null,
    })),
  )
}

/** Before a choice, what the data says are defaults. Where the law is said not to apply nothing was asked. */
async function choiceOf(data: PlatformData, kept: string | undefined): Promise<PlatformReading['choice']> {
  const ping = asRecord(data.variables['ping'])
  const told = asRecord(data.variables['data'])
  if (told['gdprApplies'] === false || ping['gdprApplies'] === false) return null
  const text = asText(told['tcString']) ?? kept
  const head = await readTcHead(text)
  const isOpen = told['eventStatus'] === 'cmpuishown' || ping['displayStatus'] === 'visible'
  const isPending = text === undefined || (isOpen && kept === undefined)
  if (text === undefined && Object.keys(told).length === 0) return null
  if (!isPending && head === null && entriesOf(asRecord(told['purpose'])['consents']).length === 0) return null
  const categories = namedPurposes(data.language).map(({ id, category, name }) => ({
    declared: name,
    category,
    accepted: isPending ? null : isAccepted(id, head, told),
    fixed: false,
  }))
  return isPending
    ? { state: 'pending', chosenAt: null, categories }
    : { state: stateOfChoice(categories), chosenAt: head?.lastUpdated ?? null, categories }
}

/** A legitimate interest without an objection is no consent, and no refusal either. */
function isAccepted(id: number, head: TcHead | null, told: Readonly<Record<string, unknown>>): boolean | null {
  const purpose = asRecord(told['purpose'])
  const has = (ids: ReadonlySet<number> | undefined, key: string) =>
    ids === undefined ? asRecord(purpose[key])[id] === true : ids.has(id)
  if (has(head?.consents, 'consents')) return true
  return has(head?.interests, 'legitimateInterests') ? null : false
}
