import type * as v from 'valibot'
import type { Knowledge } from '../core/general-match'
import type { CompanyTable, KnownService, KnownServiceSchema } from '../core/knowledge'
import { knowledgeIndex } from '../core/known-cookie'
import companies from '../knowledge/companies/companies.json'

type Written = v.InferInput<typeof KnownServiceSchema>

/** Part of the program, each read by its schema in a test: here it would be read anew whenever the popup opens. */
const files = import.meta.glob<Written>('../knowledge/*.json', { eager: true, import: 'default' })

const table: CompanyTable = companies

/** The services of our list. Large: to be imported only once it is asked. */
export const services = Object.values(files).map(withDefaults)

/** What is generally known of their cookies. */
export const knowledge: Knowledge = {
  index: knowledgeIndex(services),
  companyName: (id) => (Object.hasOwn(table, id) ? (table[id]?.name ?? null) : null),
}

/** Fills in what a file leaves out, as its schema does. */
function withDefaults({ also = [], cookies, ...service }: Written): KnownService {
  return {
    ...service,
    also,
    cookies: cookies.map(({ where: written = {}, ...names }) => {
      const { domains = [], bound = true, needsSign = false, beside = [], platforms = [] } = written
      return { ...names, where: { domains, bound, needsSign, beside, platforms } }
    }),
  }
}
