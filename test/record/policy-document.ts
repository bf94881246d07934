import type { Charter } from '../../src/core/charter'
import { leavesUnread } from '../../src/core/issue'
import type { Part } from '../../src/core/part'
import type { Site } from '../../src/core/site'
import { extract, type Form } from '../../src/sources/policy-page/extract/extract'
import { sha256 } from '../../src/sources/policy-page/extract/sha256'

/** Reads a policy page as the site's own word: what it declares, or null where that is nothing, and how far it was read. */
export async function readPolicyDocument(
  text: string,
  form: Form,
  url: string | null,
  site: Site,
): Promise<{ charter: Charter | null; part: Part }> {
  const { title, language, entries, rows, issues } = extract(text, form, url)
  const unread =
    issues.find(leavesUnread) ?? (rows.found === 0 || rows.read < rows.found ? { code: 'rows_unread' } : null)
  const name = title === '' ? (url ?? site.host) : title
  const charter: Charter = {
    id: `policy-page page ${url ?? name}`,
    source: 'policy-page',
    basis: 'site',
    title: name,
    host: site.host,
    url,
    language: language ?? 'und',
    publishedAt: null,
    readAt: null,
    sha256: await sha256(text),
    rows,
    platform: null,
    entries,
  }
  const part: Part = {
    kind: 'policy-page',
    name,
    url,
    state: unread === null ? 'whole' : 'in-part',
    issue: unread as Part['issue'],
    declares: entries.length > 0,
    rows,
    left: [],
    text: null,
  }
  return { charter: entries.length > 0 ? charter : null, part }
}
