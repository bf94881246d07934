import browser from 'webextension-polyfill'
import type { FrameAnswers } from '../app/ports'
import { fetchPage } from '../content/fetch-page'
import { tellClicks } from '../content/tell-clicks'
import { originPattern } from '../core/site'
import type { PageAccess } from '../sources/source'
import { haveFramesAsked, haveTopAsked } from './carried-calls'
import { isFirefox } from './firefox-store'
import { reachFrames, runInFrames, runInTop } from './in-page'

/** Gives access to the top frame of a tab; its calls reject where the browser does not let it. */
export function pageOf(tabId: number): PageAccess {
  return {
    run: (read, ...values) => askTop(tabId, 'ISOLATED', read, values),
    runInMain: (read, ...values) => askTop(tabId, 'MAIN', read, values),
    async fetchGranted(url, mostBytes, mostMilliseconds) {
      const isGranted = await browser.permissions.contains({
        origins: [originPattern(url)],
      })
      return isGranted ? fetchPage(url, mostBytes, mostMilliseconds, true) : null
    },
  }
}

/** Runs a function in each frame of the tab that the browser lets it, in the isolated world, and gives what they answer. */
export async function askFrames<Arguments extends unknown[]>(
  tabId: number,
  read: (...values: Arguments) => unknown,
  ...values: Arguments
): Promise<FrameAnswers> {
  if (!givesActivation()) return runInFrames(tabId, read, values)
  return haveFramesAsked(tabId, read, values)
}

async function askTop(
  tabId: number,
  world: 'ISOLATED' | 'MAIN',
  read: (...values: never[]) => unknown,
  values: readonly unknown[],
): Promise<unknown> {
  if (!givesActivation()) return runInTop(tabId, world, read, values)
  return haveTopAsked(tabId, read, values)
}

/**
 * Tells whether a call from here would be to the page as if the person had clicked in it: in Chromium, once they clicked in
 * the popup. Then the background carries it.
 */
function givesActivation(): boolean {
  return globalThis.navigator?.userActivation?.hasBeenActive === true && !isFirefox()
}

/**
 * Has the page of a tab, with those frames that are granted, tell the background of clicks; rejects where it cannot, and does
 * not wait for a frame that is busy, which is reached once it is free. It is called in a later turn than what asked for it,
 * so that no page takes the click in the popup for one in itself.
 */
export async function noteClicks(tabId: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  await reachFrames(tabId, tellClicks, [])
}
