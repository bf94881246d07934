import type { Charter, Entry } from '../../src/core/charter'
import { changesOf, cookiesSeen } from '../../src/core/check-changes'
import { missesChanges } from '../../src/core/choice-check'
import { parseNamePatterns } from '../../src/core/declared-names'
import { matchSeen } from '../../src/core/match'
import { parseSetCookie } from '../../src/core/set-cookie'
import { atOnce } from '../../src/core/steps'
import { keepSame } from '../../src/shell/keep-same'
import { extract, type Form } from '../../src/sources/policy-page/extract/extract'
import { readTree } from '../../src/sources/policy-page/extract/html-document'
import { parsePage } from '../../src/sources/policy-page/extract/page'
import policyPage from '../../src/sources/policy-page/policy-page'
import { readServices } from '../../src/sources/policy-page/services/read-services'
import { ADDRESS, beginning, checkWorld, cookieSet, PLAIN, SHOWN } from '../app/fake-checks'
import { charter, entry, seenOf, site, siteCookie, storedItem } from '../core/samples'
import { DAY, findAll, inspected, keptCookie } from '../findings/inspected'
import { growthOf, type Subject } from './growth'

/** How much faster than its input the time of a subject may grow: n log n is below it, n to the power of 1.5 is not. */
const MOST = 1.25

/** What a policy page may be long: more of it is not fetched, and not taken of the open page. */
const LONGEST_PAGE = 5_000_000
/** What every page costs, however short, would hide how the rest grows. */
const SHORTEST_PAGE = 200_000

/**
 * `npm run bench:linear [-- PART]`: grows what is read of a page, a charter or a browser eightfold, and prints for each
 * subject, or those whose name has the part in it, one JSON object a line with the exponent. Ends with 1 where one is over 1.25.
 */
