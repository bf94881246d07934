import browser from 'webextension-polyfill'
import { fetchPage } from '../content/fetch-page'
import { tellClicks } from '../content/tell-clicks'
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

/** Runs a function in each frame of the tab that the browser lets it, in the isolated world, and gives what they answer. */
export async function runInFrames<Arguments extends unknown[]>(
  tabId: number,
  read: (...values: Arguments) => unknown,
  ...values: Arguments
): Promise<unknown[]> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: read as (...given: unknown[]) => unknown,
    args: values,
    injectImmediately: true,
  })
  return frames.map(({ result }) => result)
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
