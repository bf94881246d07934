import known from 'third-party-web/dist/entities-nostats.json'
import { companyIndex } from '../core/company-index'
import type { CompanyTable } from '../core/knowledge'
import companies from '../knowledge/companies/companies.json'

const table: CompanyTable = companies
const names = new Map(Object.values(table).flatMap(({ name, also = [] }) => also.map((other) => [other, name])))

/**
 * Gives the question which company is known to be behind a host, by the name that our own table has for it. Large: to be
 * imported only once it is asked.
 */
export const companyOf = companyIndex(
  known.map(({ name, company = name, domains }) => ({ name: names.get(company) ?? company, domains })),
)
