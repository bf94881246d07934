import * as v from 'valibot'
import type { Knowledge } from '../core/general-match'
import { CompanyTableSchema, KnownServiceSchema } from '../core/knowledge'
import { knowledgeIndex } from '../core/known-cookie'
import companies from '../knowledge/companies/companies.json'

const files = import.meta.glob<unknown>('../knowledge/*.json', { eager: true, import: 'default' })

const table = v.parse(CompanyTableSchema, companies)

/** The services of our list. Large: to be imported only once it is asked. */
export const services = Object.values(files).map((file) => v.parse(KnownServiceSchema, file))

/** What is generally known of their cookies. */
export const knowledge: Knowledge = {
  index: knowledgeIndex(services),
  companyName: (id) => (Object.hasOwn(table, id) ? (table[id]?.name ?? null) : null),
}
