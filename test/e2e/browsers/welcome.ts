import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LaunchOptions, WelcomePage } from './browser'
import { until } from './wait'

const PATH = 'src/welcome/index.html'

/** Tells whether an address is that of the page which an extension opens after its installation. */
export function isWelcome(address: string): boolean {
  return /^(?:chrome|moz)-extension:\/\/[^/]+\/(.+)$/.exec(address)?.[1] === PATH
}

/** Waits for that page where the extension has one, and closes it, so that it takes no tab's place later. */
export async function awaitWelcome(pages: () => Promise<WelcomePage[]>, options: LaunchOptions): Promise<void> {
  if (!existsSync(join(options.extension, PATH))) return
  const page = await until('the page after installation', async () => (await pages())[0])
  if (options.keepsWelcome !== true) await page.close()
}
