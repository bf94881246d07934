import { readFileSync } from 'node:fs'
import type { Entry } from '../src/core/charter'
import { decodePage } from '../src/sources/policy-page/extract/decode-page'
import { extract, type Form } from '../src/sources/policy-page/extract/extract'
import {
  entriesIn,
  platforms,
  type Recorded,
  readRecordedPage,
  readRecordedScript,
  readRecordedValue,
} from './record/recorded-declaration'

const USAGE = 'Usage: npm run --silent extract -- [--url ADDRESS] [--source ID] FILE'

interface Wish {
  file: string
  url: string | null
  /** The id of a consent platform, or `policy-page`; null where it is to be recognised. */
  source: string | null
}

interface Printed {
  charter: Record<string, unknown>
  entries: Entry[]
  issues: unknown[]
}

/**
 * `npm run --silent extract -- [--url ADDRESS] [--source ID] FILE`: prints what a document declares of cookies as one JSON
 * object. `-` is standard input; `.md` is read as Markdown, `.txt` as plain text, `.json` and `.js` as recorded
 * declarations of a consent platform, all else as a page, decoded as a browser would, whose platforms and own words are
 * read together.
 */
export async function main(words: string[]): Promise<void> {
  const wish = readWish(words)
  if (wish === null) {
    console.error(USAGE)
    process.exit(2)
  }
  const bytes = readFileSync(wish.file === '-' ? 0 : wish.file)
  const text = formOf(wish.file) === 'html' ? decodePage(bytes, null) : bytes.toString('utf8')
  console.log(JSON.stringify(await read(text, wish), null, 2))
}

function readWish(words: readonly string[]): Wish | null {
  const rest = [...words]
  const take = (flag: string): string | null => {
    const at = rest.indexOf(flag)
    return at < 0 ? null : (rest.splice(at, 2)[1] ?? null)
  }
  const [url, source] = [take('--url'), take('--source')]
  const [file] = rest
  return file === undefined ? null : { file, url, source }
}

async function read(text: string, { file, url, source }: Wish): Promise<Printed> {
  const among = source === null ? platforms : platforms.filter(({ id }) => id === source)
  const json = parseJson(text)
  if (json !== undefined) return printed(await readRecordedValue(json, url, among), [])
  if (isScript(file)) return printed(await readRecordedScript(text, url, among), [])
  const form = formOf(file)
  if (form !== 'html' || source === 'policy-page') return page(text, form, url)
  const recorded = await readRecordedPage(text, url, among)
  if (source !== null) return printed(recorded, [])
  const own = page(text, form, url)
  if (recorded === null) return own
  return printed(recorded, own.entries)
}

/** Puts what a page says in its own words behind what its platform declares, where it is of other cookies. */
function printed(recorded: Recorded | null, own: readonly Entry[]): Printed {
  if (recorded === null) return { charter: {}, entries: [...own], issues: [{ code: 'platform_unknown' }] }
  const { charters, issues, platforms: found = [] } = recorded.result
  const [charter] = charters
  const entries = entriesIn(recorded)
  const names = new Set(entries.map((entry) => entry.name))
  const { entries: _, ...head } = charter ?? { entries: [] }
  return {
    charter: { ...head, platforms: found },
    entries: [...entries, ...own.filter((entry) => !names.has(entry.name))],
    issues,
  }
}

function page(text: string, form: Form, url: string | null): Printed {
  const { entries, issues, ...head } = extract(text, form, url)
  return { charter: { ...head, url }, entries, issues }
}

function formOf(file: string): Form {
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown'
  return /\.(?:txt|json|[cm]?[jt]s)$/i.test(file) ? 'text' : 'html'
}

function isScript(file: string): boolean {
  return /\.[cm]?[jt]s$/i.test(file)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
