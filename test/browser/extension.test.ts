import { afterEach, describe, expect, it, vi } from 'vitest'
import { readVersions } from '../../src/browser/extension'
import { readShortcut } from '../../src/browser/shortcut'
import { supportAddress } from '../../src/telling/report-error'

const commands = vi.hoisted((): { name: string; shortcut: string }[] => [])

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
    commands: { getAll: async () => commands },
  },
}))

afterEach(() => {
  vi.unstubAllGlobals()
  commands.length = 0
})

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

describe('The browser', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox/142.0', 'addons.mozilla.org'],
    [CHROME, 'Chrome/140.0.0.0', 'chromewebstore.google.com'],
    [`${CHROME} Edg/140.0.1.2`, 'Edg/140.0.1.2', 'microsoftedge.microsoft.com'],
    ['something else', 'something else', 'chromewebstore.google.com'],
  ])('is read from “%s”, and its store with it', async (userAgent, product, store) => {
    vi.stubGlobal('navigator', { userAgent })
    const versions = await readVersions()
    expect(versions).toMatchObject({ extension: '1.2.3', browser: product })
    expect(new URL(supportAddress(versions.browser, 'abc')).host).toBe(store)
  })

  it('tells the keys that open the popup, or that there are none', async () => {
    expect(await readShortcut()).toBeNull()
    commands.push({ name: 'other', shortcut: 'Ctrl+B' }, { name: '_execute_action', shortcut: '' })
    expect(await readShortcut()).toBeNull()
    commands.push({ name: '_execute_action', shortcut: 'Alt+Shift+K' })
    commands.splice(1, 1)
    expect(await readShortcut()).toBe('Alt+Shift+K')
  })
})
