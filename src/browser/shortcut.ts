import browser from 'webextension-polyfill'

/** Gives the keys that open the popup, as `Alt+Shift+K`; null where the person or another extension took them. */
export async function readShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll()
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null
}
