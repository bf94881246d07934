import { findSigns } from '../../src/content/find-signs'
import { listVariables } from '../../src/content/list-variables'
import type { Entry } from '../../src/core/charter'
import { parseSite, type Site } from '../../src/core/site'
import type { PlatformData } from '../../src/sources/platform/reading/platform'
import { type PlatformSource, resultOf } from '../../src/sources/platform/reading/platform-source'
import type { SourceResult } from '../../src/sources/source'
import { inlineScripts } from './inline-scripts'
import { readScript } from './read-script'
import { recordedPage } from './recorded-page'
import { candidatesOf, windowOf } from './script-candidates'

const files = import.meta.glob<PlatformSource>('../../src/sources/platform/*.ts', { eager: true, import: 'default' })

/** Every consent platform, by file name. */
export const platforms: readonly PlatformSource[] = Object.values(files)

export interface Recorded {
  /** Of the platform that it was recognised as. */
  source: PlatformSource
  result: SourceResult
}

/** Stands for the address of a declaration of which nobody said where it was published. */
export const NOWHERE = 'https://recorded.invalid/'

/** Reads a recorded value (a platform's file, or what a script sets one up with) by the platform that recognises it and reads most of it; null where none does. */
export async function readRecordedValue(
  value: unknown,
  url: string | null,
  among: readonly PlatformSource[] = platforms,
): Promise<Recorded | null> {
  const site = parseSite(url ?? NOWHERE) as Site
  const read = await Promise.all(
    among.map(async (source) => {
      const data = recognise(source, value)
      if (data === null) return null
      const whole: PlatformData = { ...emptyData(site.url), ...data }
      return { source, result: await resultOf(source.platform, whole, { issues: [], ofFiles: [] }, site, null) }
    }),
  )
  return best(read)
}

/** Reads a recorded script by what it leaves on the window, or else by the value in it that sets a platform up with most. */
export async function readRecordedScript(
  source: string,
  url: string | null,
  among: readonly PlatformSource[] = platforms,
): Promise<Recorded | null> {
  const record = readScript(source)
  const whole = await readRecordedValue(windowOf(record), url, among)
  if (whole !== null && entriesIn(whole).length > 0) return whole
  const parts = await Promise.all(candidatesOf(record).map((value) => readRecordedValue(value, url, among)))
  return best([whole, ...parts])
}

/** Reads a recorded page by the platforms that show themselves in it, or that its own scripts set up; `variables` stand on its window too. */
export async function readRecordedPage(
  html: string,
  url: string | null,
  among: readonly PlatformSource[] = platforms,
  variables: Record<string, unknown> = {},
): Promise<Recorded | null> {
  const site = parseSite(url ?? NOWHERE) as Site
  const script = inlineScripts(html).join('\n;\n')
  const page = recordedPage(html, site.url, { ...windowOf(readScript(script)), ...variables })
  const signs = Object.fromEntries(among.map((source) => [source.id, source.platform.signs]))
  const found = (await page.run(findSigns, signs)) as string[]
  const names = new Set(((await page.runInMain(listVariables)) as string).split('\n'))
  const read = await Promise.all(
    among
      .filter(
        ({ id, platform }) => found.includes(id) || (platform.signs.variables ?? []).some((name) => names.has(name)),
      )
      .map(async (source) => ({ source, result: await source.parse(await source.collect(page), site) })),
  )
  return best([...read, await readRecordedScript(script, url, among)])
}

function recognise(source: PlatformSource, value: unknown): Partial<PlatformData> | null {
  return source.platform.recognise?.(value) ?? null
}

function emptyData(address: string): PlatformData {
  return { variables: {}, html: {}, cookies: {}, storage: {}, files: [], language: null, address }
}

/** Gives the one with most entries; one that is only there before none. */
function best(read: readonly (Recorded | null)[]): Recorded | null {
  const some = read.filter((one) => one !== null && (one.result.platforms ?? []).length > 0) as Recorded[]
  return some.toSorted((one, other) => entriesIn(other).length - entriesIn(one).length)[0] ?? null
}

/** Lists what was declared. */
export function entriesIn({ result }: Recorded): Entry[] {
  return result.charters.flatMap((charter) => charter.entries)
}
