import * as v from 'valibot'
import browser, { type Runtime } from 'webextension-polyfill'
import type { Fulfilment } from '../app/guided-check'
import { CHOICES } from '../core/choice-check'

/** The page that the popup showed when it asked. */
const shown = v.strictObject({
  tabId: v.number(),
  storeId: v.nullable(v.string()),
  origin: v.string(),
  began: v.nullable(v.number()),
})

/** What the popup asks of the background. */
const WishSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('check-start'),
    shown,
    clear: v.nullable(v.array(v.string())),
    isPending: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('check-choice'),
    shown,
    choice: v.picklist(CHOICES),
    moment: v.nullable(v.string()),
  }),
  v.strictObject({ kind: v.literal('check-pending'), shown }),
  v.strictObject({ kind: v.literal('check-end'), shown }),
  v.strictObject({ kind: v.literal('check-forget'), shown }),
  v.strictObject({ kind: v.literal('badge-changed'), shown }),
])

/** The last time that a date can hold, in milliseconds. */
const MOST_TIME = 8.64e15

const ClickSchema = v.strictObject({
  kind: v.literal('page-click'),
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_TIME)),
})

export type Wish = v.InferOutput<typeof WishSchema>

const FulfilmentSchema = v.picklist(['done', 'moved', 'failed'])

/** Asks the background for something, waking it; gives what came of it. */
export async function askBackground(wish: Wish): Promise<Fulfilment> {
  const answer = v.safeParse(FulfilmentSchema, await browser.runtime.sendMessage(wish))
  return answer.success ? answer.output : 'failed'
}

/**
 * Hears what the popup asks and what pages tell of clicks, waking the background; to be registered at its top level.
 * Only a page of the extension itself may ask: what a page of a site sends is at most the time of a click in its tab.
 */
export function onMessages(hear: {
  wish(wish: Wish): Promise<Fulfilment>
  click(tabId: number, at: number): Promise<boolean>
}): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined
    const click = v.safeParse(ClickSchema, message)
    if (click.success) return sender.tab?.id === undefined ? undefined : hear.click(sender.tab.id, click.output.at)
    const wish = v.safeParse(WishSchema, message)
    const isOwn = sender.url?.startsWith(browser.runtime.getURL('')) === true
    return isOwn && wish.success ? hear.wish(wish.output) : undefined
  })
}
