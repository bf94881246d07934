import known from 'third-party-web/dist/entities-nostats.json'
import { companyIndex } from '../core/company-index'

/** Gives the question which company is known to be behind a host. Large: to be imported only once it is asked. */
export const companyOf = companyIndex(known)
