import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { knowledge, services } from '../../src/app/knowledge'
import { foundFor } from '../knowledge'
import { spellingOf } from './declared-spelling'
import { type DeclaredTruth, readTruths } from './declared-truth'
import { ownerOf } from './owners'

const FOLDERS = ['../shared/corpus', '../shared/cmp']

const NotCommonSchema = v.array(
  v.strictObject({
    name: v.string(),
    reason: v.string(),
    /** For a name that anyone may use: the sign by which it is known. */
    known: v.optional(v.object({ host: v.nullish(v.string(), null), beside: v.optional(v.array(v.string()), []) })),
  }),
)

const ALONE = { host: null, beside: [], platforms: [] }

/**
 * `npm run bench:knowledge [-- FOLDER …]`: asks what is generally known of the cookies that the documents of corpora declare,
 * if they are there. Prints the counts that are out of date, the common names that are not known, and the providers that are
 * not the declared ones, then one JSON object of figures.
 */
export function main(folders: string[]): void {
  const bench = 'knowledge'
  const documents = readTruths(folders.length === 0 ? FOLDERS : folders)
  if (documents === null) console.log(JSON.stringify({ bench, skipped: 'there is no corpus' }))
  else
    console.log(
      JSON.stringify({ bench, ...counted(documents), ...common(documents), ...ofAnyone(), ...rows(documents) }),
    )
}

/** The names that two documents declare, less those of the reviewed list. */
function common(documents: readonly DeclaredTruth[]): object {
  const declaring = new Map<string, { name: string; documents: Set<DeclaredTruth> }>()
  for (const document of documents) {
    for (const { name } of document.rows) {
      const key = spellingOf(name)
      const known = declaring.get(key) ?? { name, documents: new Set() }
      declaring.set(key, known)
      known.documents.add(document)
    }
  }
  const left = new Set(notCommon().map(({ name }) => name))
  const names = [...declaring].filter(([key, one]) => one.documents.size > 1 && !left.has(key))
  const unknown = names.filter(([, { name }]) => foundFor(name, ALONE) === null)
  for (const [key] of unknown) console.log(`not known: ${key}`)
  return { common: names.length, commonKnown: share(names.length - unknown.length, names.length) }
}

/** The names that anyone may use, asked alone and with their sign. */
function ofAnyone(): object {
  const asked = notCommon().filter(({ reason }) => reason === 'anyone may use it')
  const alone = asked.filter(({ name }) => foundFor(name, ALONE) !== null)
  const signed = asked.flatMap(({ name, known }) => (known === undefined ? [] : [{ name, ...known, platforms: [] }]))
  const silent = signed.filter(({ name, ...signs }) => foundFor(name, signs) === null)
  for (const { name } of alone) console.log(`explained alone: ${name}`)
  for (const { name } of silent) console.log(`not known by its sign: ${name}`)
  return {
    ofAnyone: asked.length,
    explainedAlone: alone.length,
    knownBySign: share(signed.length - silent.length, signed.length),
  }
}

/** All that is declared: how much of it is known, by its name alone and beside what its document tells, and whose it is said to be. */
function rows(documents: readonly DeclaredTruth[]): object {
  let declared = 0
  let alone = 0
  let known = 0
  let companies = 0
  let right = 0
  for (const { id, name, provider, found } of declaredRows(documents)) {
    declared++
    if (foundFor(name, ALONE) !== null) alone++
    if (found === null) continue
    known++
    const owner = ownerOf(provider ?? '')
    if (owner === null) continue
    companies++
    const told = knowledge.companyName(found.service.provider) ?? ''
    if (ownerOf(told) === owner) right++
    else console.log(`${id}: ${name} is declared of ${provider}, known of ${told}`)
  }
  return {
    rows: declared,
    knownAlone: share(alone, declared),
    known: share(known, declared),
    withCompany: companies,
    providerRight: share(right, companies),
  }
}

/** Prints each name whose count of declaring documents is another than the list has. */
function counted(documents: readonly DeclaredTruth[]): object {
  const declaring = declaringDocuments(documents)
  let miscounted = 0
  for (const { id, cookies } of services) {
    for (const [name, listed] of cookies.flatMap(({ names }) => Object.entries(names))) {
      const count = declaring.get(`${id}\n${name}`)?.size ?? 0
      if (count === listed) continue
      miscounted++
      console.log(`${id}: ${name} is declared by ${count}, not ${listed}`)
    }
  }
  return { services: services.length, miscounted }
}

/** Gives for each name of a service the documents that declare it. */
export function declaringDocuments(documents: readonly DeclaredTruth[]): Map<string, Set<string>> {
  const declaring = new Map<string, Set<string>>()
  for (const { id, found } of declaredRows(documents)) {
    if (found === null) continue
    const key = `${found.service.id}\n${found.known}`
    declaring.set(key, (declaring.get(key) ?? new Set()).add(id))
  }
  return declaring
}

/** Gives all that is declared, with what is known of it on the host that it tells and beside the rest of its document. */
function* declaredRows(documents: readonly DeclaredTruth[]) {
  for (const { id, rows: all } of documents) {
    const names = all.map(({ name }) => name)
    for (const { name, provider } of all) {
      const beside = names.filter((one) => one !== name)
      yield { id, name, provider, found: foundFor(name, { host: hostIn(provider), beside, platforms: [] }) }
    }
  }
}

function hostIn(provider: string | null): string | null {
  return provider !== null && /^\.?(?:[a-z\d-]+\.)+[a-z]{2,}$/.test(provider) ? provider : null
}

function notCommon(): v.InferOutput<typeof NotCommonSchema> {
  return v.parse(NotCommonSchema, JSON.parse(readFileSync('test/bench/not-common.json', 'utf8')))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000
}
