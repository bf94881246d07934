import * as v from 'valibot'
import type { Importer } from './importer'
import { readBySchema } from './reading/by-schema'
import { cookiesInTraffic } from './reading/cookies-in-traffic'
import { HarEntrySchema } from './reading/har-entry'

const HarSchema = v.object({ log: v.object({ entries: v.array(HarEntrySchema) }) })

/**
 * A recording of requests (HTTP Archive 1.2), as DevTools and proxies save it: the cookies that answers set and that requests
 * sent, of its lists and of the `Set-Cookie` and `Cookie` headers. Browsers can leave both out of what they save.
 */
const har: Importer = {
  id: 'har',
  name: 'a HAR',

  recognise: ({ json }) => v.is(v.object({ log: v.object({ entries: v.array(v.unknown()) }) }), json),

  parse({ json }) {
    const read = readBySchema(HarSchema, json)
    return 'fault' in read ? read : cookiesInTraffic(read.output.log.entries.filter(({ host }) => host !== ''))
  },
}

export default har
