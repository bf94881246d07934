import type { CheckRecord } from '../../src/app/check-record'
import {
  type CheckPorts,
  createGuidedChecks,
  type GuidedChecks,
  type Needs,
  type StartWish,
} from '../../src/app/guided-check'
import type { TabInfo } from '../../src/app/ports'
import type { ShownPage, Standing } from '../../src/app/shown-page'
import { cookieIdentity, type ObservedCookie } from '../../src/core/cookie'
import { originPatterns, parseSite } from '../../src/core/site'
import { siteCookie } from '../core/samples'
import { tabAt } from './fake-world'

/** What the world of guided checks holds; tests change it, and read what was done to it. */
export interface CheckWorld {
  /** Seconds since noon. */
  time: number
  tab: TabInfo | null
  /** Whether the tab still shows what was acted on; where it is null, by the tab's address. */
  standing: Standing | null
  isGranted: boolean
  /** Not only the site of `ADDRESS` is granted. */
  everyGranted: boolean
  cookies: ObservedCookie[]
  /** Happens while a cookie is removed. */
  meanwhile: () => void
  /** Cookies that the browser does not let go. */
  stuck: string[]
  kept: Map<string, unknown>
  watchesRequests: boolean
  reads: number
  calls: string[]
  needs: Needs[]
  /** What is waited for, in milliseconds, and how it comes to its end. */
  waits: { milliseconds: number; end(): void }[]
}

export const ADDRESS = 'https://data.example.org/explore'
/** What acts on the page at `ADDRESS` name. */
export const SHOWN: ShownPage = { tabId: 7, storeId: '0', origin: 'https://data.example.org', began: 1 }
export const KEY = 'check 0 https://data.example.org'

export function checkWorld(more: Partial<CheckWorld> = {}): CheckWorld {
  return {
    time: 0,
    tab: tabAt(ADDRESS),
    standing: null,
    isGranted: true,
    everyGranted: false,
    cookies: [],
    meanwhile: () => {},
    stuck: [],
    kept: new Map(),
    watchesRequests: false,
    reads: 0,
    calls: [],
    needs: [],
    waits: [],
    ...more,
  }
}

export function timeOf(seconds: number): string {
  return new Date(Date.parse('2026-11-23T12:00:00.000Z') + seconds * 1000).toISOString()
}

/** The background over this world, as it is each time that it begins anew. */
export function beginning(its: CheckWorld) {
  const ports: CheckPorts = {
    store: {
      async all() {
        its.reads++
        return Object.fromEntries(structuredClone([...its.kept]))
      },
      read: async (key) => structuredClone(its.kept.get(key)),
      write: async (key, record) => void its.kept.set(key, structuredClone(record)),
      remove: async (keys) => keys.forEach((key) => void its.kept.delete(key)),
    },
    tab: async () => its.tab,
    standing: async ({ origin }) => its.standing ?? (its.tab?.url?.startsWith(`${origin}/`) ? 'there' : 'gone'),
    hasAccess: async (patterns) => {
      const site = parseSite(ADDRESS)
      const isAsked = site !== null && String(patterns) === String(originPatterns(site))
      return its.isGranted && (isAsked || its.everyGranted)
    },
    cookiesOfSite: async () => [...its.cookies],
    async removeCookie(cookie) {
      its.calls.push(`remove ${cookie.name}`)
      its.meanwhile()
      if (its.stuck.includes(cookie.name)) throw new Error('not granted')
      its.cookies = its.cookies.filter((one) => cookieIdentity(one) !== cookieIdentity(cookie))
    },
    reload: async (id) => void its.calls.push(`reload ${id}`),
    noteClicks: async (id) => void its.calls.push(`note clicks ${id}`),
    mayWatchRequests: async () => its.watchesRequests,
    wait: (milliseconds) => new Promise((end) => its.waits.push({ milliseconds, end })),
    async giveBackRequests() {
      its.watchesRequests = false
      its.calls.push('give back requests')
    },
    now: () => new Date(timeOf(its.time)),
  }
  return createGuidedChecks(ports, (needs) => its.needs.push(needs))
}

/** The check as it is kept. */
export function kept(its: CheckWorld, key = KEY): CheckRecord['check'] | undefined {
  return (its.kept.get(key) as CheckRecord | undefined)?.check
}

export const PLAIN = { clear: null, isPending: false }

/** The background with a check that has begun. */
export async function started(its: CheckWorld, wish: StartWish = PLAIN): Promise<GuidedChecks> {
  const checks = beginning(its)
  if ((await checks.start(SHOWN, wish)) !== 'done') throw new Error('the check did not begin')
  return checks
}

/** What the browser tells of a cookie of the site that was set. */
export function cookieSet(name: string, more: Partial<ObservedCookie> = {}) {
  return { removed: false, cause: 'explicit', cookie: siteCookie(name, more) }
}
