import type { Popup } from './browsers/browser'
import { looked, read, settled } from './reading'
import type { Stage } from './stage'

/** Asks for the site in the popup, allows it in the browser's own prompt, and gives the popup that shows the site once it has looked everywhere. */
export function grantSite(stage: Pick<Stage, 'name' | 'browser'>, popup: Popup): Promise<Popup> {
  return grant(stage, popup, 'site')
}

/** Asks for every site in the popup that shows a granted one, and gives the popup that shows the whole tab. */
export function grantAll(stage: Pick<Stage, 'name' | 'browser'>, popup: Popup): Promise<Popup> {
  return grant(stage, popup, 'all')
}

async function grant(stage: Pick<Stage, 'name' | 'browser'>, popup: Popup, what: 'site' | 'all'): Promise<Popup> {
  const button = `[data-testid="grant-${what}"]`
  // What a look that goes on brings in moves the button away.
  await looked(popup)
  // Chromium closes the popup under its prompt, and the extension opens another.
  const next = stage.name === 'firefox' ? Promise.resolve(popup) : stage.browser.nextPopup()
  await popup.click(button)
  await stage.browser.answerPermissionPrompt('allow').catch(async (error: Error) => {
    const shown = await read(popup).then(({ text }) => text, String)
    throw new Error(`${error.message}; the popup shows: ${shown}`)
  })
  const granted = await next
  await settled(granted, what)
  await looked(granted)
  return granted
}
