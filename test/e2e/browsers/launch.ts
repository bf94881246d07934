import { resolve } from 'node:path'
import type { BrowserName, LaunchOptions, TestBrowser } from './browser'
import { launchChromium } from './chromium'
import { launchFirefox } from './firefox'

/** Gives the folder of the built extension for a browser. */
export function builtExtension(name: BrowserName): string {
  return resolve(name === 'firefox' ? 'dist/firefox' : 'dist/chrome')
}

/** Starts a browser of either engine. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<TestBrowser> {
  return name === 'firefox' ? launchFirefox(options) : launchChromium(options)
}
