import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readJson } from '../rules/files'
import type { Popup } from './browsers/browser'
import { grantSite } from './grant'
import { openMenu, openSettled } from './reading'
import { describeInBrowsers, logIn } from './stage'
import { drawStorePicture, STORE_PICTURES, STORE_SIZE, type StorePicture, storePicturePath } from './store-picture'

/** What is done in the popup before each picture. */
const STEPS: Record<string, (popup: Popup) => Promise<void>> = {
  'light-answer': async () => {},
  'dark-row': async (popup) => {
    await popup.click('[data-name="sessionid"] summary')
    await popup.waitUntil(() => document.querySelector('[data-testid="details"]') !== null, [])
    await popup.evaluate(() => document.querySelector('[data-name="sessionid"]')?.scrollIntoView({ block: 'start' }))
  },
  'dark-charter': (popup) => popup.click('[data-testid="view-charter"]'),
  'light-explain': async (popup) => {
    await openMenu(popup, 'cookies')
    await popup.waitUntil(() => document.querySelector('[data-testid="kind"]') !== null, [])
  },
}

const sentenceOf = ({ language, name }: StorePicture) =>
  readJson<{ pictures: Record<string, string> }>(`src/store/${language}.json`).pictures[name] ?? ''

/** Takes pictures of the popup, each after its steps, as addresses of their data; then it is closed. */
async function shoot(popup: Popup, pictures: readonly StorePicture[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cookie-charter-picture-'))
  try {
    const shots: string[] = []
    for (const { name } of pictures) {
      await STEPS[name]?.(popup)
      const path = join(folder, `${name}.png`)
      await popup.screenshot(path)
      shots.push(`data:image/png;base64,${await readFile(path, 'base64')}`)
    }
    return shots
  } finally {
    await rm(folder, { recursive: true, force: true })
    await popup.close()
  }
}

/** Reads a PNG's width, height and type of colour from its first chunk; type 2 is colours without transparency. */
async function pngOf(path: string): Promise<{ width: number; height: number; color: number }> {
  const bytes = await readFile(path)
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), color: bytes.readUInt8(25) }
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['en', 'fr'] as const) {
    const pictures = STORE_PICTURES.filter((one) => one.colorScheme === colorScheme && one.language === language)
    describeInBrowsers(
      `the stores’ pictures in ${colorScheme}, ${language}`,
      { colorScheme, language, browsers: ['chromium'] },
      (stage) => {
        it('show the real popup over the demo portal, 1280 by 800', async () => {
          const { browser, portal } = stage
          const tab = await logIn(browser, portal.url('declaring', '/login/'))
          await tab.click('#accept')
          const popup = await grantSite(stage, await openSettled(browser, tab))
          const shots = await shoot(popup, pictures)
          for (const [at, picture] of pictures.entries()) {
            const page = await browser.open('about:blank')
            await page.evaluate(
              drawStorePicture,
              sentenceOf(picture),
              shots[at] ?? '',
              language,
              colorScheme === 'dark',
            )
            await page.screenshot(storePicturePath(picture), STORE_SIZE)
            await page.close()
            expect(await pngOf(storePicturePath(picture)), picture.name).toEqual({ ...STORE_SIZE, color: 2 })
          }
        })
      },
    )
  }
}
