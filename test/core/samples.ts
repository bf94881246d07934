import type { Charter, Entry } from '../../src/core/charter'
import type { ObservedCookie } from '../../src/core/cookie'
import type { Seen } from '../../src/core/seen'
import { parseSite, type Site } from '../../src/core/site'
import type { StoredItem } from '../../src/core/stored-item'

/** A page cookie: only its name is visible, as in a browser without the cookie store. */
export function pageCookie(name: string, more: Partial<ObservedCookie> = {}): ObservedCookie {
  return {
    name,
    domain: null,
    hostOnly: null,
    path: null,
    secure: null,
    httpOnly: null,
    sameSite: null,
    session: null,
    expirationDate: null,
    partitionKey: null,
    storeId: null,
    ...more,
  }
}

/** A cookie of which everything is visible. */
export function siteCookie(name: string, more: Partial<ObservedCookie> = {}): ObservedCookie {
  return {
    name,
    domain: 'data.example.org',
    hostOnly: true,
    path: '/',
    secure: true,
    httpOnly: false,
    sameSite: 'lax',
    session: true,
    expirationDate: null,
    partitionKey: 'unpartitioned',
    storeId: '0',
    ...more,
  }
}

/** What was seen of a tab whose site is granted, and nothing else. */
export function seenOf(cookies: ObservedCookie[], more: Partial<Seen> = {}): Seen {
  return { cookies, items: [], visibility: 'site', hosts: [], stores: [], ...more }
}

/** A key of the page's own local storage. */
export function storedItem(name: string, more: Partial<StoredItem> = {}): StoredItem {
  return {
    kind: 'local-storage',
    name,
    origin: 'https://data.example.org',
    partitioned: false,
    size: 2 * (name.length + 3),
    ...more,
  }
}

export function entry(name: string, more: Partial<Entry> = {}): Entry {
  return {
    name,
    provider: 'Fournisseur',
    service: 'Un service',
    purpose: 'Une finalité',
    category: 'necessary',
    declaredCategory: 'Cookies nécessaires',
    consent: 'exempt',
    declaredConsent: 'Sans consentement',
    duration: null,
    durationSeconds: null,
    party: 'first',
    domain: null,
    storage: 'cookie',
    quote: `Fournisseur | Un service | ${name} | Une finalité`,
    locator: { url: 'https://data.example.org/charte', row: 1 },
    documents: [],
    translations: {},
    elsewhere: [],
    ...more,
  }
}

export function charter(entries: Entry[], more: Partial<Charter> = {}): Charter {
  return {
    id: 'own',
    source: 'bundled',
    basis: 'site',
    title: 'Charte cookies',
    host: 'data.example.org',
    url: 'https://data.example.org/charte',
    language: 'fr',
    publishedAt: '2026-03-01',
    readAt: '2026-04-02',
    sha256: 'a'.repeat(64),
    rows: { read: entries.length, found: entries.length },
    platform: null,
    entries,
    ...more,
  }
}

export function site(address = 'https://data.example.org/explore'): Site {
  const read = parseSite(address)
  if (read === null) throw new Error(`no address: ${address}`)
  return read
}
