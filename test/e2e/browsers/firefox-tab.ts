import type { Page } from 'puppeteer-core'
import { ChromiumTab } from './chromium-tab'

/** A Firefox tab, by puppeteer over WebDriver BiDi; knows whether its window is private. */
export class FirefoxTab extends ChromiumTab {
  constructor(
    page: Page,
    readonly isPrivate: boolean,
  ) {
    super(page)
  }
}
