import { readFileSync } from 'node:fs'
import type { Entry } from '../src/core/charter'
import type { Issue } from '../src/core/issue'
import type { ServiceNamed } from '../src/core/service'
import { decodePage } from '../src/sources/policy-page/extract/decode-page'
import { type DocumentRead, readCharterDocument } from './record/charter-document'

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
  /** What the page says in prose: who sets or reads something on its site. */
  services: ServiceNamed[]
  issues: (Issue | { code: 'platform_unknown' })[]
}

/**
 * `npm run --silent extract -- [--url ADDRESS] [--source ID] FILE`: prints what a document declares of cookies, and which
 * services it names, as one JSON object. `-` is standard input; `.md` is read as Markdown, `.txt` as plain text, `.json` and `.js` as recorded
 * declarations of a consent platform, all else as a page, decoded as a browser would, whose platforms and own words are
 * read together.
 */
export async function main(words: string[]): Promise<void> {
  const wish = readWish(words)
  if (wish === null) {
    console.error(USAGE)
    process.exit(2)
  }
  const text = decodePage(readFileSync(wish.file === '-' ? 0 : wish.file), null)
  console.log(JSON.stringify(printed(await readCharterDocument({ ...wish, text })), null, 2))
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

/** Puts what a page says in its own words behind what its platform declares, where it is of other cookies */
function printed(read: DocumentRead | null): Printed {
  if (read === null) return { charter: {}, entries: [], services: [], issues: [{ code: 'platform_unknown' }] }
  const own = read.charters.filter(({ source }) => source === 'policy-page')
  const declared = read.charters.filter(({ source }) => source !== 'policy-page')
  const entries = declared.flatMap((charter) => charter.entries)
  const names = new Set(entries.map((entry) => entry.name))
  const { entries: _, ...head } = declared[0] ?? own[0] ?? { ...read.parts[0], entries: [] }
  return {
    charter: { ...head, platforms: read.platforms },
    entries: [
      ...entries,
      ...own.flatMap((charter) => charter.entries.filter((entry) => declared.length === 0 || !names.has(entry.name))),
    ],
    services: read.services,
    issues: read.issues,
  }
}
