import browser, { type Runtime, type Scripting } from 'webextension-polyfill'
import type { FrameAnswers } from '../app/ports'
import { tellPresence } from '../content/tell-presence'

/** The world of a page that a function runs in: that of the extension, which the page does not see, or the page's own. */
export type World = 'ISOLATED' | 'MAIN'

/** Runs a function in the top frame of a tab; rejects where the browser does not let it, or the function fails. */
export async function runInTop(
  tabId: number,
  world: World,
  read: (...values: never[]) => unknown,
  values: readonly unknown[],
): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    world,
    func: read as (...given: unknown[]) => unknown,
    args: [...values],
    // A page may never be done loading; it is read again when it is.
    injectImmediately: true,
  })
  if (frame === undefined) throw new Error('no frame answered')
  if (frame.error !== undefined && frame.error !== null) throw new Error(String(frame.error))
  return frame.result
}

/** Milliseconds for which the answer of all frames at once is awaited. */
const ALL_FRAMES = 1_500
/** Milliseconds in which a frame that is not busy says that it is there, … */
const PRESENCE = 500
/** … and those that it has for its answer. */
const ONE_FRAME = 4_000

/**
 * Runs a function in each frame of the tab that the browser lets it, in the isolated world, and gives what they answer.
 * Browsers hold back the answer of all frames until the last has answered: where one keeps them waiting, each that says that
 * it is there is asked by itself.
 */
export async function runInFrames(
  tabId: number,
  read: (...values: never[]) => unknown,
  values: readonly unknown[],
): Promise<FrameAnswers> {
  const all = await within(ALL_FRAMES, inject({ tabId, allFrames: true }, read, values))
  if (all !== null) return { answers: all, isPartial: false }
  const present = await framesPresent(tabId)
  const answers = await Promise.all(
    present.map((id) => within(ONE_FRAME, inject({ tabId, frameIds: [id] }, read, values)).catch(() => null)),
  )
  return { answers: answers.flatMap((answer) => answer ?? []), isPartial: true }
}

/**
 * Runs a function in each frame of the tab that the browser lets it, in the isolated world, whose answer nobody needs. A
 * frame that is busy runs it once it is free, and is waited for no longer than the others; rejects where no frame may be reached.
 */
export async function reachFrames(
  tabId: number,
  read: (...values: never[]) => unknown,
  values: readonly unknown[],
): Promise<void> {
  await within(ALL_FRAMES, inject({ tabId, allFrames: true }, read, values))
}

/** Lists those frames that say in time that they are there. */
async function framesPresent(tabId: number): Promise<number[]> {
  const token = crypto.randomUUID()
  const present = new Set<number>()
  const hear = (message: unknown, { id, tab, frameId }: Runtime.MessageSender): undefined => {
    const isOurs = id === browser.runtime.id && tab?.id === tabId && isPresence(message, token)
    if (isOurs && frameId !== undefined) present.add(frameId)
  }
  browser.runtime.onMessage.addListener(hear)
  try {
    await within(PRESENCE, inject({ tabId, allFrames: true }, tellPresence, [token]))
  } finally {
    browser.runtime.onMessage.removeListener(hear)
  }
  return [...present]
}

function isPresence(message: unknown, token: string): boolean {
  return typeof message === 'object' && message !== null && 'present' in message && message.present === token
}

async function inject(
  target: Scripting.InjectionTarget,
  read: (...values: never[]) => unknown,
  values: readonly unknown[],
): Promise<unknown[]> {
  const frames = await browser.scripting.executeScript({
    target,
    func: read as (...given: unknown[]) => unknown,
    args: [...values],
    injectImmediately: true,
  })
  return frames.map(({ result }) => result)
}

/** Gives the answer; null where it takes longer. */
async function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
