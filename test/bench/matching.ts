import type { Charter, Entry } from '../../src/core/charter'
import type { ObservedCookie } from '../../src/core/cookie'
import { parseNamePatterns } from '../../src/core/declared-names'
import { matchesPattern } from '../../src/core/glob'
import { matchCookies } from '../../src/core/match'
import { parseSite, type Site } from '../../src/core/site'

const COOKIES = 3_300
const ENTRIES = 10_000
const ROUNDS = 15

/** `npm run bench`: prints each measure as one JSON object a line; times are milliseconds, medians of some rounds. */
export async function main(): Promise<void> {
  const site = parseSite('https://www.example.org/') as Site
  const measure = (times: number) => {
    const cookies = makeCookies(COOKIES * times)
    const charters = [makeCharter(ENTRIES * times)]
    return median(() => matchCookies(cookies, charters, site, 'site'))
  }
  const whole = measure(1)
  print('matching', { cookies: COOKIES, entries: ENTRIES, wildcards: '1/3', ms: whole, limit: 30 })
  print('matching, four times as many of both', { ratio: round(measure(4) / whole), linear: 4 })
  for (const [name, pattern, cookie] of HOSTILE) {
    const ms = worst(() => {
      for (const parsed of parseNamePatterns(pattern)) matchesPattern(parsed, cookie)
    })
    print('hostile pattern', { pattern: name, characters: pattern.length, ms, limit: 5 })
  }
}

const LONG = 4_000
const HOSTILE: [name: string, pattern: string, cookie: string][] = [
  ['*a*a*a…*b', `${'*a'.repeat(LONG / 2 - 1)}*b`, 'a'.repeat(4_096)],
  ['a…ab behind *', `*${'a'.repeat(LONG - 2)}b`, `${'a'.repeat(4_096)}`],
  ['*ab*ab*…', '*ab'.repeat(LONG / 3), 'ab'.repeat(2_048)],
  ['*aaaa…b*', `*${'a'.repeat(LONG / 2)}b*`, 'a'.repeat(4_096)],
  ['<<<<…', '<'.repeat(LONG), 'a'.repeat(4_096)],
  ['{{{{…}', `${'{'.repeat(LONG - 1)}}`, 'a'.repeat(4_096)],
  ['[[[[…', '['.repeat(LONG), 'a'.repeat(4_096)],
  ['x-x-x-…', 'x-'.repeat(LONG / 2), 'x-'.repeat(2_048)],
  ['XXXX…', 'X'.repeat(LONG), 'X'.repeat(4_096)],
  ['regular expression (a|a|…)', `/^(${'a|'.repeat(LONG / 2 - 4)}a)$/`, 'a'.repeat(4_096)],
  ['regular expression .*.*.*…', `/^${'.*'.repeat(LONG / 2 - 4)}b$/`, 'a'.repeat(4_096)],
  ['regular expression [[[[…', `/${'['.repeat(LONG - 2)}/`, 'a'.repeat(4_096)],
  ['quotes', '"'.repeat(LONG), 'a'.repeat(4_096)],
  ['blanks', `a${' '.repeat(LONG)}`, 'a'.repeat(4_096)],
  ['blanks and brackets', `a${' ('.repeat(LONG / 2)}`, 'a'.repeat(4_096)],
  ['commas', ','.repeat(LONG), 'a'.repeat(4_096)],
  ['dots', '.'.repeat(LONG), 'a'.repeat(4_096)],
  ['starting with …', 'starting with '.repeat(LONG / 14), 'a'.repeat(4_096)],
]

function print(bench: string, figures: object): void {
  console.log(JSON.stringify({ bench, ...figures }))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => timeOf(work)).toSorted((one, other) => one - other)
  return round(times[Math.floor(ROUNDS / 2)] ?? 0)
}

/** The first run counts too: a person meets a pattern once. */
function worst(work: () => unknown): number {
  return round(Math.max(...Array.from({ length: 5 }, () => timeOf(work))))
}

/** A third of the names are wildcards: open at the end, at the start, in the middle, and at both ends now and then. */
function makeCharter(count: number): Charter {
  const entries = Array.from({ length: count }, (_, index): Entry => {
    const wild = [`_w${index}_*`, `*_W${index}`, `_w${index}_<ID>_end`, `w${index}xxx`][index % 4] ?? ''
    return makeEntry(index % 3 === 0 ? wild : `name_${index}`)
  })
  return {
    id: 'bench',
    source: 'bench',
    basis: 'site',
    title: 'Bench',
    host: 'www.example.org',
    url: null,
    language: 'en',
    publishedAt: null,
    readAt: null,
    sha256: null,
    rows: { read: count, found: count },
    platform: null,
    entries,
  }
}

function makeEntry(name: string): Entry {
  return {
    name,
    provider: null,
    service: null,
    purpose: null,
    category: 'unclassified',
    declaredCategory: null,
    consent: 'not-stated',
    declaredConsent: null,
    duration: null,
    durationSeconds: null,
    party: null,
    domain: null,
    storage: null,
    quote: name,
    locator: { url: null, row: null },
    translations: {},
    elsewhere: [],
  }
}

function makeCookies(count: number): ObservedCookie[] {
  return Array.from({ length: count }, (_, index) => ({
    name: [`name_${index}`, `_w${index * 3}_abc`, `abc_W${index * 3}`, `stranger_${index}`][index % 4] ?? '',
    domain: 'www.example.org',
    hostOnly: true,
    path: '/',
    secure: true,
    httpOnly: false,
    sameSite: 'lax',
    session: true,
    expirationDate: null,
    partitionKey: 'unpartitioned',
    storeId: '0',
  }))
}
