import { performance } from 'node:perf_hooks'
import { extract, type Form } from '../../src/sources/policy-page/extract/extract'

const MEGABYTE = 1_000_000
const ROUNDS = 3
/** Milliseconds that no page of 5 MB may take, however it is made; the popup gives up long after. */
const BOUND = 3_000

/** `npm run bench:extract`: prints one JSON object a line: times are milliseconds, the least of some rounds; then hostile pages, or only those whose name has the argument in it. */
export function main([only = '']: string[]): void {
  if (only === '') measureLinear()
  for (const [name, form, text] of hostile()) if (name.includes(only)) measure(name, form, text, BOUND)
}

function measureLinear(): void {
  measure('a policy page of 5 MB', 'html', policyPage(5 * MEGABYTE), 1_000)
  const ratio = least('html', policyPage(10 * MEGABYTE)).ms / least('html', policyPage(5 * MEGABYTE)).ms
  print({ bench: 'a policy page, twice as long', ratio: Math.round(ratio * 100) / 100, linear: 2 })
  measure('a table of 20,000 rows', 'html', table(20_000), 2_000)
}

function measure(name: string, form: Form, text: string, limit: number): void {
  const { ms, entries, issues } = least(form, text)
  print({ bench: name, form, megabytes: Math.round(text.length / 100_000) / 10, ms, limit, entries, issues })
}

function least(form: Form, text: string): { ms: number; entries: number; issues: string[] } {
  let ms = Number.POSITIVE_INFINITY
  let seen = { entries: 0, issues: [] as string[] }
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    const { entries, issues } = extract(text, form, null)
    ms = Math.min(ms, Math.round(performance.now() - start))
    seen = { entries: entries.length, issues: issues.map((issue) => issue.code) }
  }
  return { ms, ...seen }
}

function print(figures: object): void {
  console.log(JSON.stringify(figures))
}

function repeat(text: string, length: number): string {
  return text.repeat(Math.floor(length / text.length))
}

function table(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `<tr><td>c_${at}</td><td>Provider</td><td>Keeps choice ${at} for the pages</td><td>2 years</td></tr>`,
  )
  return `<h1>Cookies</h1><table><tr><th>Cookie name</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>${lines.join('\n')}</table>`
}

/** As such pages are: a script and a style of some size, much prose, a few lists, a table. */
function policyPage(length: number): string {
  const prose =
    '<p>We keep a cookie so that our pages remember what you chose, and nothing else happens here today. </p>'
  const list = '<ul><li>to sign in</li><li><code>abc_d</code>: keeps the language, for 2 years</li></ul>'
  const script = `<script>${repeat('var a = function (b) { return b + 1 };\n', length / 4)}</script>`
  const part = prose.repeat(12) + list
  return `<!doctype html><html lang="en">${script}<h1>Cookies</h1>${table(500)}${repeat(part, (length * 3) / 4)}</html>`
}

function hostile(): [name: string, form: Form, text: string][] {
  const five = 5 * MEGABYTE
  return [
    ['10,000 nested tables', 'html', '<table><tr><td>'.repeat(10_000)],
    ['100,000 nested elements', 'html', '<div>'.repeat(100_000)],
    ['100,000 nested lists', 'html', '<ul><li>'.repeat(100_000)],
    ['misnested formatting', 'html', '<b><i><p>x</b>'.repeat(50_000)],
    ['open formatting', 'html', '<b a=1><i b=2><u c=3>'.repeat(20_000)],
    [
      'spans of a million',
      'html',
      `<table>${'<tr><td colspan=1000000 rowspan=1000000>a</td></tr>'.repeat(5_000)}</table>`,
    ],
    ['1,000 columns', 'html', `<table>${`<tr>${'<td>a_b</td>'.repeat(1_000)}</tr>`.repeat(400)}</table>`],
    ['a million links', 'html', '<a href=x>c</a>'.repeat(1_000_000)],
    ['a million terms', 'html', repeat('<dt>a_b<dd>c', five)],
    ['one line', 'html', repeat('cookie ', five)],
    ['one word', 'html', `<p>${'a'.repeat(five)}`],
    ['labels', 'html', repeat('<p>Name: a_b; Purpose: c', five)],
    ['colons', 'html', `<p>${':'.repeat(five)}`],
    ['blanks', 'html', `<p>a${' '.repeat(five)}b`],
    ['attributes', 'html', `<p ${repeat('a=b ', five)}>`],
    ['an open comment', 'html', `<!--${'-'.repeat(five)}`],
    ['open tags', 'html', '<'.repeat(five)],
    ['zeros and lone surrogates', 'html', repeat('\0\ud800<p>', five)],
    ...['|', '*', '`', '[', '![', '>', '- ', '_a_', 'a|b\n', 'a|b\n-|-\n', '  - a\n', '&', '\\', '<b>', '1. ', '#'].map(
      (sign): [string, Form, string] => [`Markdown of ${JSON.stringify(sign)}`, 'markdown', repeat(sign, MEGABYTE)],
    ),
  ]
}
