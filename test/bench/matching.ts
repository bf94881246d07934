import type { Charter, Entry } from '../../src/core/charter'
import type { ObservedCookie } from '../../src/core/cookie'
import { parseNamePatterns } from '../../src/core/declared-names'
import { matchesPattern } from '../../src/core/glob'
import { matchSeen } from '../../src/core/match'
import type { Part } from '../../src/core/part'
import type { StoredItem } from '../../src/core/stored-item'
import { charter, entry, seenOf, site, siteCookie, storedItem } from '../core/samples'

const COOKIES = 3_300
const ENTRIES = 10_000
const ROUNDS = 15

/** `npm run bench`: prints each measure as one JSON object a line; times are milliseconds, medians of some rounds; `first` is the first round's, as a person meets it. */
export async function main(): Promise<void> {
  const tab = site()
  const measure = (fold: number) => {
    const cookies = makeCookies(COOKIES * fold)
    const charters = [makeCharter(ENTRIES * fold)]
    return median(times(() => matchSeen(seenOf(cookies), charters, tab)))
  }
  const whole = measure(1)
  print('matching', { cookies: COOKIES, entries: ENTRIES, wildcards: '1/3', ms: whole, limit: 30 })
  print('matching, four times as many of both', { ratio: round(measure(4) / whole), linear: 4 })
  const text = makeText(TEXT)
  const ofText = () => matchSeen(seenOf(makeCookies(COOKIES)), [makeCharter(100)], tab, [partOf(text)])
  print('matching, with the text of a part', { cookies: COOKIES, characters: text.length, ...medianAndFirst(ofText) })
  const keys = makeKeys(KEYS)
  const wide = charter(Array.from({ length: KEYS }, (_, index) => entry(`*q${index}z*`)))
  const ofKeys = () => matchSeen(seenOf([], { items: keys }), [wide], tab)
  print('wildcards open at both ends', { keys: KEYS, entries: KEYS, ...medianAndFirst(ofKeys, 3) })
  for (const [name, pattern, cookie] of HOSTILE) {
    const ms = times(() => {
      for (const parsed of parseNamePatterns(pattern)) matchesPattern(parsed, cookie)
    })
    print('hostile pattern', {
      pattern: name,
      characters: pattern.length,
      ms: median(ms),
      first: round(ms[0] ?? 0),
      limit: 5,
    })
  }
}

const TEXT = 2_000_000
const KEYS = 20_000

function medianAndFirst(work: () => unknown, rounds = ROUNDS): { ms: number; first: number } {
  const all = times(work, rounds)
  return { ms: median(all), first: round(all[0] ?? 0) }
}

/** Prose in which some of the cookies' names stand, a dozen words a sentence. */
function makeText(length: number): string {
  const words: string[] = []
  for (let index = 0, size = 0; size < length; index++) {
    const word =
      index % 40 === 0 ? `stranger_${index % 4_000}` : `word${(index * 7) % 997}${index % 12 === 0 ? '.' : ''}`
    words.push(word)
    size += word.length + 1
  }
  return words.join(' ')
}

/** Made anew, so that nothing remembered of it helps. */
function partOf(text: string): Part {
  const rows = { read: 100, found: 100 }
  const read = { state: 'whole' as const, issue: null, declares: true, rows, left: [] }
  return { kind: 'policy-page', name: 'Cookies', url: 'https://data.example.org/cookies', ...read, text }
}

function makeKeys(count: number): StoredItem[] {
  return Array.from({ length: count }, (_, index) => storedItem(`key${index}abcdefghijklmnopqrstuvwxyz`))
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

function times(work: () => unknown, rounds = ROUNDS): number[] {
  return Array.from({ length: rounds }, () => timeOf(work))
}

function median(all: number[]): number {
  return round(all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0)
}

/** A third of the names are wildcards: open at the end, at the start, in the middle, and at both ends now and then. */
function makeCharter(count: number): Charter {
  const entries = Array.from({ length: count }, (_, index): Entry => {
    const wild = [`_w${index}_*`, `*_W${index}`, `_w${index}_<ID>_end`, `w${index}xxx`][index % 4] ?? ''
    return entry(index % 3 === 0 ? wild : `name_${index}`)
  })
  return charter(entries)
}

function makeCookies(count: number): ObservedCookie[] {
  return Array.from({ length: count }, (_, index) =>
    siteCookie([`name_${index}`, `_w${index * 3}_abc`, `abc_W${index * 3}`, `stranger_${index}`][index % 4] ?? ''),
  )
}
