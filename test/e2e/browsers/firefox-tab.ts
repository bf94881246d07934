import type { Page } from 'puppeteer-core'
import { ChromiumTab } from './chromium-tab'

/** A Firefox tab, by puppeteer over WebDriver BiDi; knows whether its window is private. Without a page it is in front already. */
export class FirefoxTab extends ChromiumTab {
  constructor(
    private readonly ownPage: Page | null,
    readonly isPrivate: boolean,
  ) {
    super(ownPage as Page)
  }

  override async bringToFront(): Promise<void> {
    await this.ownPage?.bringToFront()
  }
}
