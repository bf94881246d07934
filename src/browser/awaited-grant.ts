import * as v from 'valibot'
import browser from 'webextension-polyfill'
import { storage } from './storage'

/** A grant that the popup asked for and whose answer is still to come, kept in memory while the prompt hides the popup. */
const AwaitedGrantSchema = v.strictObject({ tabId: v.number(), windowId: v.number(), askedAt: v.number() })

export type AwaitedGrant = v.InferOutput<typeof AwaitedGrantSchema>

const KEY = 'awaited-grant'

/** An answer that comes later than this, in milliseconds, was not given to our question. */
const LONGEST_WAIT = 10 * 60_000

/** Notes the question before the prompt can close the popup. */
export function noteAwaitedGrant(grant: AwaitedGrant): Promise<void> {
  return storage.write('passing', KEY, grant)
}

/** Takes the note away and gives it; null where there is none, it is too old or cannot be read. */
export async function takeAwaitedGrant(now: number): Promise<AwaitedGrant | null> {
  const kept = v.safeParse(AwaitedGrantSchema, await storage.read('passing', KEY))
  await dropAwaitedGrant()
  return kept.success && now - kept.output.askedAt < LONGEST_WAIT ? kept.output : null
}

/** Takes the note away as a popup opens: whoever it waited for is there, or never answered. */
export function dropAwaitedGrant(): Promise<void> {
  return browser.storage.session.remove(KEY)
}
