import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Portal, startPortal } from '../portal/portal'
import type { InstalledBrowser } from './browsers/browser'
import { findBrowsers, hasCommand } from './browsers/installed'
import { builtExtension, launch } from './browsers/launch'
import { looked, openSettled, type Reading, read } from './reading'
import { BROWSERS, parseCall } from './start-call'

const NO_BROWSER = `No browser was found to show it in. The extension is built all the same, in dist/chrome and dist/firefox.
Install one of these, then run \`npm start\` again:
  Debian, Ubuntu   sudo apt install chromium        or   sudo apt install firefox-esr
  Fedora           sudo dnf install chromium        or   sudo dnf install firefox
  macOS            brew install --cask chromium     or   brew install --cask firefox
  Windows          winget install Google.Chrome     or   winget install Mozilla.Firefox
A browser in an unusual place is named by CHROMIUM_PATH or FIREFOX_PATH.`

const NO_KEYBOARD = `On a display without a window manager nobody gives Firefox's window the keyboard, and its popup closes at once:
install xdotool, then run \`npm start\` again.`

const NO_BROWSER_STATUS = 3
const BAD_CALL_STATUS = 2
const NOT_SHOWN_STATUS = 4

/** `npm start [-- [--browser NAME] [ADDRESS]]`: builds, opens a browser on the demo or the address, and clicks the icon. */
export async function main(words: string[]): Promise<void> {
  const call = parseCall(words)
  if (call === null) {
    console.error(`Usage: npm start -- [--browser ${BROWSERS.join('|')}] [any.site]`)
    process.exit(BAD_CALL_STATUS)
  }
  const browsers = findBrowsers()
  const installed = browsers.find((one) => call.browser === null || one.product.toLowerCase().includes(call.browser))
  if (installed === undefined && browsers.length > 0) {
    console.error(`No ${call.browser} was found; installed are: ${browsers.map(({ product }) => product).join(', ')}.`)
    process.exit(NO_BROWSER_STATUS)
  }
  console.log('Building …')
  await promisify(execFile)('npm', ['run', '--silent', 'build'], { shell: process.platform === 'win32' })

  if (installed === undefined) {
    console.error(NO_BROWSER)
    process.exit(NO_BROWSER_STATUS)
  }
  const portal = call.address === null ? await startPortal() : null
  try {
    await show(installed, call.address, portal)
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n')
    console.error(`${call.address ?? 'The demo portal'} could not be shown: ${why}`)
    if (installed.name === 'firefox' && hasDisplay() && process.platform === 'linux' && !hasCommand('xdotool'))
      console.error(NO_KEYBOARD)
    process.exitCode = NOT_SHOWN_STATUS
  } finally {
    await portal?.stop()
  }
}

async function show(installed: InstalledBrowser, address: string | null, portal: Portal | null): Promise<void> {
  const headed = hasDisplay()
  console.log(`Opening ${installed.product}${headed ? '' : ' without a window, because there is no display'} …`)
  const browser = await launch(installed.name, {
    executablePath: installed.executablePath,
    extension: builtExtension(installed.name),
    headed,
    hosts: portal?.hosts ?? [],
    language: personLanguage(),
  })
  try {
    const tab = await browser.open(address ?? portal?.url('charter', '/') ?? '')
    const popup = await openSettled(browser, tab)
    await looked(popup)
    printReading(await read(popup))
    if (portal !== null) console.log(`The demo portal: ${portal.url('charter')} (sign in with demo / demo)`)
    if (headed) {
      console.log('Close the browser, or press Ctrl+C here, to end.')
      await browser.closed
    } else {
      const picture = resolve('out/popup.png')
      await mkdir('out', { recursive: true })
      await popup.screenshot(picture)
      console.log(`The popup's picture: ${picture}`)
    }
  } finally {
    await browser.close()
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== ''
}

function personLanguage(): string {
  const [tag = ''] = (process.env['LC_ALL'] || process.env['LANG'] || '').split('.')
  return /^[a-z]{2}(_[A-Z]{2})?$/.test(tag) ? tag.replace('_', '-') : 'en-US'
}

function printReading(reading: Reading): void {
  console.log(`\n${reading.host}: ${reading.sentence}`)
  const rows = reading.rows.map((row) => [row.status, row.name, row.provider, row.category, row.basis, row.purpose])
  const table = [['status', 'cookie', 'provider', 'category', 'whose word', 'purpose, as declared'], ...rows]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length))) ?? []
  for (const row of table)
    console.log(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}`,
    )
  console.log('')
}
