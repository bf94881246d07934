import { knowledge } from '../src/app/knowledge'
import { besideEachOther, type KnownCookie, knownCookie } from '../src/core/known-cookie'
import { liveNames } from './bench/live-names'

const USAGE = 'Usage: npm run --silent knowledge -- [--host HOST] [--beside NAME,…] [--platform ID,…] NAME…'

/** What stands beside a name that is asked for. */
export interface Signs {
  host: string | null
  beside: readonly string[]
  platforms: readonly string[]
}

/** What is generally known of one name, as the command prints it. */
export interface Known {
  service: string
  provider: string | null
  kind: string
  purpose: { fr: string; en: string }
  lifetime: string | null
  source: string | null
  read: string | null
  declaredBy: number
}

/**
 * `npm run --silent knowledge -- [--host HOST] [--beside NAME,…] [--platform ID,…] NAME…`: prints what is generally known
 * of each name as one JSON object a line, null where nothing is. The host is that of the cookie; a name may be one as
 * charters write it, with a placeholder.
 */
export function main(words: string[]): void {
  const names = [...words]
  const take = (flag: string): string | null => {
    const at = names.indexOf(flag)
    return at < 0 ? null : (names.splice(at, 2)[1] ?? null)
  }
  const listed = (flag: string) =>
    take(flag)
      ?.split(',')
      .filter((one) => one !== '') ?? []
  const signs = { host: take('--host'), beside: listed('--beside'), platforms: listed('--platform') }
  if (names.length === 0 || names.some((name) => name.startsWith('--'))) {
    console.error(USAGE)
    process.exit(2)
  }
  for (const name of names) console.log(JSON.stringify({ name, known: askedOf(name, signs) }))
}

/** Asks for one name, as the command prints it. */
export function askedOf(name: string, signs: Signs): Known | null {
  const found = foundFor(name, signs)
  if (found === null) return null
  const { kind, purpose, lifetime, source } = found.names
  return {
    service: found.service.service,
    provider: knowledge.companyName(found.service.provider),
    kind,
    purpose,
    lifetime,
    source: source?.url ?? null,
    read: source?.read ?? null,
    declaredBy: found.declaredBy,
  }
}

/** Looks one name up, and where it is not known as it is written, the names that its placeholder stands for. */
export function foundFor(name: string, { host, beside, platforms }: Signs): KnownCookie | null {
  const signs = {
    host: host === null ? null : host.toLowerCase().replace(/^\./, ''),
    beside: besideEachOther(
      knowledge.index,
      beside.flatMap((one) => [one, ...liveNames(one)]),
    ),
    platforms: new Set(platforms),
  }
  for (const one of new Set([name, ...liveNames(name)])) {
    const found = knownCookie(knowledge.index, { name: one, ...signs })
    if (found !== null) return found
  }
  return null
}
