import { readKept } from '../../../src/content/read-kept'
import type { PlatformData, PlatformReading } from '../../../src/sources/platform/reading/platform'
import type { PlatformSource } from '../../../src/sources/platform/reading/platform-source'
import { readersIn } from '../../../src/sources/platform/reading/readers'

/**
 * Reads data of the page as the platform does, and of the cookies and storage given only what is taken of them in the page;
 * what is not given is not there. For a platform that reads at once.
 */
export function readingOf(source: PlatformSource, data: Partial<PlatformData>): PlatformReading | null {
  const reading = source.platform.read(takenData(source, data), readersIn(data.language ?? null))
  if (reading instanceof Promise) throw new Error(`${source.id} reads later`)
  return reading
}

/** The same for any platform. */
export async function readingLater(
  source: PlatformSource,
  data: Partial<PlatformData>,
): Promise<PlatformReading | null> {
  return source.platform.read(takenData(source, data), readersIn(data.language ?? null))
}

/** Gives the data with what may be taken of its cookies and storage, as they are read in a page that has them. */
export function takenData({ platform }: PlatformSource, given: Partial<PlatformData>): PlatformData {
  const data = wholeData(given)
  const { cookies = [], storage = [], kept: form, ids } = platform
  if (form === undefined) return { ...data, cookies: {}, storage: {} }
  const page = {
    Document: {
      prototype: {
        cookie: Object.entries(data.cookies)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      },
    },
    document: {},
    window: { localStorage: storeOf(data.storage), sessionStorage: storeOf({}) },
  }
  const read = new Function(...Object.keys(page), `return (${readKept})`)(...Object.values(page)) as typeof readKept
  const words = [...form.words, ...(ids?.(data) ?? [])]
  return { ...data, ...read({ cookies, storage, form: { ...form, words } }) }
}

function storeOf(values: Record<string, string>): Pick<Storage, 'getItem'> {
  return { getItem: (key) => (Object.hasOwn(values, key) ? (values[key] ?? null) : null) }
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
