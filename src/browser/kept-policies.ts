import * as v from 'valibot'
import browser from 'webextension-polyfill'
import type { KeptKey, KeptStore } from '../app/kept-policies'

/** All that is kept, in characters of JSON; what nobody chose to keep goes, oldest first, where there would be more. */
const MOST_OF_ORIGIN = 1_048_576
const MOST_OF_ALL = 4_194_304

const INDEX = 'policies'

const IndexSchema = v.array(
  v.object({ origin: v.string(), policy: v.string(), bytes: v.number(), writtenAt: v.number() }),
)

type Index = v.InferOutput<typeof IndexSchema>

const nameOf = ({ origin, policy }: KeptKey) => `policy ${origin} ${policy}`

/** The extension's storage on the disk, for policies that were read from sites. */
export const keptPolicies: KeptStore = {
  async read(key) {
    return (await browser.storage.local.get(nameOf(key)))[nameOf(key)]
  },

  async write(key, kept, bytes) {
    const others = (await readIndex()).filter((one) => nameOf(one) !== nameOf(key))
    const index = [{ ...key, bytes, writtenAt: Date.now() }, ...others]
    const stays = within(within(index, MOST_OF_ALL), MOST_OF_ORIGIN, ({ origin }) => origin === key.origin)
    const gone = index.filter((one) => !stays.includes(one))
    await browser.storage.local.remove(gone.map(nameOf))
    await browser.storage.local.set({ [INDEX]: stays, [nameOf(key)]: kept })
  },

  async list(origin) {
    return (await readIndex()).filter((one) => one.origin === origin).map(({ policy }) => ({ origin, policy }))
  },

  async forget(origin) {
    const index = await readIndex()
    await browser.storage.local.remove(index.filter((one) => one.origin === origin).map(nameOf))
    await browser.storage.local.set({ [INDEX]: index.filter((one) => one.origin !== origin) })
  },
}

async function readIndex(): Promise<Index> {
  const read = v.safeParse(IndexSchema, (await browser.storage.local.get(INDEX))[INDEX])
  return read.success ? read.output : []
}

/** Leaves out the oldest of those counted until the rest has room. */
function within(index: Index, most: number, isCounted: (one: Index[number]) => boolean = () => true): Index {
  const newest = index.toSorted((one, other) => other.writtenAt - one.writtenAt)
  let sum = 0
  return newest.filter((one) => {
    if (!isCounted(one)) return true
    sum += one.bytes
    return sum <= most
  })
}
