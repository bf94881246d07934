import { findSigns } from '../../src/content/find-signs'
import type { Entry } from '../../src/core/charter'
import { parseSite, type Site } from '../../src/core/site'
import type { PlatformData } from '../../src/sources/platform/reading/platform'
import { type PlatformSource, resultOf } from '../../src/sources/platform/reading/platform-source'
import type { SourceResult } from '../../src/sources/source'
import { recordedPage } from './recorded-page'

const files = import.meta.glob<PlatformSource>('../../src/sources/platform/*.ts', { eager: true, import: 'default' })

/** Every consent platform, by file name. */
export const platforms: readonly PlatformSource[] = Object.values(files)

export interface Recorded {
  /** Of the platform that it was recognised as. */
  source: PlatformSource
  result: SourceResult
}

const NOWHERE = 'https://recorded.invalid/'

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
      return { source, result: await resultOf(source.platform, whole, [], site, null) }
    }),
  )
  return best(read)
}

/** Reads a recorded page by the platforms that show themselves in it. */
export async function readRecordedPage(
  html: string,
  url: string | null,
  variables: Record<string, unknown> = {},
  among: readonly PlatformSource[] = platforms,
): Promise<Recorded | null> {
  const site = parseSite(url ?? NOWHERE) as Site
  const page = recordedPage(html, site.url, variables)
  const signs = Object.fromEntries(among.map((source) => [source.id, source.platform.signs]))
  const found = (await page.runInMain(findSigns, signs)) as string[]
  const read = await Promise.all(
    among
      .filter((source) => found.includes(source.id))
      .map(async (source) => ({ source, result: await source.parse(await source.collect(page), site) })),
  )
  return best(read)
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
