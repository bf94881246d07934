import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckedCharter, checkCharter } from '../../src/app/check-charter'
import { parseSite, type Site } from '../../src/core/site'
import { importCookies } from '../../src/importers/registry'
import { decodePage } from '../../src/sources/policy-page/extract/decode-page'
import { readCharterDocument } from '../record/charter-document'
import { liveNames } from './live-names'

const FOLDER = '../shared/corpus'
const ADDRESS = 'https://www.bench.example/cookies'
const STRANGER = 'qz_stranger_77'

interface Document {
  id: string
  file: string
  truth: { name: string; as_written?: string; optional?: boolean }[]
}

/**
 * `npm run bench:check [-- FOLDER [ID]]`: checks each document of a corpus that declares cookies with every declared name as a live
 * cookie and one stranger. Prints each document with the declared names that are called undeclared (there may be none),
 * those that are only `near` or not told, whether it was read whole or else why not, and what is said of the stranger; then
 * one JSON object of sums.
 */
export async function main([folder = FOLDER, only = '']: string[]): Promise<void> {
  const index = join(folder, 'index.json')
  if (!existsSync(index)) {
    console.log(JSON.stringify({ bench: 'check', skipped: `there is no ${index}` }))
    return
  }
  const documents = (JSON.parse(readFileSync(index, 'utf8')) as Document[]).filter(({ id }) => id.includes(only))
  const sums = { documents: 0, whole: 0, declared: 0, near: 0, unchecked: 0, undeclared: 0, strangers: 0 }
  for (const { id, file, truth } of documents) {
    const names = truth.filter(({ optional }) => optional !== true).flatMap(({ name }) => liveNames(name))
    if (names.length === 0) continue
    const checked = await check(join(folder, file), [...new Set(names), STRANGER])
    const seen = (status: string) =>
      checked.matches.flatMap((match) => (match.status === status && match.name !== STRANGER ? match.name : []))
    const stranger = checked.matches.find(({ name }) => name === STRANGER)?.status
    const unread = checked.parts.filter(({ state }) => state !== 'whole')
    const told = {
      undeclared: seen('undeclared'),
      near: seen('near'),
      unchecked: checked.whole ? seen('unchecked') : seen('unchecked').slice(0, 20),
      stranger,
      whole: checked.whole,
      ...(unread.length === 0 ? {} : { unread: unread.map(({ name, why, left }) => ({ name, why, left })) }),
    }
    console.log(`${told.undeclared.length === 0 ? 'ok ' : 'off'} ${id} ${JSON.stringify(told)}`)
    sums.documents += 1
    sums.whole += Number(checked.whole)
    for (const status of ['declared', 'near', 'unchecked', 'undeclared'] as const) sums[status] += seen(status).length
    sums.strangers += Number(stranger === 'undeclared')
  }
  console.log(JSON.stringify({ bench: 'check', ...sums }))
}

async function check(file: string, names: readonly string[]): Promise<CheckedCharter> {
  const text = decodePage(readFileSync(file), null)
  const document = await readCharterDocument({ text, file, url: ADDRESS, source: null })
  const cookies = importCookies(names.join('\n'))
  if (document === null || 'fault' in cookies) throw new Error(`${file} could not be read`)
  return checkCharter({ ...document, cookies, site: parseSite(ADDRESS) as Site })
}
