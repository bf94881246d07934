import type { PlatformData, PlatformReading } from '../../../src/sources/platform/reading/platform'
import type { PlatformSource } from '../../../src/sources/platform/reading/platform-source'
import { readersIn } from '../../../src/sources/platform/reading/readers'

/** Reads data of the page as the platform does; what is not given is not there. For a platform that reads at once. */
export function readingOf(source: PlatformSource, data: Partial<PlatformData>): PlatformReading | null {
  const reading = source.platform.read(wholeData(data), readersIn(data.language ?? null))
  if (reading instanceof Promise) throw new Error(`${source.id} reads later`)
  return reading
}

/** The same for any platform. */
export async function readingLater(
  source: PlatformSource,
  data: Partial<PlatformData>,
): Promise<PlatformReading | null> {
  return source.platform.read(wholeData(data), readersIn(data.language ?? null))
}

/** Gives data of a page in which there is no more than what is given. */
export function wholeData(data: Partial<PlatformData>): PlatformData {
  return {
    variables: {},
    html: {},
    cookies: {},
    storage: {},
    files: [],
    language: null,
    address: 'https://shop.example.test/',
    ...data,
  }
}
