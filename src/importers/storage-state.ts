import * as v from 'valibot'
import type { Importer } from './importer'
import { readBySchema } from './reading/by-schema'
import { CookieRowSchema } from './reading/cookie-row'

const StateSchema = v.object({ cookies: v.array(CookieRowSchema) })

/** What Playwright's `context.storageState()` writes, and DevTools' `Storage.getCookies` answers: `{ "cookies": [ … ] }`. */
const storageState: Importer = {
  id: 'storage-state',
  name: 'a Playwright storage state',

  recognise: ({ json }) => v.is(v.object({ cookies: v.array(v.unknown()) }), json),

  parse({ json }) {
    const read = readBySchema(StateSchema, json)
    return 'fault' in read ? read : read.output.cookies
  },
}

export default storageState
