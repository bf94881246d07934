import * as v from 'valibot'
import { CompanyTableSchema, KnownServiceSchema } from '../core/knowledge'
import { knowledgeIndex } from '../core/known-cookie'
import companies from '../knowledge/companies/companies.json'

const files = import.meta.glob<unknown>('../knowledge/*.json', { eager: true, import: 'default' })

const table = v.parse(CompanyTableSchema, companies)

/** The services of our list. Large: to be imported only once it is asked. */
export const services = Object.values(files).map((file) => v.parse(KnownServiceSchema, file))

/** What is generally known of their cookies. */
export const knowledge = knowledgeIndex(services)

/** Gives how we call the company of an id in our table; null where it has none. */
export function companyName(id: string): string | null {
  return Object.hasOwn(table, id) ? (table[id]?.name ?? null) : null
}
