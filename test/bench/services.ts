import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { fold } from '../../src/core/fold'
import { decodePage } from '../../src/sources/policy-page/extract/decode-page'
import { readTree } from '../../src/sources/policy-page/extract/html-document'
import { parsePage } from '../../src/sources/policy-page/extract/page'
import { readServices, type ServiceRead } from '../../src/sources/policy-page/services/read-services'
import { formOf } from '../record/charter-document'

const FOLDER = '../shared/services/'
const LEAST_F1 = 0.88
const MOST_TRAPS = 0.023
/** Of the documents that name no service, the share that may have one taken from it. */
const MOST_UNCLEAN = 0.125

const RowSchema = v.object({
  service: v.string(),
  also: v.optional(v.array(v.string()), []),
  sets_cookies: v.optional(v.boolean(), false),
  optional: v.optional(v.boolean(), false),
})
const IndexSchema = v.array(v.object({ id: v.string(), file: v.string(), truth: v.array(RowSchema) }))
type Row = v.InferOutput<typeof RowSchema>

interface Score {
  id: string
  hit: string[]
  missed: string[]
  traps: string[]
  extra: string[]
}

/**
 * `npm run bench:services [-- --only ID,… | --without ID,…]`: reads the labelled documents of ../shared/services, prints one
 * JSON object a document that is not read right, then the sum. Ends with 1 where it is below what is asked for. Without that
 * folder it says so and ends well.
 */
export function main(words: string[]): void {
  if (!existsSync(FOLDER)) {
    console.log(JSON.stringify({ bench: 'services', skipped: `${FOLDER} is not here` }))
    return
  }
  const index = v.parse(IndexSchema, JSON.parse(readFileSync(`${FOLDER}index.json`, 'utf8')))
  const chosen = index.filter(({ id }) => isChosen(id, words))
  const scores = chosen.map(({ id, file, truth }) => scoreOf(id, servicesIn(`${FOLDER}${file}`), truth))
  for (const { id, missed, traps, extra } of scores)
    if (missed.length + traps.length + extra.length > 0) console.log(JSON.stringify({ id, missed, traps, extra }))
  const sum = sumOf(
    scores,
    chosen.flatMap(({ truth }) => truth),
  )
  console.log(JSON.stringify(sum))
  if (!sum.isGood) process.exitCode = 1
}

function isChosen(id: string, [flag, list = '']: string[]): boolean {
  const ids = list.split(',')
  return flag === '--only' ? ids.includes(id) : flag !== '--without' || !ids.includes(id)
}

function servicesIn(path: string): ServiceRead[] {
  const text = decodePage(readFileSync(path), null)
  return readServices(readTree(parsePage(text, formOf(path))), null)
}

/** Names are the same where one holds the other in whole words; equal names go first. */
function scoreOf(id: string, services: readonly ServiceRead[], truth: readonly Row[]): Score {
  const score: Score = { id, hit: [], missed: [], traps: [], extra: [] }
  const taken = new Set<Row>()
  for (const { service } of services) {
    const row = rowOf(fold(service), truth)
    if (row === undefined) score.extra.push(service)
    else taken.add(row)
  }
  for (const row of truth) {
    if (row.optional) continue
    if (row.sets_cookies) (taken.has(row) ? score.hit : score.missed).push(row.service)
    else if (taken.has(row)) score.traps.push(row.service)
  }
  return score
}

function rowOf(name: string, truth: readonly Row[]): Row | undefined {
  const rows = truth.flatMap((row) => [row.service, ...row.also].map((one) => ({ row, folded: fold(one) })))
  const holds = (one: string, other: string) => ` ${one} `.includes(` ${other} `)
  const alike = rows.filter(({ folded }) => holds(folded, name) || holds(name, folded))
  const rank = ({ row, folded }: (typeof rows)[number]) =>
    (folded === name ? 0 : 1000 - Math.min(folded.length, name.length)) +
    (row.sets_cookies ? 0 : row.optional ? 0.1 : 0.2)
  return alike.toSorted((one, other) => rank(one) - rank(other))[0]?.row
}

function sumOf(scores: readonly Score[], truth: readonly Row[]) {
  const count = (key: 'hit' | 'missed' | 'traps' | 'extra') => scores.reduce((sum, score) => sum + score[key].length, 0)
  const [hit, missed, traps, extra] = [count('hit'), count('missed'), count('traps'), count('extra')]
  const precision = hit / Math.max(1, hit + traps + extra)
  const recall = hit / Math.max(1, hit + missed)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const silent = scores.filter((score) => score.hit.length + score.missed.length === 0)
  const clean = silent.filter((score) => score.traps.length + score.extra.length === 0).length
  const trapsOf = truth.filter((row) => !row.sets_cookies && !row.optional).length
  const isGood =
    f1 >= LEAST_F1 &&
    traps <= Math.ceil(trapsOf * MOST_TRAPS) &&
    silent.length - clean <= Math.ceil(silent.length * MOST_UNCLEAN)
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return {
    bench: 'services',
    documents: scores.length,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(f1),
    traps: `${traps}/${trapsOf}`,
    extra,
    silentLeftClean: `${clean}/${silent.length}`,
    isGood,
  }
}