export async function main([only = '']: string[]): Promise<void> {
  for (const subject of subjects().filter(({ name }) => name.includes(only))) {
    const { size, ms, msOfEightfold, exponent } = await growthOf(subject)
    const figures = { size, ms: rounded(ms), msOfEightfold: rounded(msOfEightfold), exponent: rounded(exponent) }
    const isLinear = exponent <= MOST
    console.log(JSON.stringify({ bench: 'linear', subject: subject.name, ...figures, limit: MOST, isLinear }))
    if (!isLinear) process.exitCode = 1
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

function subjects(): Subject[] {
  return [...matching(), ...names(), ...pages(), ...services(), ...checks(), ...drawing()].map((one) => one as Subject)
}

/** Declared names and what is seen, both growing. */
function matching(): Subject<() => unknown>[] {
  const match = (
    name: string,
    declared: (at: number) => string,
    seen: (at: number) => string,
    charters = 1,
    more: (at: number) => Partial<Entry> = () => ({}),
  ): Subject<() => unknown> => ({
    name: `matching: ${name}`,
    from: 500,
    make(size) {
      const cookies = Array.from({ length: size }, (_, at) => siteCookie(seen(at), { path: `/${at}` }))
      const items = Array.from({ length: size }, (_, at) => storedItem(seen(at)))
      const all = Array.from({ length: charters }, (_, charterAt): Charter => {
        const entries = Array.from({ length: size }, (__, at) =>
          entry(declared(at), { purpose: `Purpose ${charterAt}`, ...more(at) }),
        )
        return charter(entries, { id: `charter ${charterAt}` })
      })
      return () => matchSeen(seenOf(cookies, { items }), all, site())
    },
    run: (work) => work(),
  })
  return [
    match(
      'exact names',
      (at) => `name_${at}`,
      (at) => `name_${at}`,
    ),
    match(
      'wildcards at the end',
      (at) => `q${at}_*`,
      (at) => `q${at}_x`,
    ),
    match(
      'wildcards at the start',
      (at) => `*_${at}q`,
      (at) => `x_${at}q`,
    ),
    match(
      'wildcards at both ends, of keys that none declares',
      (at) => `*q${at}z*`,
      (at) => `key${at}abcdefghijklmnopqrstuvwxyz`,
    ),
    match(
      'wildcards at both ends, of keys that they declare',
      (at) => `*q${at}z*`,
      (at) => `a_q${at}z_b`,
    ),
    match(
      'wildcards in the middle',
      (at) => `a*${at}z`,
      (at) => `ab${at}z`,
    ),
    match(
      'names that only case separates',
      (at) => `NAME_${at}`,
      (at) => `name_${at}`,
    ),
    match(
      'one name in all rows',
      () => 'same',
      () => 'same',
    ),
    match(
      'one name in all rows of two charters',
      () => 'same',
      () => 'same',
      2,
    ),
    match(
      'one name in all rows of two charters, and nothing seen',
      () => 'same',
      (at) => `other_${at}`,
      2,
    ),
    match(
      'one name in all rows of two charters, each in its own words',
      () => 'same',
      () => 'same',
      2,
      (at) => ({ purpose: `Purpose ${at}` }),
    ),
    match(
      'one wildcard in all rows of two charters',
      () => 'same_*',
      (at) => `same_${at}`,
      2,
    ),
    match(
      'one wildcard in all rows',
      () => 'same_*',
      (at) => `same_${at}`,
    ),
  ]
}

/** One name or one header field, growing. */
function names(): Subject<string>[] {
  const read = (name: string, part: string, work: (text: string) => unknown): Subject<string> => ({
    name,
    from: 2_000,
    most: LONGEST_PAGE,
    make: (size) => part.repeat(Math.ceil(size / part.length)),
    run: work,
  })
  return [
    ...['a', '*a', '{', '[', '<a>', 'x-', ', a_b', ' ('].map((part) =>
      read(`a declared name of ${JSON.stringify(part)}`, part, parseNamePatterns),
    ),
    ...['a=b; ', 'a=b, ', ';', '=', ' ', '"'].map((part) =>
      read(`a Set-Cookie field of ${JSON.stringify(part)}`, part, parseSetCookie),
    ),
  ]
}

const PARTS: [name: string, form: Form, part: (at: number) => string, before?: string][] = [
  [
    'rows of a table',
    'html',
    (at) => `<tr><td>c_${at}<td>Us<td>Keeps choice ${at}<td>2 years`,
    '<table><tr><th>Cookie name<th>Provider<th>Purpose<th>Duration',
  ],
  ['tables', 'html', (at) => `<table><tr><th>Cookie<th>Purpose<tr><td>c_${at}<td>Keeps choice ${at}</table>`],
  ['columns of a table', 'html', (at) => `<td>c_${at}`, '<table><tr><th>Cookie<th>Purpose<tr>'],
  ['items of a list', 'html', (at) => `<li><code>c_${at}</code>: keeps choice ${at}, 2 years`, '<h1>Cookies</h1><ul>'],
  ['terms of a list', 'html', (at) => `<dt>c_${at}<dd>Keeps choice ${at}. Duration: 2 years.`, '<h1>Cookies</h1><dl>'],
  ['headings', 'html', (at) => `<h2>c_${at}</h2><p>Purpose: keeps choice ${at}</p><p>Duration: 2 years</p>`],
  [
    'headings of rising depth',
    'html',
    (at) => `<h${(at % 6) + 1}>Cookies ${at}</h${(at % 6) + 1}><p>c_${at}: keeps it</p>`,
  ],
  ['sections that close', 'html', (at) => `<details><summary>c_${at}</summary>Purpose: choice ${at}</details>`],
  ['grids', 'html', (at) => `<div class=r><div>c_${at}</div><div>Us</div><div>Keeps it</div><div>2 years</div></div>`],
  ['names in one cell', 'html', (at) => `c_${at}, `, '<table><tr><th>Cookie<th>Purpose<tr><td>'],
  ['lines in one cell', 'html', (at) => `c_${at}<br>`, '<table><tr><th>Cookie<th>Purpose<tr><td>'],
  ['names in one sentence', 'html', (at) => `c_${at}, `, '<h1>Cookies</h1><p>We use the cookies '],
  ['nested elements', 'html', () => '<div>'],
  ['nested lists', 'html', (at) => `<ul><li>c_${at}: keeps it`],
  ['nested tables', 'html', (at) => `<table><tr><td>c_${at}<td>keeps it`],
  ['open brackets', 'html', () => '<'],
  ['open comments', 'html', () => '<!--'],
  ['open scripts', 'html', () => '<script>'],
  ['open formatting', 'html', (at) => `<b a=${at % 50}>c_${at}`],
  ['attributes', 'html', (at) => `a${at}=b `, '<p '],
  ['blanks', 'html', () => ' ', '<p>a'],
  ['entities', 'html', () => '&amp;', '<p>'],
  ['colons', 'html', () => ':', '<p>'],
  ['labels in one paragraph', 'html', (at) => `Name: c_${at}; Purpose: keeps it; Duration: 2 years. `, '<p>'],
  ['footnotes', 'html', (at) => `<p>c_${at}<sup>[${at}]</sup>: keeps it</p>`, '<h1>Cookies</h1>'],
  ['lines of text', 'text', (at) => `c_${at}: keeps choice ${at}, 2 years\n`, 'Cookies\n\n'],
  ['blank lines of text', 'text', () => '\n', 'Cookies'],
  [
    'rows in Markdown',
    'markdown',
    (at) => `| c_${at} | keeps choice ${at} | 2 years |\n`,
    '| Cookie | Purpose | Duration |\n| --- | --- | --- |\n',
  ],
  ['items in Markdown', 'markdown', (at) => `- \`c_${at}\`: keeps choice ${at}\n`, '# Cookies\n\n'],
  ['headings in Markdown', 'markdown', (at) => `## c_${at}\n\nPurpose: choice ${at}\n\n`],
  ['emphasis in Markdown', 'markdown', (at) => `**c_${at}** *a `],
]

/** Pages of more and more parts. */
function pages(): Subject[] {
  const text = (size: number, part: (at: number) => string, before = '') =>
    before + Array.from({ length: size }, (_, at) => part(at)).join('')
  const sizes = (part: (at: number) => string) => ({
    from: Math.floor(SHORTEST_PAGE / part(9_999).length),
    most: Math.floor(LONGEST_PAGE / part(99_999).length),
  })
  const extracted = PARTS.map(
    ([name, form, part, before]): Subject<string> => ({
      name: `a page: ${name}`,
      ...sizes(part),
      make: (size) => text(size, part, before),
      run: (page) => extract(page, form, 'https://data.example.org/cookies'),
    }),
  )
  // None of them declares a cookie, so that it is asked whether a script draws the page.
  const undeclared: [string, (at: number) => string][] = [
    ['open brackets', () => '<'],
    ['brackets that open within one another', () => '<a '],
    ['open scripts', () => '<script '],
    ['scripts', (at) => `<script>a(${at})</script>`],
    ['open styles', () => '<style>a{}'],
    ['closing scripts alone', () => '</script>'],
    ['blanks', () => ' '],
    ['words', () => 'word '],
    ['places named for a list within one another', () => '<div class=cookie-list>'],
    ['links', (at) => `<a href=/${at}>cookie list</a>, `],
    ['links in sentences', (at) => `<li>See: <a href=/${at}>cookies</a>. `],
    ['words shaped like names', (at) => `_word_${at} `],
    ['dots in what may be a name', () => '_.'],
    ['signs behind one another', () => '_......'],
  ]
  const drawn = undeclared.map(
    ([name, part]): Subject<object> => ({
      name: `a page that may be drawn by script: ${name}`,
      ...sizes(part),
      make: (size) => rawPolicy('', '', text(size, part)),
      run: (raw) => parsed(raw, ['policy-page']),
    }),
  )
  const rising = undeclaredTable('one row of many cells above many rows', (size) => [
    `<tr>${'<td>c_a'.repeat(size)}`,
    '<tr><td>c_b'.repeat(size),
  ])
  const open: Subject<object> = {
    name: 'an open page: rows of which none is in sight',
    from: 500,
    most: 40_000,
    make: (size) =>
      rawPolicy(
        text(size, (at) => `<tr><td>c_${at}<td>Keeps choice ${at}`, '<table><tr><th>Cookie name<th>Purpose'),
        text(size, (at) => `Words ${at} that name nothing. `),
        null,
      ),
    run: (raw) => parsed(raw, []),
  }
  return [...extracted, ...drawn, rising, open].map((one) => one as Subject)
}

function undeclaredTable(name: string, rows: (size: number) => string[]): Subject<object> {
  return {
    name: `a page: ${name}`,
    from: 2_000,
    most: 200_000,
    make: (size) => rawPolicy('', '', `<table>${rows(size).join('')}</table>`),
    run: (raw) => parsed(raw, ['policy-page']),
  }
}

const NAMED: [name: string, part: (at: number) => string, before?: string][] = [
  ['sentences', (at) => `<p>We use Service${at} to measure visits. It may set cookies on your device.</p>`],
  ['sentences in one paragraph', (at) => `We use Service${at} to measure visits, and it may set cookies. `, '<p>'],
  ['names in one sentence', (at) => `Service${at}, `, '<p>We use cookies of third parties such as '],
  ['titles', (at) => `<h2>Service${at}</h2><p>This service sets cookies to measure visits.</p>`],
  [
    'titles of rising depth',
    (at) => `<h${(at % 6) + 1}>Service${at}</h${(at % 6) + 1}><p>We use it to measure visits.</p>`,
  ],
  ['items', (at) => `<li>Service${at}: measures visits`, '<h2>Third-party cookies</h2><ul>'],
  ['bare items', (at) => `<li>Service${at}`, '<h2>Third-party cookies</h2><ul>'],
  ['labels that run on', (at) => ` - Service${at}: measures visits here.`, '<p>We use cookies of third parties:'],
  [
    'rows',
    (at) => `<tr><td>Service${at}<td>Measures visits of our pages`,
    '<h2>Cookies</h2><table><tr><th>Service<th>Purpose',
  ],
  [
    'names in one cell',
    (at) => `Service${at}<br>`,
    '<h2>Cookies</h2><table><tr><th>Service<th>Purpose<tr><td>A<td>B<tr><td>',
  ],
  ['short lines', (at) => `<p>Line ${at}</p>`],
  ['stops', () => '. '],
  ['brackets', () => '('],
  ['addresses', (at) => `www.service${at}.example `],
  ['definitions', (at) => `<p>Service${at} (“we”, “us”) uses cookies.</p>`],
]

/** Pages that name more and more services. */
function services(): Subject[] {
  return NAMED.map(
    ([name, part, before = '<h1>Cookie policy</h1>']): Subject<ReturnType<typeof readTree>> => ({
      name: `services of a page: ${name}`,
      from: Math.floor(SHORTEST_PAGE / part(9_999).length),
      most: Math.floor(LONGEST_PAGE / part(99_999).length),
      make: (size) => readTree(parsePage(before + Array.from({ length: size }, (_, at) => part(at)).join(''), 'html')),
      run: (document) => readServices(document, null),
    }),
  ).map((one) => one as Subject)
}

function rawPolicy(open: string, visibleText: string, fetched: string | null): object {
  const address = 'https://data.example.org/'
  const url = `${address}cookies`
  const wanted = { url, name: 'Cookies', kind: 'policy-page', of: url, isNamedForCookies: true }
  const answer = (page: string) => {
    const base64 = Buffer.from(page).toString('base64')
    const head = {
      status: 200,
      url,
      type: 'text/html; charset=utf-8',
      attached: false,
      sandboxed: false,
      refresh: null,
    }
    return { kind: 'page', ...head, base64 }
  }
  const policy = { of: address, name: 'Cookies', isNamedForCookies: true }
  return {
    open: open === '' ? null : { address, html: open, visibleText, cut: false, policy },
    fetched: fetched === null ? [] : [{ wanted, answer: answer(fetched) }],
    readAt: '2026-11-23T12:00:00.000Z',
  }
}

/** Parses as the popup's worker does; throws where it does not come to such a part, and so not to what is to be measured. */
async function parsed(raw: object, expected: string[]): Promise<void> {
  const { charters, issues, parts = [] } = await policyPage.parse(raw, site())
  const kinds = parts.map(({ kind }) => kind)
  const isReached = expected.length === 0 ? charters.length > 0 : kinds.some((kind) => expected.includes(kind))
  const codes = issues.map(({ code }) => code)
  if (!isReached) throw new Error(`${charters.length} charters, ${[...kinds, ...codes].join(', ')}`)
}

/** Changes that the browser tells of while a check runs. */
function checks(): Subject[] {
  const flood: Subject<number> = {
    name: 'a guided check: a flood of cookies',
    from: 500,
    make: (size) => size,
    async run(size) {
      const its = checkWorld()
      const checks = beginning(its)
      if ((await checks.start(SHOWN, PLAIN)) !== 'done') throw new Error('the check did not begin')
      const told = Array.from({ length: size }, (_, at) => checks.onCookie(cookieSet(`c${at}`)))
      await Promise.all(told)
      await checks.end(SHOWN)
    },
  }
  const answers: Subject<number> = {
    name: 'a guided check: a flood of cookies with the answers that set them',
    from: 1_000,
    make: (size) => size,
    async run(size) {
      const its = checkWorld({ watchesRequests: true })
      const checks = beginning(its)
      if ((await checks.start(SHOWN, PLAIN)) !== 'done') throw new Error('the check did not begin')
      for (let at = 0; at < size; at++) {
        const answer = { tabId: 7, at: Date.parse('2026-11-23T12:00:00Z'), method: 'GET', url: ADDRESS }
        await checks.onAnswer({ ...answer, announced: [{ name: `c${at}`, domain: null, path: '/' }] })
        await checks.onCookie(cookieSet(`c${at}`))
      }
      await checks.end(SHOWN)
    },
  }
  const summed: Subject<() => unknown> = {
    name: 'a guided check: summing up its changes',
    from: 2_000,
    make(size) {
      const at = (place: number) => new Date(Date.UTC(2026, 10, 23, 12) + place).toISOString()
      const events = Array.from({ length: size }, (_, place) => ({
        at: at(place),
        change: place % 3 === 2 ? ('removed' as const) : ('set' as const),
        cookie: siteCookie(`c${place % (size / 4)}`),
        request: null,
      }))
      const before = Array.from({ length: size }, (_, place) => siteCookie(`b${place}`))
      const check = {
        startedAt: at(0),
        endedAt: null,
        choiceAt: at(Math.floor(size / 2)),
        choice: 'accepted' as const,
        cleared: false,
        before,
        events,
        hasGaps: false,
      }
      return () => {
        cookiesSeen(changesOf(check), 'after')
        missesChanges(check, before, at(2 * size))
      }
    },
    run: (work) => work(),
  }
  return [flood, answers, summed].map((one) => one as Subject)
}

/** What is shown of many cookies. */
function drawing(): Subject[] {
  const its = (size: number) => {
    const cookies = Array.from({ length: size }, (_, at) => keptCookie(`c${at}`, 90 * DAY))
    const rows = Array.from({ length: size * 3 }, (_, at) => entry(at % 3 === 0 ? `c${at / 3}` : `w${at}_*`))
    return inspected(cookies, [charter(rows)])
  }
  const findings: Subject<ReturnType<typeof its>> = {
    name: 'what deserves a look among many cookies',
    from: 500,
    make: its,
    run: findAll,
  }
  const same: Subject<() => unknown> = {
    name: 'what stays the same from one look to the next',
    from: 500,
    make(size) {
      const [before, next] = [its(size), its(size)]
      return () => atOnce(keepSame(before, next))
    },
    run: (work) => work(),
  }
  return [findings, same].map((one) => one as Subject)
}
