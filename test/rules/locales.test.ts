import { describe, expect, it } from 'vitest'
import { ISSUES } from '../../src/core/issue'
import { KINDS } from '../../src/core/knowledge'
import { findingRules } from '../../src/findings/registry'
import { USES } from '../../src/telling/uses'
import { filesBelow, read, readJson } from './files'

type Messages = Record<string, { message: string; description?: string }>

const FILES = filesBelow('src/public/_locales')
const LANGUAGES = FILES.map((path) => path.split('/')[3] ?? '')
const messagesOf = (tag: string): Messages => readJson(`src/public/_locales/${tag}/messages.json`)

const SOURCE = filesBelow('src')
  .filter((path) => /\.tsx?$/.test(path))
  .map(read)
  .join('\n')

const MANIFEST_KEYS = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key)

const ENDINGS = ['zero', 'one', 'two', 'few', 'many', 'other']

/** The stems that the code counts with: `language.count('stem', …)`; each has a message for every plural form. */
const STEMS = [...SOURCE.matchAll(/\.count\(\s*'([^']+)'/g)].map(([, stem = '']) => stem)

/** The keys that are put together at run time: how the code begins them, and what may follow. */
const BUILT: Record<string, { in: string; rest: readonly string[] }> = {
  access_: { in: 'src/views/access/AccessNotice.tsx', rest: ['refused', 'failed', 'kept'] },
  consent_platform_: {
    in: 'src/telling/choice-words.ts',
    rest: ['accepted', 'refused', 'partial'].flatMap((state) => [state, `${state}_on`]),
  },
  check_: { in: 'src/views/check/CheckStart.tsx', rest: ['not_started', 'requests_refused'] },
  check_after_: { in: 'src/telling/check-words.ts', rest: ['accepted', 'refused', 'partial'] },
  check_choice_: { in: 'src/views/check/GuidedCheck.tsx', rest: ['accepted', 'refused', 'partial'] },
  check_moment_: { in: 'src/views/check/GuidedCheck.tsx', rest: ['platform', 'click', 'told'] },
  check_list_: { in: 'src/views/check/CheckList.tsx', rest: ['before', 'between', 'after'] },
  check_change_: { in: 'src/views/check/CheckList.tsx', rest: ['there', 'set', 'renewed', 'removed'] },
  check_part_: {
    in: 'src/telling/check-words.ts',
    rest: ['preferences', 'statistics', 'marketing', 'unclassified', 'undeclared'].flatMap((part) =>
      ['one', 'other'].map((form) => `${part}_${form}`),
    ),
  },
  check_verdict_: {
    in: 'src/telling/check-verdict.ts',
    rest: ['after', 'before', 'between', 'undeclared', 'untold', 'exempt'].flatMap((kind) =>
      ['one', 'other'].map((form) => `${kind}_${form}`),
    ),
  },
  check_verdict_clean_: { in: 'src/telling/check-verdict.ts', rest: ['yet', 'accepted', 'refused', 'partial'] },
  mark_: { in: 'src/telling/row-words.ts', rest: ['pattern', 'decoded', 'stem', 'case_differs'] },
  near_: {
    in: 'src/telling/row-words.ts',
    rest: ['similar_name', 'other_domain', 'hidden', 'in_text', 'service_named', 'word_in_text'],
  },
  mark_kind_: { in: 'src/telling/row-words.ts', rest: ['purpose', 'service'] },
  group_choice_: { in: 'src/views/cookies/CookieGroup.tsx', rest: ['accepted', 'refused', 'partial'] },
  basis_: { in: 'src/views/charter/CharterHead.tsx', rest: ['site', 'platform', 'general'] },
  category_: {
    in: 'src/views/cookies/DeclaredFacts.tsx',
    rest: ['necessary', 'preferences', 'statistics', 'marketing', 'unclassified'],
  },
  group_: {
    in: 'src/telling/group-words.ts',
    rest: [
      'undeclared',
      'spoken',
      'near',
      'necessary',
      'preferences',
      'statistics',
      'marketing',
      'unclassified',
      'platform',
      ...USES.map((use) => `general_${use}`),
      'unlisted',
      'unchecked',
      'unobserved',
      'unknown',
      ...['undeclared', 'spoken', 'near', 'platform', 'unlisted', 'unchecked', 'unobserved', 'unknown'].map(
        (group) => `${group}_note`,
      ),
    ],
  },
  chip_: {
    in: 'src/telling/group-words.ts',
    rest: [
      'undeclared',
      'spoken',
      'near',
      'necessary',
      'preferences',
      'statistics',
      'marketing',
      'unclassified',
      'platform',
      ...USES,
      'unlisted',
      'unchecked',
    ],
  },
  use_: { in: 'src/telling/summary.ts', rest: [...USES, 'untold'] },
  order_: { in: 'src/views/cookies/ListTools.tsx', rest: ['use', 'company'] },
  gap_: {
    in: 'src/telling/charter-gaps.ts',
    rest: ['purpose', 'provider', 'duration'].flatMap((gap) => [`${gap}_one`, `${gap}_other`]),
  },
  group_consent_: {
    in: 'src/telling/group-words.ts',
    rest: ['exempt', 'required'].flatMap((consent) => [consent, `${consent}_read`]),
  },
  explain_group_: {
    in: 'src/views/menu/WhatAreCookies.tsx',
    rest: ['undeclared', 'spoken', 'near', 'platform', 'unlisted'],
  },
  general_use_: { in: 'src/telling/general-sentences.ts', rest: [...KINDS] },
  kind_: {
    in: 'src/views/menu/WhatAreCookies.tsx',
    rest: ['necessary', 'preferences', 'statistics', 'marketing', 'unclassified', 'first', 'third'].flatMap((kind) => [
      kind,
      `${kind}_text`,
      `${kind}_consent`,
    ]),
  },
  nav_: { in: 'src/popup/Popup.tsx', rest: ['cookies', 'charter'] },
  report_chosen_: { in: 'src/telling/report/header.ts', rest: ['accepted', 'refused', 'partial'] },
  report_chosen_by_: { in: 'src/telling/report/header.ts', rest: ['platform', 'click', 'told'] },
  report_column_: { in: 'src/exporters/html.ts', rest: ['name', 'whose', 'status', 'declared', 'browser'] },
  report_seen_: { in: 'src/telling/report/header.ts', rest: ['page', 'site', 'all'] },
  report_status_: {
    in: 'src/telling/report/rows.ts',
    rest: ['declared', 'near', 'undeclared', 'unchecked', 'unobserved', 'unknown'],
  },
  report_unseen_: { in: 'src/telling/report/header.ts', rest: ['page', 'site', 'all'] },
  rule_: {
    in: 'src/views/cookies/CookieDetails.tsx',
    rest: ['necessary', 'preferences', 'statistics', 'marketing', 'unclassified'],
  },
  severity_: { in: 'src/views/findings/FindingPoint.tsx', rest: ['serious', 'attention', 'note'] },
  same_site_: { in: 'src/views/cookies/BrowserFacts.tsx', rest: ['strict', 'lax', 'no_restriction', 'unspecified'] },
  stored_: {
    in: 'src/views/cookies/StoredFacts.tsx',
    rest: ['local_storage', 'session_storage', 'indexed_db', 'cache'],
  },
  stored_group_: {
    in: 'src/views/cookies/StoredGroups.tsx',
    rest: ['undeclared', 'spoken', 'near', 'unchecked', 'declared'],
  },
  unknown_: {
    in: 'src/views/cookies/CookieDetails.tsx',
    rest: ['page_view', 'storage_unread', 'third_party', 'other_host', 'place_not_stated'],
  },
}

const FINDING_PARTS = ['title', 'seen', 'declared', 'rule']

/** What each finding is worded by: a message for each part, of its wording or shared by all wordings, and what it may name. */
const FINDING_WORDS = findingRules.flatMap(({ id, variants, values }) => {
  const stem = `finding_${id.replaceAll('-', '_')}`
  const wordings = variants.length === 0 ? [null] : variants.map((variant) => variant.replaceAll('-', '_'))
  return FINDING_PARTS.flatMap((part) =>
    wordings.map((variant) => ({
      own: variant === null ? null : `${stem}_${variant}_${part}`,
      shared: `${stem}_${part}`,
      names: Object.keys(values),
    })),
  )
})

/** Gives the key of a finding's words in a language: its wording's own, or else the shared one. */
function findingKey({ own, shared }: { own: string | null; shared: string }, messages: Messages): string {
  return own !== null && own in messages ? own : shared
}

const ISSUE_KEYS = ISSUES.map(({ code }) => `issue_${code}`)

/**
 * The keys that code names: what stands within the brackets of `say`, `find` or `count`, and elsewhere, as in a table by which
 * one is chosen, those of two words or more, because one word alone may be anything.
 */
function keysIn(source: string): string[] {
  const calls = [...source.matchAll(/\b(?:say|find|count)\(/g)].flatMap(({ index, 0: begin }) =>
    literalsIn(bracketed(source, index + begin.length)),
  )
  return [...calls, ...literalsIn(source).filter((key) => key.includes('_'))]
}

function literalsIn(source: string): string[] {
  return [...source.matchAll(/'([a-z][a-z0-9_]*)'/g)].map(([, key = '']) => key)
}

/** Gives what follows up to the bracket that closes. */
function bracketed(source: string, from: number): string {
  let open = 1
  for (let at = from; at < source.length; at++) {
    open += source[at] === '(' ? 1 : source[at] === ')' ? -1 : 0
    if (open === 0) return source.slice(from, at)
  }
  return source.slice(from)
}

function usedKeys(): Set<string> {
  const keys = new Set(MANIFEST_KEYS)
  for (const key of keysIn(SOURCE)) keys.add(key)
  for (const stem of STEMS) for (const ending of ENDINGS) keys.add(`${stem}_${ending}`)
  for (const [start, { rest }] of Object.entries(BUILT)) for (const end of rest) keys.add(start + end)
  for (const words of FINDING_WORDS) keys.add(findingKey(words, messagesOf('en')))
  for (const key of ISSUE_KEYS) keys.add(key)
  return keys
}

const placeholders = (message: string) =>
  [...message.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).toSorted()

/** A plural message of a language may have forms that English lacks. */
const withoutEnding = (key: string) => STEMS.find((stem) => ENDINGS.some((end) => key === `${stem}_${end}`)) ?? key

describe('The language files', () => {
  it('are one messages.json for each language, English and French among them', () => {
    expect(FILES).toEqual(LANGUAGES.map((tag) => `src/public/_locales/${tag}/messages.json`))
    expect(LANGUAGES).toEqual(expect.arrayContaining(['en', 'fr']))
  })

  it('have no key twice', () => {
    const keysOf = (path: string) => [...read(path).matchAll(/^ {2}"(\w+)": \{/gm)].map(([, key]) => key)
    for (const path of FILES) {
      expect(keysOf(path).length).toBeGreaterThan(100)
      expect(keysOf(path).filter((key, at, all) => all.indexOf(key) !== at)).toEqual([])
    }
  })

  it('hold no message that nothing in the code or the manifest uses', () => {
    const used = usedKeys()
    expect(Object.keys(messagesOf('en')).filter((key) => !used.has(key))).toEqual([])
  })

  it('are used by a call for words or as a key of two words, not by any literal', () => {
    const source = "const area = 'session'; say(is('a') ? 'menu' : 'back', 'x'); const KEYS = { a: 'two_words' }"
    expect(keysIn(source)).toEqual(['a', 'menu', 'back', 'x', 'two_words'])
  })

  it('hold every message that the manifest, the plurals and the keys built at run time ask for', () => {
    const english = messagesOf('en')
    const built = Object.entries(BUILT).flatMap(([start, { rest }]) => rest.map((end) => start + end))
    expect(STEMS.length).toBeGreaterThan(3)
    expect(MANIFEST_KEYS.length).toBeGreaterThan(1)
    expect([...MANIFEST_KEYS, ...built].filter((key) => !(key in english))).toEqual([])
  })

  it('have words of their own for every issue that the core knows', () => {
    for (const tag of LANGUAGES) expect(Object.keys(messagesOf(tag))).toEqual(expect.arrayContaining(ISSUE_KEYS))
    const words = ISSUE_KEYS.map((key) => messagesOf('en')[key]?.message)
    expect(words.filter((one, at) => words.indexOf(one) !== at)).toEqual([])
  })

  it('have every key built at run time from a beginning that this test knows', () => {
    const beginnings = [...SOURCE.matchAll(/(?:say|find|count)\(\s*`([a-z_]+)\$\{/g)].map(([, start = '']) => start)
    expect(beginnings.length).toBeGreaterThan(8)
    const known = [...Object.keys(BUILT), 'issue_', 'finding_']
    expect(beginnings.filter((start) => !known.includes(start))).toEqual([])
    const stale = Object.entries(BUILT).filter(([start, { in: path }]) => !read(path).includes(`\`${start}\${`))
    expect(stale.map(([start]) => start)).toEqual([])
  })
})

describe.each(LANGUAGES)('The messages in %s', (tag) => {
  const english = messagesOf('en')
  const messages = messagesOf(tag)

  it('are those of English', () => {
    const stems = (all: Messages) => [...new Set(Object.keys(all).map(withoutEnding))].toSorted()
    expect(stems(messages)).toEqual(stems(english))
  })

  it('word every part of every finding, and name in it only what the finding gives', () => {
    const missing = FINDING_WORDS.map((words) => findingKey(words, messages)).filter((key) => !(key in messages))
    expect(missing).toEqual([])
    const unknown = FINDING_WORDS.flatMap((words) => {
      const key = findingKey(words, messages)
      return placeholders(messages[key]?.message ?? '').flatMap((name = '') =>
        words.names.includes(name) ? [] : [`${key}: ${name}`],
      )
    })
    expect(unknown).toEqual([])
    expect(FINDING_WORDS.length).toBeGreaterThan(60)
  })

  it('each have words and a description', () => {
    const empty = Object.entries(messages).filter(([, one]) => one.message.trim() === '' || !one.description?.trim())
    expect(empty.map(([key]) => key)).toEqual([])
  })

  it('have the placeholders of English', () => {
    const faults = Object.entries(messages).filter(([key, { message }]) => {
      const original = english[key] ?? english[`${withoutEnding(key)}_other`]
      return String(placeholders(message)) !== String(placeholders(original?.message ?? ''))
    })
    expect(faults.map(([key]) => key)).toEqual([])
  })

  it('leave no placeholder half written', () => {
    const broken = Object.entries(messages).filter(([, { message }]) =>
      /[{}$]/.test(message.replace(/\{\{\s\w+\s\}\}/g, '')),
    )
    expect(broken.map(([key]) => key)).toEqual([])
  })

  it('have both a singular and a plural wherever something is counted', () => {
    const wanted = STEMS.flatMap((stem) => [`${stem}_one`, `${stem}_other`])
    expect(wanted.filter((key) => !(key in messages))).toEqual([])
  })

  it('describe the extension in no more than the 132 characters of the stores', () => {
    const description = messages['extension_description']?.message ?? ''
    expect(description.length).toBeGreaterThan(20)
    expect(description.length).toBeLessThanOrEqual(132)
    expect((messages['extension_name']?.message ?? '').length).toBeLessThanOrEqual(75)
  })
})

describe('French words', () => {
  /** A line may end at a plain space: before these signs, and behind an opening quotation mark, it never does. */
  const PLAIN = /[ \t\n][:;?!»%]|«[ \t\n]/

  const TEXTS: [string, string[]][] = [
    ['the messages', Object.values(messagesOf('fr')).map(({ message }) => message)],
    ['the words for the stores', stringsIn(readJson('src/store/fr.json'))],
    ['what is generally known', filesBelow('src/knowledge').flatMap((path) => frenchIn(readJson(path)))],
  ]

  it.each(TEXTS)('have no plain space before : ; ? ! » %% and behind «, in %s', (_, texts) => {
    expect(texts.length).toBeGreaterThan(5)
    expect(texts.filter((text) => PLAIN.test(text))).toEqual([])
  })

  it('are held against every such space', () => {
    const faults = ['a :', 'a ;', 'a ?', 'a !', 'a »', '5 %', '« a', 'a\n: b']
    expect(faults.filter((text) => !PLAIN.test(text))).toEqual([])
    expect(
      ['a\u00a0:', 'a\u202f;', '«\u00a0a\u00a0»', 'a: b', '{{ a }}\u202f?'].filter((text) => PLAIN.test(text)),
    ).toEqual([])
  })
})

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** The texts that a file of data has under `fr`. */
function frenchIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'fr' ? stringsIn(inner) : frenchIn(inner)))
}
