import * as v from 'valibot'
import browser, { type Runtime } from 'webextension-polyfill'
import { CHOICES } from '../app/check-record'

const name = { host: v.string(), storeId: v.nullable(v.string()) }

/** What the popup asks of the background. */
const WishSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('check-start'), tabId: v.number(), clear: v.boolean(), isPending: v.boolean() }),
  v.strictObject({
    kind: v.literal('check-choice'),
    ...name,
    choice: v.picklist(CHOICES),
    moment: v.nullable(v.string()),
  }),
  v.strictObject({ kind: v.literal('check-pending'), ...name }),
  v.strictObject({ kind: v.literal('check-end'), ...name }),
  v.strictObject({ kind: v.literal('check-forget'), ...name }),
  v.strictObject({ kind: v.literal('badge-changed'), tabId: v.nullable(v.number()) }),
])

/** The last time that a date can hold, in milliseconds. */
const MOST_TIME = 8.64e15

const ClickSchema = v.strictObject({
  kind: v.literal('page-click'),
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_TIME)),
})

export type Wish = v.InferOutput<typeof WishSchema>

/** Asks the background for something, waking it; gives whether it was done. */
export async function askBackground(wish: Wish): Promise<boolean> {
  return (await browser.runtime.sendMessage(wish)) === true
}

/**
 * Hears what the popup asks and what pages tell of clicks, waking the background; to be registered at its top level.
 * Only a page of the extension itself may ask: what a page of a site sends is at most the time of a click in its tab.
 */
export function onMessages(hear: {
  wish(wish: Wish): Promise<boolean>
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
