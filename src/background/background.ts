import { onAccessGranted } from '../browser/access'
import { takeAwaitedGrant } from '../browser/awaited-grant'
import { openPopup } from '../browser/popup-window'

onAccessGranted(() => {
  void reopenAfterGrant()
})

/** Brings back the popup that Chromium closed under its permission prompt; a grant that nobody asked for opens nothing. */
async function reopenAfterGrant(): Promise<void> {
  const grant = await takeAwaitedGrant(Date.now())
  if (grant !== null) await openPopup(grant.windowId)
}
