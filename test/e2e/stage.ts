import { afterAll, beforeAll, describe } from 'vitest'
import { type Portal, startPortal } from '../portal/portal'
import type { BrowserName, LaunchOptions, Tab, TestBrowser } from './browsers/browser'
import { type Display, startDisplay } from './browsers/display'
import { findBrowsers, hasCommand } from './browsers/installed'
import { builtExtension, launch } from './browsers/launch'

/** What a test of the built extension acts on. */
export interface Stage {
  name: BrowserName
  browser: TestBrowser
  portal: Portal
  /** How the browser was started. */
  options: LaunchOptions
}

interface Wishes
  extends Partial<
    Pick<
      LaunchOptions,
      | 'language'
      | 'colorScheme'
      | 'zoom'
      | 'keepsWelcome'
      | 'private'
      | 'permissionPrompt'
      | 'firstPartyIsolation'
      | 'sitesApart'
    >
  > {
  /** Both, unless it says otherwise. */
  browsers?: readonly BrowserName[]
  /** Makes another extension of the built one, whose folder it is given. */
  extension?: (built: string) => Promise<string>
  /** Makes other extensions that run beside it, and gives their folders. */
  others?: () => Promise<string[]>
}

const MISSING = ['Xvfb', 'xdotool'].filter((command) => !hasCommand(command))

/**
 * Describes tests that run in real Chromium and in real Firefox, each with a portal and a screen of its own, or in those that are wished for.
 * Where a browser, Xvfb or xdotool is missing they are skipped loudly; with `CI=true` that is a failure.
 */
export function describeInBrowsers(title: string, wishes: Wishes, tests: (stage: Stage) => void): void {
  for (const name of wishes.browsers ?? (['chromium', 'firefox'] as const)) {
    const installed = findBrowsers().find((one) => one.name === name)
    const missing = [...(installed === undefined ? [name] : []), ...MISSING]
    if (missing.length > 0) {
      const words = `${title} (${name}): not run, missing ${missing.join(', ')}`
      console.warn(`\n!! ${words}\n`)
      if (process.env['CI'] === 'true') describe(words, () => void beforeAll(() => Promise.reject(new Error(words))))
      else describe.skip(words, () => {})
      continue
    }
    describe(`${title} (${name})`, () => {
      const stage = { name } as Stage
      let display: Display
      beforeAll(async () => {
        stage.portal = await startPortal()
        display = await startDisplay()
        stage.options = {
          language: 'en',
          ...wishes,
          executablePath: installed?.executablePath ?? '',
          extension: (await wishes.extension?.(builtExtension(name))) ?? builtExtension(name),
          others: (await wishes.others?.()) ?? [],
          headed: true,
          display: display.display,
          hosts: stage.portal.hosts,
        }
        stage.browser = await launch(name, stage.options)
      })
      afterAll(async () => {
        await stage.browser?.close()
        await display?.stop()
        await stage.portal?.stop()
      })
      tests(stage)
    })
  }
}

/** Signs in on a portal of the demo as its visitors do. */
export async function logIn(browser: TestBrowser, loginAddress: string): Promise<Tab> {
  const tab = await browser.open(loginAddress)
  await tab.type('input[name=username]', 'demo')
  await tab.type('input[name=password]', 'demo')
  await tab.click('#log-in')
  await tab.waitFor('#logged-in')
  return tab
}
