import { readFileSync } from 'node:fs'
import { type CheckedCharter, checkCharter } from '../../src/app/check-charter'
import type { Charter } from '../../src/core/charter'
import type { ObservedCookie } from '../../src/core/cookie'
import type { Part } from '../../src/core/part'
import { parseSite, type Site } from '../../src/core/site'
import type { CookieFault } from '../../src/importers/importer'
import { importCookies, importers } from '../../src/importers/registry'
import { decodePage } from '../../src/sources/policy-page/extract/decode-page'
import { readCharterDocument } from '../record/charter-document'
import type { CheckWish } from './check-wish'

/** A file that could not be read, said in words for people. */
export class UnreadableFile extends Error {}

/** Reads the files that a wish names and compares them; throws an `UnreadableFile` where one cannot be read. */
export async function checkFiles({ charters: files, cookies: file, host }: CheckWish): Promise<CheckedCharter> {
  const cookies = readCookies(file)
  const read = await Promise.all(
    files.map(async (one) => {
      const document = await readCharterDocument({ ...one, text: readText(one.file), source: null })
      if (document === null)
        throw new UnreadableFile(`${one.file} is neither a charter of ours nor the list of a known consent platform.`)
      return document
    }),
  )
  const charters = read.flatMap((document) => document.charters)
  const site = siteOf(host, files, cookies)
  return checkCharter({
    charters: withOwnIds(charters),
    parts: withoutSupplied(
      read.flatMap((document) => document.parts),
      charters,
      files.flatMap(({ url }) => url ?? []),
    ),
    cookies,
    site,
  })
}

/** A list that one document could not give, or that it sends to, is no longer missing where another gives it. */
function withoutSupplied(parts: readonly Part[], charters: readonly Charter[], given: readonly string[]): Part[] {
  const titles = new Set(charters.filter(({ source }) => source !== 'policy-page').map(({ title }) => title))
  const isGiven = ({ kind, name, url }: Part) =>
    (kind === 'platform-list' && titles.has(name)) || (url !== null && given.includes(url))
  return parts.filter((part) => part.state !== 'unread' || !isGiven(part))
}

/** Two documents may bear the same address, or none. */
function withOwnIds(charters: readonly Charter[]): Charter[] {
  const seen = new Set<string>()
  return charters.map((charter, at) => {
    const id = seen.has(charter.id) ? `${charter.id} ${at}` : charter.id
    seen.add(id)
    return { ...charter, id }
  })
}

function siteOf(host: string | null, files: CheckWish['charters'], cookies: readonly ObservedCookie[]): Site | null {
  const address = files.find(({ url }) => url !== null)?.url ?? null
  const published = address === null ? null : parseSite(address)
  if (host !== null) return published?.host === host.toLowerCase() ? published : parseSite(`https://${host}/`)
  if (published !== null) return published
  const domain = cookies.find((cookie) => cookie.domain !== null)?.domain ?? null
  return domain === null ? null : parseSite(`https://${domain}/`)
}

function readCookies(file: string): ObservedCookie[] {
  const read = importCookies(readText(file))
  if ('fault' in read) throw new UnreadableFile(`${file} ${wordsOf(read)}`)
  return read
}

function wordsOf(fault: CookieFault): string {
  const known = importers.map(({ name }) => name).join(', ')
  switch (fault.fault) {
    case 'empty':
      return 'is empty.'
    case 'too-large':
      return 'is longer than can be read.'
    case 'broken-json':
      return 'begins as JSON and is none: it may have been cut.'
    case 'unknown-format':
      return `holds no cookies in a known format (${known}).`
    case 'unreadable':
      return `could not be read at ${fault.where}, taken for ${fault.importer}.`
  }
}

function readText(file: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new UnreadableFile(`${file} could not be opened${code === '' ? '' : ` (${code})`}.`)
  }
  return decodePage(bytes, null)
}
