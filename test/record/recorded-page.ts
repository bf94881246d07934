import { JSDOM } from 'jsdom'
import type { PageAccess } from '../../src/sources/source'

/**
 * Gives access to a recorded page as the extension has it to a live one. No script of the page runs; `variables` stand on
 * its window as if they had, but for what a window has itself. Nothing can be fetched.
 */
export function recordedPage(html: string, url: string, variables: Record<string, unknown> = {}): PageAccess {
  const { window } = new JSDOM(html, { url, runScripts: 'outside-only' })
  for (const [name, value] of Object.entries(variables)) if (!(name in window)) Object.assign(window, { [name]: value })
  const run = async (read: (...values: never[]) => unknown, ...values: unknown[]) => {
    const carried = window.eval(`(${read})`) as (...given: unknown[]) => unknown
    return JSON.parse(JSON.stringify((await carried(...values)) ?? null)) as unknown
  }
  return { run, runInMain: run, fetchGranted: async () => null }
}
