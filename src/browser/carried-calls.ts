import * as v from 'valibot'
import browser, { type Runtime } from 'webextension-polyfill'
import { LostCall } from '../app/page-answer'
import type { FrameAnswers } from '../app/ports'
import { runInFrames, runInTop } from './in-page'
import { pageFunction, pageFunctionName } from './page-functions'

/** Characters of JSON that are carried to a page, and out of it. */
const MOST_ASKED = 2_000_000
const MOST_ANSWERED = 20_000_000
/** Milliseconds for which the frames of a tab may be asked, with what carrying takes. */
const LONGEST_IN_FRAMES = 8_000

/** A call into a page: the function by its name, what it is given as data. */
const CallSchema = v.strictObject({
  kind: v.literal('page-call'),
  tabId: v.number(),
  where: v.picklist(['top', 'frames']),
  name: v.string(),
  values: v.pipe(v.string(), v.maxLength(MOST_ASKED)),
})

type Call = v.InferOutput<typeof CallSchema>

const ValuesSchema = v.array(v.unknown())

const CarriedSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('answered'), answer: v.optional(v.unknown()) }),
  v.strictObject({ kind: v.literal('failed'), why: v.string() }),
])

type Carried = v.InferOutput<typeof CarriedSchema>

const FramesSchema = v.object({ answers: v.array(v.unknown()), isPartial: v.boolean() })

/** Has the background run one of the functions for pages in the top frame of a tab; rejects as the function would, or with `LostCall`. */
export function haveTopAsked(
  tabId: number,
  read: (...values: never[]) => unknown,
  values: readonly unknown[],
): Promise<unknown> {
  return carry({ tabId, where: 'top', name: pageFunctionName(read), values: JSON.stringify(values) })
}

/** The same in each frame that may be read; rejects with `LostCall` after some seconds too. */
export async function haveFramesAsked(
  tabId: number,
  read: (...values: never[]) => unknown,
  values: readonly unknown[],
): Promise<FrameAnswers> {
  const call = carry({ tabId, where: 'frames', name: pageFunctionName(read), values: JSON.stringify(values) })
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LostCall()), LONGEST_IN_FRAMES)
  })
  return v.parse(FramesSchema, await Promise.race([call, late]).finally(() => clearTimeout(timer)))
}

/** A background that the browser stopped in the middle is asked once more, which starts it again: what is asked only reads. */
async function carry(call: Omit<Call, 'kind'>): Promise<unknown> {
  const carried = (await send(call)) ?? (await send(call))
  if (carried === null) throw new LostCall()
  if (carried.kind === 'failed') throw new Error(carried.why)
  return carried.answer
}

async function send(call: Omit<Call, 'kind'>): Promise<Carried | null> {
  const told: unknown = await browser.runtime.sendMessage({ kind: 'page-call', ...call }).catch(() => null)
  const read = v.safeParse(CarriedSchema, told)
  return read.success ? read.output : null
}

/**
 * Carries the popup's calls into pages, waking the background; to be registered at its top level. Only a page of the extension
 * itself may ask, and only for functions that are known by name. Each is called in a later turn than it was asked for: in
 * Chromium the page would take a click in the popup for one in itself.
 */
export function carryPageCalls(): void {
  browser.runtime.onMessage.addListener((message: unknown, { id, url }: Runtime.MessageSender) => {
    const isOwn = id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true
    const call = v.safeParse(CallSchema, message)
    return isOwn && call.success ? answerTo(call.output) : undefined
  })
}

async function answerTo({ tabId, where, name, values }: Call): Promise<Carried> {
  try {
    const known = pageFunction(name)
    if (known === null) throw new Error('no function that may be run in a page')
    const given = v.parse(ValuesSchema, JSON.parse(values))
    await new Promise((resolve) => setTimeout(resolve))
    const answer =
      where === 'frames'
        ? await runInFrames(tabId, known.read, given)
        : await runInTop(tabId, known.world, known.read, given)
    if ((JSON.stringify(answer) ?? '').length > MOST_ANSWERED) throw new Error('the answer is too long')
    return { kind: 'answered', answer }
  } catch (error) {
    return { kind: 'failed', why: String(error) }
  }
}
