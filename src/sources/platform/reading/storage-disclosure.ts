import type { Entry } from '../../../core/charter'
import { asList, asRecord, asText } from './open-data'
import type { DeclaredCookie } from './platform'

const KINDS = new Map<string, Entry['storage']>([
  ['cookie', 'cookie'],
  ['web', 'local-storage'],
])

/** Tells whether a value is a row of a device storage disclosure. */
export function isDisclosure(value: unknown): boolean {
  const { identifier, type } = asRecord(value)
  return asText(identifier) !== null && typeof type === 'string' && /^(?:cookie|web|app)$/i.test(type)
}

/**
 * Gives what a row of a device storage disclosure declares, once for each of its domains; `*` is any domain.
 * Ages are in seconds; 0 and less is a session. Source: IAB Tech Lab, Vendor Device Storage & Operational Disclosures, 1.1.
 */
export function disclosedCookies(value: unknown): DeclaredCookie[] {
  const row = asRecord(value)
  const kind = asText(row['type'])?.toLowerCase() ?? null
  const cookie: DeclaredCookie = {
    name: row['identifier'],
    purpose: row['description'],
    declaredCategory: [
      ...(kind === null ? [] : [`type: ${kind}`]),
      ...(Array.isArray(row['purposes']) ? [`purposes: ${purposesOf(row).join(', ') || 'none'}`] : []),
    ].join('; '),
    storage: KINDS.get(kind ?? '') ?? null,
    ...ageOf(row),
  }
  const domains = [...asList(row['domains']), row['domain']].map(asText).filter((domain) => domain !== null)
  const named = [...new Set(domains.map((domain) => (domain === '*' ? null : domain)))]
  return (named.length === 0 ? [null] : named).map((domain) => ({ ...cookie, domain }))
}

/** Lists the ids of the purposes that a row declares. */
export function purposesOf(row: Readonly<Record<string, unknown>>): number[] {
  return asList(row['purposes']).map(Number).filter(Number.isInteger)
}

function ageOf(row: Readonly<Record<string, unknown>>): Pick<DeclaredCookie, 'duration' | 'durationSeconds'> {
  const told = asText(row['maxAgeSeconds'])
  const seconds = told === null ? Number.NaN : Number(told)
  if (!Number.isFinite(seconds)) return {}
  const isRenewed = row['cookieRefresh'] === true && seconds > 0
  return { duration: `${seconds} s${isRenewed ? ' (cookieRefresh)' : ''}`, durationSeconds: Math.max(0, seconds) }
}
