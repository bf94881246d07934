import { describe, expect, it } from 'vitest'
import manifest from '../../manifest.json'
import { ADDON_ID, supportAddress } from '../../src/telling/report-error'

describe('Where a person can write to us', () => {
  it('is the page of the store of their browser', () => {
    expect(supportAddress('Firefox/153.0', 'of-this-profile')).toBe(
      'https://addons.mozilla.org/addon/cookie-charter%40cookie-charter.org/',
    )
    expect(supportAddress('Edg/156.0', 'abc')).toBe('https://microsoftedge.microsoft.com/addons/detail/abc')
    expect(supportAddress('Chrome/156.0', 'abc')).toBe('https://chromewebstore.google.com/detail/abc/support')
  })

  it('knows the add-on as its manifest names it', () =>
    expect(ADDON_ID).toBe(manifest.browser_specific_settings.gecko.id))
})
