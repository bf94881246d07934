import { expect, it } from 'vitest'
import { startPortal } from '../portal/portal'
import { startDisplay } from './browsers/display'
import { findBrowsers } from './browsers/installed'
import { builtExtension, launch } from './browsers/launch'
import { openSettled, read } from './reading'

/** As `xvfb-run npm start` has it: in the middle of so small a screen, where the pointer stands, is the popup's place. */
const SIZE = '1600x1200'

it('Firefox shows the popup on a display of the person’s own that nothing manages the windows of', async () => {
  const firefox = findBrowsers().find(({ name }) => name === 'firefox')
  if (firefox === undefined) throw new Error('no Firefox is installed')
  const portal = await startPortal()
  const screen = await startDisplay(SIZE)
  const own = process.env['DISPLAY']
  process.env['DISPLAY'] = screen.display
  try {
    const browser = await launch('firefox', {
      executablePath: firefox.executablePath,
      extension: builtExtension('firefox'),
      headed: true,
      hosts: portal.hosts,
      language: 'en',
    })
    try {
      const popup = await openSettled(browser, await browser.open(portal.url('charter')))
      expect((await read(popup)).sentence).toContain('2 cookies')
    } finally {
      await browser.close()
    }
  } finally {
    if (own === undefined) delete process.env['DISPLAY']
    else process.env['DISPLAY'] = own
    await screen.stop()
    await portal.stop()
  }
})
