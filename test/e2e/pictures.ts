import { copyFile, mkdir } from 'node:fs/promises'

/** `npm run pictures`, last step: puts those pictures that the README shows where it finds them. */
export async function main(): Promise<void> {
  await mkdir('test/e2e/pictures', { recursive: true })
  await copyFile('out/pictures/chromium-light-en-report.png', 'test/e2e/pictures/report-en.png')
  for (const look of ['light-fr', 'light-en', 'dark-fr', 'dark-en']) {
    await copyFile(`out/pictures/chromium-${look}.png`, `test/e2e/pictures/${look}.png`)
  }
}
