import browser, { type Runtime, type Scripting } from 'webextension-polyfill'
import type { FrameAnswers } from '../app/ports'
import { fetchPage } from '../content/fetch-page'
import { tellClicks } from '../content/tell-clicks'
import { tellPresence } from '../content/tell-presence'
import { originPattern } from '../core/site'
import type { PageAccess } from '../sources/source'

/** Gives access to the top frame of a tab; its calls reject where the browser does not let it. */
export function pageOf(tabId: number): PageAccess {
  return {
    run: (read, ...values) => runIn('ISOLATED', tabId, read, values),
    runInMain: (read, ...values) => runIn('MAIN', tabId, read, values),
    async fetchGranted(url, mostBytes, mostMilliseconds) {
      const isGranted = await browser.permissions.contains({
        origins: [originPattern(url)],
      })
      return isGranted ? fetchPage(url, mostBytes, mostMilliseconds, true) : null
    },
  }
}

/** Has the page of a tab, with those frames that are granted, tell the background of clicks; rejects where it cannot. */
export async function noteClicks(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: tellClicks,
    injectImmediately: true,
  })
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
export async function runInFrames<Arguments extends unknown[]>(
  tabId: number,
  read: (...values: Arguments) => unknown,
  ...values: Arguments
): Promise<FrameAnswers> {
  const all = await within(ALL_FRAMES, inject({ tabId, allFrames: true }, read, values))
  if (all !== null) return { answers: all, isPartial: false }
  const present = await framesPresent(tabId)
  const answers = await Promise.all(
    present.map((id) => within(ONE_FRAME, inject({ tabId, frameIds: [id] }, read, values)).catch(() => null)),
  )
  return { answers: answers.flatMap((answer) => answer ?? []), isPartial: true }
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

async function inject<Arguments extends unknown[]>(
  target: Scripting.InjectionTarget,
  read: (...values: Arguments) => unknown,
  values: Arguments,
): Promise<unknown[]> {
  const frames = await browser.scripting.executeScript({
    target,
    func: read as (...given: unknown[]) => unknown,
    args: values,
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

async function runIn<Arguments extends unknown[]>(
  world: 'ISOLATED' | 'MAIN',
  tabId: number,
  read: (...values: Arguments) => unknown,
  values: Arguments,
): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    world,
    func: read as (...given: unknown[]) => unknown,
    args: values,
    // A page may never be done loading; it is read again when it is.
    injectImmediately: true,
  })
  if (frame === undefined) throw new Error('no frame answered')
  if (frame.error !== undefined && frame.error !== null) throw new Error(String(frame.error))
  return frame.result
}
