import { parseMarkup } from '../../../src/sources/platform/reading/parse-markup'
import type { PlatformData, PlatformReading } from '../../../src/sources/platform/reading/platform'
import type { PlatformSource } from '../../../src/sources/platform/reading/platform-source'

/** Reads data of the page as the platform does; what is not given is not there. */
export function readingOf(source: PlatformSource, data: Partial<PlatformData>): PlatformReading | null {
  const whole: PlatformData = {
    variables: {},
    html: {},
    cookies: {},
    storage: {},
    files: [],
    language: null,
    address: 'https://shop.example.test/',
    ...data,
  }
  return source.platform.read(whole, parseMarkup)
}
