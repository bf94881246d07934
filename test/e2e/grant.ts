import type { Popup } from './browsers/browser'
import { settled } from './reading'
import type { Stage } from './stage'

/** Asks for the site in the popup, allows it in the browser's own prompt, and gives the popup that shows the site. */
export async function grantSite(stage: Pick<Stage, 'name' | 'browser'>, popup: Popup): Promise<Popup> {
  if (stage.name === 'firefox') {
    await popup.click('[data-testid="grant-site"]')
    await stage.browser.answerPermissionPrompt('allow')
    await settled(popup, 'site')
    return popup
  }
  const next = stage.browser.nextPopup()
  await popup.click('[data-testid="grant-site"]')
  await stage.browser.answerPermissionPrompt('allow')
  const reopened = await next
  await settled(reopened, 'site')
  return reopened
}
