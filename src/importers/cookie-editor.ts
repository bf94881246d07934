import * as v from 'valibot'
import type { Importer } from './importer'
import { readBySchema } from './reading/by-schema'
import { CookieRowSchema } from './reading/cookie-row'

/** What EditThisCookie and Cookie-Editor export, and Puppeteer, Selenium and Cypress give: a list of cookies. */
const cookieEditor: Importer = {
  id: 'cookie-editor',
  name: "a cookie editor's JSON",

  recognise: ({ json }) => Array.isArray(json),

  parse({ json }) {
    const read = readBySchema(v.array(CookieRowSchema), json)
    return 'fault' in read ? read : read.output
  },
}

export default cookieEditor
