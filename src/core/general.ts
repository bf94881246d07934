import type { Kind } from './knowledge'
import type { KnownCookie } from './known-cookie'

/** What is generally known of something seen, as plain data: common knowledge, never a declaration of the site. */
export interface General {
  /** The id of the service in our list. */
  id: string
  service: string
  /** The company behind it; null where none is known. */
  provider: string | null
  kind: Kind
  /** One sentence of ours by language, which says that it is general. */
  purpose: { fr: string; en: string }
  /** In English, as the page of `source` tells it. */
  lifetime: string | null
  /** The page of its maker that was read, and the day of the copy. */
  source: { url: string; read: string } | null
  /** The name or family by which it is known, as our list writes it. */
  known: string
  /** How many published charters declare that name as this service's. */
  declaredBy: number
}

/** Makes plain data of what is known of a cookie; `provider` is how we call the company. */
export function generalOf({ service, names, known, declaredBy }: KnownCookie, provider: string | null): General {
  const { kind, purpose, lifetime, source } = names
  return { id: service.id, service: service.service, provider, kind, purpose, lifetime, source, known, declaredBy }
}

const DAY = 86_400
const YEAR = 365.25 * DAY
const SECONDS: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: DAY,
  week: 7 * DAY,
  month: YEAR / 12,
  year: YEAR,
}

/** Gives the seconds of a documented lifetime such as `13 months`; null where there is none. */
export function lifetimeSeconds({ lifetime }: General): number | null {
  const [, count, unit] = /^(\d+) ([a-z]+?)s?$/.exec(lifetime ?? '') ?? []
  return count === undefined || unit === undefined ? null : Number(count) * (SECONDS[unit] ?? 0)
}
