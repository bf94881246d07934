import { describe, expect, it } from 'vitest'
import { originPatterns } from '../../src/core/site'
import { charter, entry, site, siteCookie } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
import { all, one, openMenu, openPopup, openSection, words } from './open'

const SEEN = ready(inspection([siteCookie('a')], [charter([entry('a')])]))
const SHOP = originPatterns(site('https://www.shop.example/'))
const DATA = originPatterns(site('https://data.example.org/'))

async function openGranted(granted: string[]) {
  const ports = new FakePorts(SEEN)
  ports.granted = granted
  const opened = await openPopup(ports)
  openMenu(opened.root)
  openSection(opened.root, 'grants')
  await expect.poll(() => all(opened.root, '[data-testid="granted-sum"]')).toHaveLength(1)
  return opened
}

const sites = (root: HTMLElement) => all(root, '[data-testid="granted-site"]').map((row) => words(one(row, 'p')))

describe('The menu', () => {
  it('is opened by its button, which says so, and left by it or by a view', async () => {
    const { root } = await openPopup(SEEN)
    const button = one(root, '[data-testid="menu"]')
    expect([button.getAttribute('aria-label'), button.getAttribute('aria-expanded')]).toEqual([
      'Settings and help',
      'false',
    ])
    openMenu(root)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(words(one(root, 'h1'))).toBe('Settings and help')
    expect(document.activeElement).toBe(one(root, 'main'))
    expect(all(root, 'nav [aria-current]')).toEqual([])
    button.click()
    expect(one(root, 'main').dataset['view']).toBe('cookies')
    openMenu(root)
    one(root, '[data-testid="view-charter"]').click()
    expect(one(root, 'main').dataset['view']).toBe('charter')
  })

  it('is there where the page cannot be read, and while it is', async () => {
    const { root } = await openPopup(new FakePorts(new Promise(() => {})))
    openMenu(root)
    expect(all(root, '[data-testid="language"]')).toHaveLength(1)
  })

  it('turns the key `/` off and on', async () => {
    const { root, ports, state } = await openPopup(SEEN)
    openMenu(root)
    const box = one<HTMLInputElement>(root, '[data-testid="slash"]')
    expect(box.checked).toBe(true)
    box.click()
    expect(state.slash.isOn()).toBe(false)
    await expect.poll(() => ports.written.map(({ settings }) => settings.slash)).toEqual([false])
  })

  it('explains every kind by which cookies are grouped, and every use that is generally known', async () => {
    const { root } = await openPopup(SEEN)
    openMenu(root)
    expect(all(root, '[data-testid="kind"]')).toEqual([])
    openSection(root, 'cookies')
    expect(all(root, '[data-testid="kind"] dt').map(words)).toEqual([
      'To run the site: Necessary',
      'To remember your settings: Preferences',
      'To measure visits: Statistics',
      'To advertise: Advertising',
      'Without a known category',
      'First-party',
      'Third-party',
    ])
    expect(all(root, '[data-testid="use"]').map(words)).toContain('to measure and target advertising')
    expect(all(root, '[data-testid="explained-group"] dt').map(words)).toEqual([
      'Not in the charter',
      'Its policy speaks of the service',
      'Maybe meant by the charter',
      'In another portal’s charter',
      'Not in our list',
    ])
  })

  it('says its version, what becomes of what is read, and where to write to us', async () => {
    const { root } = await openPopup(SEEN)
    openMenu(root)
    openSection(root, 'about')
    await expect.poll(() => all(root, '[data-testid="version"]').map(words)).toEqual(['Version 0.1.0'])
    expect(words(one(root, '[data-testid="privacy"]'))).toMatch(/^Nothing .*[^.]\.$/)
    const link = one<HTMLAnchorElement>(one(root, '[data-testid="menu-about"]'), 'a')
    expect(link.href).toBe('https://addons.mozilla.org/addon/cookie-charter%40cookie-charter.org/')
  })
})

describe('The sites that are granted', () => {
  it('are listed with their hosts, and given back one by one', async () => {
    const { root, ports } = await openGranted([...SHOP, ...DATA])
    expect(sites(root)).toEqual([
      'example.orgdata.example.org and example.org',
      'shop.exampleshop.example and www.shop.example',
    ])
    const button = one(root, '[data-domain="shop.example"] [data-testid="give-back"]')
    expect(button.getAttribute('aria-label')).toBe('Take back the access to shop.example')
    button.click()
    await expect.poll(() => sites(root)).toHaveLength(1)
    expect(ports.granted).toEqual(DATA)
    await expect.poll(() => document.activeElement).toBe(one(root, '[data-testid="granted-sum"]'))
  })

  it('are said to be none, and are said to be kept where the browser keeps one', async () => {
    const { root } = await openGranted([])
    expect(words(one(root, '[data-testid="granted-sum"]'))).toBe('You gave access to no site.')
    const kept = await openGranted(['http://*/*', 'https://*/*'])
    kept.ports.keepsAccess = true
    one(kept.root, '[data-domain="*"] [data-testid="give-back"]').click()
    await expect
      .poll(() => all(kept.root, '[role="alert"]').map(words))
      .toEqual(['The browser keeps this access: it was given in its own settings, and is taken back there.'])
    expect(sites(kept.root)).toHaveLength(1)
  })
})
