import { type KeptKey, policiesIn } from '../../src/app/kept-policies'
import type { InspectionPorts, TabInfo } from '../../src/app/ports'
import type { Sources } from '../../src/app/read-sources'
import { findSigns } from '../../src/content/find-signs'
import { readStored } from '../../src/content/read-stored'
import type { ChoiceCheck } from '../../src/core/choice-check'
import type { ObservedCookie } from '../../src/core/cookie'
import { STORAGE_KINDS, type StorageKind } from '../../src/core/stored-item'
import type { Source, SourceAtOnce } from '../../src/sources/source'
import { fakeDisk, roomOver } from './fake-disk'

/** What the world of an inspection gives; each call is noted in `calls`, in order. */
export interface World {
  tab: TabInfo | null
  /** The tab as it is found after each look, in order; the last goes on. */
  after: (TabInfo | null)[]
  /** What the page answers to what is run in it, or how it fails. */
  answer: (read: string, ...values: unknown[]) => unknown
  granted: string[]
  cookies: () => ObservedCookie[]
  /** What each frame answers when it is asked for the hosts that it loaded from, and for what it stores. */
  loaded: () => unknown[]
  stored: () => unknown[]
  /** The cookies of other sites, by what is asked of the store. */
  cookiesOfHosts: (hosts: readonly string[]) => ObservedCookie[]
  companies: Record<string, string>
  mayReadFiles: boolean
  /** What is on the disk. */
  kept: Map<string, unknown>
  /** The ids of the sources whose signs the page shows. */
  shown: string[]
  /** The guided check of the site. */
  check: ChoiceCheck | null
  /** What is noted of earlier looks. */
  noted: Map<string, unknown>
  /** A frame that is busy answers nothing. */
  isFrameSilent: boolean
  /** What time does: each wait of so many milliseconds is over when this promise resolves. None is, unless a test says so. */
  wait: (milliseconds: number) => Promise<void>
  calls: string[]
}

export function tabAt(url: string | null, more: Partial<TabInfo> = {}): TabInfo {
  return { id: 7, windowId: 1, url, private: false, storeId: '0', ...more }
}

/** A page that scripts can read one cookie of, without access to its site; with access one whose cookies are hidden from scripts. */
export function world(more: Partial<World> = {}): World {
  const tab = more.tab === undefined ? tabAt('https://data.example.org/explore') : more.tab
  return {
    tab,
    after: [tab],
    answer: () => pageAnswer('https://data.example.org/explore', more.granted === undefined ? ['visible'] : []),
    granted: [],
    cookies: () => [],
    loaded: () => [[]],
    stored: () => [storedAnswer('https://data.example.org', {})],
    cookiesOfHosts: () => [],
    companies: {},
    mayReadFiles: false,
    kept: new Map(),
    shown: [],
    check: null,
    noted: new Map(),
    isFrameSilent: false,
    wait: () => new Promise(() => {}),
    calls: [],
    ...more,
  }
}

/** What a page answers; `began` is another for another document. */
export function pageAnswer(address: string, names: string[], contentType = 'text/html', began = 1): object {
  return { address, began, contentType, cookies: names.map((name) => ({ name })), found: [] }
}

/** What the page, or a frame of it, answers when it is asked for what it stores: by kind; null for what it may not read. */
export function storedAnswer(
  origin: string,
  given: Partial<Record<StorageKind, string[] | null>>,
  ancestors: (string | null)[] = [],
): object {
  const stores = STORAGE_KINDS.map((kind) => {
    const names = given[kind] === undefined ? [] : given[kind]
    return { kind, items: names?.map((name) => ({ name, size: null })) ?? null, cut: false }
  })
  return { origin, ancestors, stores }
}

export function portsOf(its: World): InspectionPorts {
  const after = [...its.after]
  return {
    activeTab: async () => its.tab,
    tab: async () => (after.length > 1 ? (after.shift() ?? null) : (after[0] ?? null)),
    page: () => ({
      async run(read, ...values) {
        if (read.name === findSigns.name) {
          its.calls.push('signs')
          return its.shown
        }
        its.calls.push('page')
        return its.answer(read.name, ...values)
      },
      async runInMain() {
        its.calls.push('variables')
        return ''
      },
    }),
    async inFrames(_, read, ..._values) {
      its.calls.push(read.name)
      const answers = read.name === readStored.name ? its.stored() : its.loaded()
      return { answers, isPartial: its.isFrameSilent }
    },
    async cookiesOfHosts(tab, _, hosts) {
      its.calls.push(`cookies of hosts in store ${tab.storeId}`)
      return its.cookiesOfHosts(hosts)
    },
    async companiesOf(hosts) {
      its.calls.push(`companies of ${hosts.join(' ')}`)
      return its.companies
    },
    async cookiesOfSite(tab) {
      its.calls.push(`cookies of store ${tab.storeId}`)
      return its.cookies()
    },
    hasAccess: async (patterns) => patterns.every((pattern) => its.granted.includes(pattern)),
    grantedPatterns: async () => its.granted,
    mayReadFiles: async () => its.mayReadFiles,
    now: () => new Date('2026-11-23T12:00:00Z'),
    parse: async (source, raw, site) => source.parse(raw, site),
    inTime: (answer, milliseconds = 0) =>
      Promise.race([answer, its.wait(milliseconds).then(() => Promise.reject(new Error('too late')))]),
    wait: its.wait,
    nextTurn: async () => {},
    kept: policiesIn(roomOver(fakeDisk(its.kept))),
    check: async () => its.check,
    earlier: {
      read: async (key) => its.noted.get(key),
      write: async (key, value) => void its.noted.set(key, value),
    },
    versions: async () => ({ extension: '0.1.0', browser: 'Firefox/153.0', rules: '0123456789ab' }),
    language: () => 'fr',
  }
}

/** The name of what is kept, in the fake store. */
export function nameOf({ origin, policy }: KeptKey): string {
  return `policy ${origin} ${policy}`
}

/** A source that notes when it is asked, and does as told. */
export function sourceOf(its: World, more: Partial<Source> = {}): Source {
  return {
    id: 'told',
    async collect() {
      its.calls.push('collect')
      return null
    },
    parse: () => ({ charters: [], issues: [] }),
    ...more,
  }
}

/** A promise, and what resolves it. */
export function deferred() {
  let resolve: (value: null) => void = () => {}
  const promise = new Promise<null>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

/** The sources of a look. */
export function sourcesOf(late: readonly Source[], atOnce: readonly SourceAtOnce[] = []): Sources {
  return { atOnce, late: async () => late }
}
