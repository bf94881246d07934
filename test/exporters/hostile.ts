import * as fc from 'fast-check'
import type { ChoiceCheck } from '../../src/core/choice-check'
import type { ConsentPlatform } from '../../src/core/consent-platform'
import type { ObservedCookie } from '../../src/core/cookie'
import type { General } from '../../src/core/general'
import type { Inspection } from '../../src/core/inspection'
import { charter, entry, pageCookie, siteCookie, storedItem } from '../core/samples'
import { inspection } from '../popup/fake-ports'

/** What has run, hidden or broken something elsewhere. */
export const HOSTILE = [
  '',
  "=cmd|'/c calc'!A1",
  '+1',
  '-1',
  '@SUM(1)',
  '＝1+1',
  ' =1+1',
  '\t=1',
  '\r\n=1',
  'a;=HYPERLINK("http://evil.example")',
  "'=1",
  ";'x",
  'a,"b"\r\nc',
  '"',
  '_x0041_',
  '_x0041\u0001',
  '_x005F_x0041_',
  '\u0000\u0008\u001f\u007f\u0085',
  '\ud800',
  '\udc00a\ud83d',
  '\ufffd\ufffe\uffff\ufdd0',
  '\u{1fffe}x',
  '\u202egpj.exe',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '| a | b\n|---|\n`x` **y** [z](javascript:alert(1)) <b>&amp;',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '  deux  blancs ',
  '😀 été',
]

/** Any text, of any UTF-16 units, or one that has done harm elsewhere. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
)

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

/** Inspections of hostile names and texts, in every state that a row can have. */
export const anyInspection: fc.Arbitrary<Inspection> = fc
  .record({
    names: fc.array(anyText, { maxLength: 6 }),
    declared: fc.array(fc.record({ name: anyText, text: anyText, isPattern: fc.boolean() }), { maxLength: 6 }),
    stored: fc.array(anyText, { maxLength: 4 }),
    path: maybe(anyText),
    days: fc.integer({ min: -5, max: 400 }),
    visibility: fc.constantFrom('page' as const, 'site' as const, 'all' as const),
    isWhole: fc.boolean(),
    hasCheck: fc.boolean(),
  })
  .map(({ names, declared, stored, path, days, visibility, isWhole, hasCheck }) => {
    const cookies: ObservedCookie[] = names.map((name, at) =>
      visibility === 'page'
        ? pageCookie(name)
        : siteCookie(name, {
            path,
            ...(at % 2 === 0 ? {} : { session: false, expirationDate: 1_795_000_000 + days * 86_400 }),
            ...(at % 3 === 2 ? { domain: 'other.example', partitionKey: PARTITION } : {}),
          }),
    )
    const entries = [...declared, ...names.slice(0, 2).map((name) => ({ name, text: name, isPattern: false }))]
      .filter(({ name }) => name !== '')
      .map(({ name, text, isPattern }) =>
        entry(isPattern ? `${name}*` : name, { purpose: text || null, quote: `${name} ${text}` }),
      )
    const read = { read: entries.length, found: entries.length + (isWhole ? 0 : 2) }
    const check: ChoiceCheck = {
      startedAt: '2026-11-23T10:00:00.000Z',
      endedAt: null,
      choiceAt: null,
      choice: null,
      cleared: false,
      before: cookies,
      events: [],
      hasGaps: false,
    }
    const its = inspection(cookies, entries.length === 0 ? [] : [charter(entries, { rows: read })], {
      visibility,
      items: stored.map((name) => storedItem(name)),
      check: hasCheck ? check : null,
      leftOut: { query: isWhole, fragment: hasCheck },
      platforms: hasCheck ? [] : [platformOf(path ?? '')],
    })
    return {
      ...its,
      matches: its.matches.map((match, at) => (at % 2 === 0 ? match : { ...match, general: generalOf(path) })),
    }
  })

const PARTITION = { topLevelSite: 'https://example.org', hasCrossSiteAncestor: true }

function generalOf(words: string | null): General {
  return {
    id: 'visits',
    service: words ?? 'Visits',
    provider: words,
    kind: 'measure',
    purpose: { fr: 'Il sert généralement à mesurer.', en: 'It is generally used to measure.' },
    lifetime: null,
    source: words === null ? null : { url: 'https://visits.example/cookies', read: '2026-11-20' },
    known: 'visits_*',
    declaredBy: 3,
  }
}

function platformOf(words: string): ConsentPlatform {
  return {
    id: 'told',
    name: words,
    lists: 'cookies',
    choice: {
      state: 'partial',
      chosenAt: '2026-11-20T10:00:00.000Z',
      categories: [{ declared: words, category: 'statistics', accepted: null, fixed: false }],
    },
    keeps: { cookies: [words], storage: ['told_*'] },
    grown: [words],
  }
}
