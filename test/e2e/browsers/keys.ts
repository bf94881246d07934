import type { KeyInput, Page } from 'puppeteer-core'
import { xdotool } from './display'

/** How X calls the keys that it calls otherwise than browsers do. */
const OF_X: Record<string, string> = {
  Enter: 'Return',
  Space: 'space',
  Backspace: 'BackSpace',
  'Shift+Tab': 'shift+Tab',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  '/': 'slash',
}

/** Presses one key of the display's own keyboard. */
export async function pressOnDisplay(display: string | undefined, key: string): Promise<void> {
  if (display === undefined) throw new Error('a real keyboard needs a headed browser on a display of its own')
  await xdotool(display, 'key', OF_X[key] ?? key)
}

/** Presses one key in a page, by the browser's own driver. */
export async function pressInPage({ keyboard }: Page, key: string): Promise<void> {
  const isShifted = key.startsWith('Shift+')
  if (isShifted) await keyboard.down('Shift')
  await keyboard.press((isShifted ? key.slice('Shift+'.length) : key) as KeyInput)
  if (isShifted) await keyboard.up('Shift')
}
