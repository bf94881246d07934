import { readFileSync } from 'node:fs'
import type { ConsentPlatform } from '../../../src/core/consent-platform'
import type { PlatformSource } from '../../../src/sources/platform/reading/platform-source'
import type { SourceResult } from '../../../src/sources/source'
import { platforms, readRecordedPage, readRecordedScript, readRecordedValue } from '../../record/recorded-declaration'

/** Reads a recorded declaration of `documents/` by the platforms given; null where none of them takes it for its own. */
export async function readDocument(
  file: string,
  among: readonly PlatformSource[] = platforms,
): Promise<SourceResult | null> {
  const text = readFileSync(new URL(`documents/${file}`, import.meta.url), 'utf8')
  const recorded = await read(file, text, among)
  return recorded?.result ?? null
}

function read(file: string, text: string, among: readonly PlatformSource[]) {
  if (file.endsWith('.json')) return readRecordedValue(JSON.parse(text), null, among)
  return file.endsWith('.js') ? readRecordedScript(text, null, among) : readRecordedPage(text, null, among)
}

/** The rows of a result in short: name, provider, category as declared, our category, duration, seconds. */
export function rowsOf(result: SourceResult | null): unknown[][] {
  const entries = result?.charters.flatMap((charter) => charter.entries) ?? []
  return entries.map((one) => [
    one.name,
    one.provider,
    one.declaredCategory,
    one.category,
    one.duration,
    one.durationSeconds,
  ])
}

/** The platform that a result found. */
export function platformOf(result: SourceResult | null): ConsentPlatform | null {
  return result?.platforms?.[0] ?? null
}
