import { copyFile, mkdir } from 'node:fs/promises'

/** What the README shows of whom: sites of the demo alone, as a picture of another would tell of it what is not so. */
const SHOWN = {
  'shop-fr': 'light-fr-shop',
  'shop-en': 'light-en-shop',
  'portal-fr': 'dark-fr',
  'portal-en': 'dark-en',
  'report-en': 'light-en-report',
}

/** `npm run pictures`, last step: puts those pictures that the README shows where it finds them. */
export async function main(): Promise<void> {
  await mkdir('test/e2e/pictures', { recursive: true })
  for (const [name, look] of Object.entries(SHOWN)) {
    await copyFile(`out/pictures/chromium-${look}.png`, `test/e2e/pictures/${name}.png`)
  }
}
