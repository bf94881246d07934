import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createContext, runInContext } from 'node:vm'
import * as v from 'valibot'

const PACKAGE_FILE = 'tarteaucitronjs/tarteaucitron.services.js'
const LONGEST_RUN_MS = 5000

const ServiceSchema = v.object({
  key: v.string(),
  type: v.string(),
  name: v.string(),
  uri: v.optional(v.string(), ''),
  needConsent: v.optional(v.boolean(), true),
  cookies: v.array(v.unknown()),
})

export type TarteaucitronService = Omit<v.InferOutput<typeof ServiceSchema>, 'cookies'> & { cookies: string[] }

/** Keeps the ids that are text or lists of texts; no others are ever part of a cookie's name. */
function usableIds(user: Readonly<Record<string, unknown>>): Record<string, string | string[]> {
  const schema = v.union([v.string(), v.array(v.string())])
  return Object.fromEntries(Object.entries(user).flatMap(([id, value]) => (v.is(schema, value) ? [[id, value]] : [])))
}

function isWholeName(name: unknown): name is string {
  return typeof name === 'string' && !name.endsWith('undefined')
}

/** Runs the table in a context of its own, and brings its data out as JSON. Throws what the table throws. */
function runTable(script: string, user: Readonly<Record<string, string | string[]>>): unknown {
  const context = createContext(Object.create(null))
  const setUp = `
    globalThis.window = globalThis
    globalThis.document = {}
    globalThis.navigator = {}
    globalThis.tarteaucitron = { services: {}, user: ${JSON.stringify(user)} }`
  const options = { timeout: LONGEST_RUN_MS }
  runInContext(setUp, context, options)
  runInContext(script, context, options)
  return JSON.parse(runInContext('JSON.stringify(tarteaucitron.services)', context, options))
}

/**
 * Gives tarteaucitron's own services by key, from the file of its npm package, which is run outside any page with the
 * ids that a site sets in `tarteaucitron.user`. A name made of an id that isn't given is left out; an id of a
 * form that the file can't take is left aside. `from` is where the package is sought. Throws where it isn't installed.
 */
export function tarteaucitronServices(
  user: Readonly<Record<string, unknown>>,
  from: string = import.meta.url,
): Record<string, TarteaucitronService> {
  const script = readFileSync(createRequire(from).resolve(PACKAGE_FILE), 'utf8')
  const table = tableFor(script, usableIds(user))
  const services: Record<string, TarteaucitronService> = Object.create(null)
  for (const [key, candidate] of Object.entries(v.parse(v.record(v.string(), v.unknown()), table))) {
    const service = v.safeParse(ServiceSchema, candidate)
    if (!service.success) continue
    const cookies = service.output.cookies.filter(isWholeName)
    services[key] = { ...service.output, cookies }
  }
  return services
}

function runsWith(script: string, user: Readonly<Record<string, string | string[]>>): boolean {
  try {
    runTable(script, user)
    return true
  } catch {
    return false
  }
}

function tableFor(script: string, user: Readonly<Record<string, string | string[]>>): unknown {
  try {
    return runTable(script, user)
  } catch {
    const ids = Object.entries(user).filter(([id, value]) => runsWith(script, { [id]: value }))
    return runTable(script, Object.fromEntries(ids))
  }
}
