import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CharterSchema } from '../../../src/core/charter'
import { matchSeen } from '../../../src/core/match'
import { cookiesAlone } from '../../../src/core/seen'
import { parseSite, type Site } from '../../../src/core/site'
import type { PlatformData } from '../../../src/sources/platform/reading/platform'
import { type PlatformSource, resultOf } from '../../../src/sources/platform/reading/platform-source'
import type { SourceResult } from '../../../src/sources/source'
import { siteCookie } from '../../core/samples'
import { platforms } from '../../record/recorded-declaration'
import { wholeData } from './reading-of'

const FOLDER = new URL('documents/', import.meta.url)
const SITE = parseSite('https://shop.example.test/') as Site

/** Parts that take another's place: nothing, of another type, of the shape of something else, or very long. */
const JUNK = [
  null,
  true,
  -1,
  1e300,
  '',
  '%',
  '__proto__',
  '/(a+)+$/',
  '<b>'.repeat(2_000),
  '1 '.repeat(5_000),
  [],
  [[]],
  [null, { length: 9 }],
  {},
  { regex: 7 },
  { regex: { source: '(a|a)*$', flags: 'y' } },
  JSON.parse('{ "__proto__": { "name": "x" }, "constructor": 1 }'),
]

/** Gives variants of a value in which one part is another. */
function* variantsOf(value: unknown): Generator<unknown> {
  yield* JUNK
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    for (const variant of variantsOf(part)) {
      yield Array.isArray(value) ? value.with(Number(key), variant) : { ...value, [key]: variant }
    }
  }
}

function documentsOf({ id }: PlatformSource, ending: string): string[] {
  const files = readdirSync(FOLDER).filter((file) => file.startsWith(`${id}.`) && file.endsWith(ending))
  return files.map((file) => readFileSync(new URL(file, FOLDER), 'utf8'))
}

const recordsOf = (source: PlatformSource): unknown[] =>
  documentsOf(source, '.json').map((text) => JSON.parse(text) as unknown)

/** Reads data, and holds that what comes of it is what the rest of the extension expects. */
async function readWhole(source: PlatformSource, data: Partial<PlatformData>): Promise<SourceResult> {
  const result = await resultOf(source.platform, wholeData(data), { issues: [], ofFiles: [] }, SITE, null)
  expect(result.issues.map(({ code }) => code)).not.toContain('platform_unreadable')
  for (const charter of result.charters) expect(v.safeParse(CharterSchema, charter).issues ?? []).toEqual([])
  for (const platform of result.platforms ?? []) {
    expect(['cookies', 'services', 'nothing']).toContain(platform.lists)
    for (const { declared, accepted } of platform.choice?.categories ?? []) {
      expect(declared).toBeTypeOf('string')
      expect([true, false, null]).toContain(accepted)
    }
  }
  return result
}

/** Gives the record with its longest list repeated until it has about that many characters. */
function swollen(record: unknown, characters: number): unknown {
  const lists: unknown[][] = []
  const find = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if (Array.isArray(part) && part.some((one) => typeof one === 'object')) lists.push(part)
    for (const inner of Object.values(part)) find(inner)
  }
  const copy = structuredClone(record)
  find(copy)
  const [list] = lists.toSorted((one, other) => JSON.stringify(other).length - JSON.stringify(one).length)
  if (list === undefined) return copy
  const own = [...list]
  const times = Math.ceil(characters / JSON.stringify(own).length)
  for (let time = 1; time < times; time++) list.push(...structuredClone(own))
  return copy
}

describe.each(platforms)('$id, on what a page may hold', (source) => {
  const { variables = {}, html = {}, cookies = [], storage = [], ids, recognise } = source.platform

  it('reads its documents with any part of them replaced', { timeout: 60_000 }, async () => {
    for (const record of recordsOf(source)) {
      // Each is read by itself; only some are followed to the charter, which takes longer.
      let at = 0
      for (const variant of variantsOf(record)) {
        const data = recognise?.(variant) ?? null
        if (data === null) continue
        if (at++ % 10 === 0) await readWhole(source, data)
        else await source.platform.read(wholeData(data), { parseMarkup: () => [], readHeading: () => null })
      }
    }
  })

  it('reads what is nothing like it', { timeout: 60_000 }, async () => {
    const some = <Value>(keys: readonly string[], value: fc.Arbitrary<Value>) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] })
    const kept = fc.oneof(fc.json(), fc.string(), fc.json().map(encodeURIComponent), fc.base64String())
    const markup = fc.array(fc.oneof(fc.string(), fc.constantFrom(...documentsOf(source, '.html'), '<table><tr><td>')))
    await fc.assert(
      fc.asyncProperty(
        some(Object.keys(variables), fc.oneof(fc.jsonValue(), fc.constantFrom(...JUNK))),
        some(Object.keys(html), markup),
        some([...cookies.map((name) => name.replace('*', '1')), ...storage], kept),
        fc.array(fc.record({ url: fc.webUrl(), content: fc.jsonValue() }), { maxLength: 2 }),
        fc.jsonValue(),
        async (told, elements, values, files, recorded) => {
          const data = { variables: told, html: elements, cookies: values, storage: values, files } as PlatformData
          await readWhole(source, data)
          ids?.(wholeData(data))
          source.platform.files?.(wholeData(data))
          recognise?.(recorded)
        },
      ),
      { numRuns: 50 },
    )
  })

  it.skipIf(recordsOf(source).length === 0)('reads a declaration of a megabyte', { timeout: 60_000 }, async () => {
    const [record] = recordsOf(source)
    const data = recognise?.(swollen(record, 1_000_000)) ?? null
    expect(data).not.toBeNull()
    const start = process.cpuUsage()
    await readWhole(source, data ?? {})
    expect(secondsSince(start)).toBeLessThan(1)
  })
})

/** Of this process at work, however busy the machine is. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

describe('A name that is declared as a regular expression', () => {
  const evil = ['/^(a+)+$/', '/(a|a)*b/i', '/(.*)*x/', '^(([a-z])+.)+[A-Z]([a-z])+$', '(a?){40}a{40}']

  it('is never run on a name, so that none takes long', async () => {
    const onetrust = platforms.find(({ id }) => id === 'onetrust') as PlatformSource
    const cookies = evil.map((Name) => ({ Name, IsSession: true }))
    const domain = { Groups: [{ GroupName: 'Any', OptanonGroupId: 'C0001', FirstPartyCookies: cookies }] }
    const { charters } = await readWhole(onetrust, { variables: { domain } })
    const names = [`${'a'.repeat(4_000)}!`, 'a.'.repeat(2_000), 'a'.repeat(40)]
    const start = process.cpuUsage()
    const matches = matchSeen(cookiesAlone(names.map((name) => siteCookie(name))), charters, SITE)
    expect(secondsSince(start)).toBeLessThan(1)
    expect(matches.length).toBeGreaterThanOrEqual(names.length)
  })
})
