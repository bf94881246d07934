import { describe, expect, it } from 'vitest'
import { charter, entry, siteCookie } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
import { all, one, openMenu, openPopup, openSection, words } from './open'

const SEEN = ready(inspection([siteCookie('a')], [charter([entry('a')])], { keptSince: '2026-11-22T10:00:00.000Z' }))
const HERE = { origin: 'https://data.example.org', bytes: 12_300, writtenAt: Date.parse('2026-11-22T10:00:00Z') }
const THERE = { origin: 'http://shop.example.net:8080', bytes: 900, writtenAt: null }

async function openKept(ports = new FakePorts(SEEN)) {
  ports.overview = { sites: [HERE, THERE], unknownBytes: 300 }
  const opened = await openPopup(ports)
  openMenu(opened.root)
  openSection(opened.root, 'kept')
  await expect.poll(() => all(opened.root, '[data-testid="kept-sum"]')).toHaveLength(1)
  return opened
}

const sites = (root: HTMLElement) => all(root, '[data-testid="kept-site"]').map((site) => words(one(site, 'p')))
const status = (root: HTMLElement) => words(one(root, '[role="status"]'))

describe('What is kept of all sites', () => {
  it('is listed site by site, with its size and date', async () => {
    const { root } = await openKept()
    expect(words(one(root, '[data-testid="kept-sum"]'))).toBe('13 kB of 2 sites.')
    expect(sites(root)).toEqual([
      'data.example.org12 kB, since November 22, 2026',
      'http://shop.example.net:8080900 bytes, from an unknown date',
    ])
    expect(words(one(root, '[data-testid="kept-unknown"]'))).toContain('300 bytes more were left by an older version')
  })

  it('is forgotten of one site by a button that names it; that is announced, and the focus stays in the list', async () => {
    const { root, ports } = await openKept()
    const button = one(root, '[data-origin="http://shop.example.net:8080"] [data-testid="forget-site"]')
    expect(button.getAttribute('aria-label')).toBe('Forget what is kept of shop.example.net:8080')
    button.focus()
    button.click()
    await expect.poll(() => sites(root)).toHaveLength(1)
    expect(ports.forgotten).toEqual(['http://shop.example.net:8080'])
    expect(status(root)).toBe('What was kept of shop.example.net:8080 is forgotten.')
    await expect.poll(() => document.activeElement?.textContent).toBe('12 kB of 1 site.')
    one(root, '[data-testid="view-charter"]').click()
    expect(all(root, '[data-testid="kept"]')).toHaveLength(1)
  })

  it('is forgotten of all at once: then this site’s charter is not said to be kept, until the next look', async () => {
    const { root, ports, state } = await openKept()
    one(root, '[data-testid="forget-all"]').click()
    await expect.poll(() => words(one(root, '[data-testid="kept-sum"]'))).toBe('Nothing is kept of any site.')
    expect([ports.forgotten, status(root)]).toEqual([['all'], 'All that was kept of sites is forgotten.'])
    expect(all(root, '[data-testid="forget-all"]')).toEqual([])
    one(root, '[data-testid="view-charter"]').click()
    expect(all(root, '[data-testid="kept"]')).toEqual([])
    await state.inspect()
    expect(all(root, '[data-testid="kept"]')).toHaveLength(1)
    expect(status(root)).toBe('The list of cookies is up to date.')
  })

  it('is said to stand where the storage fails', async () => {
    const ports = new FakePorts(SEEN)
    ports.forgetFails = true
    const { root } = await openKept(ports)
    one(root, '[data-testid="forget-all"]').click()
    await expect.poll(() => status(root)).toContain('could not be forgotten')
    expect(sites(root)).toHaveLength(2)
  })

  it('is said not to be readable where the browser does not tell', async () => {
    const ports = new FakePorts(SEEN)
    const { root } = await openPopup(ports)
    const failing = Promise.reject(new Error('An unexpected error occurred'))
    failing.catch(() => {})
    ports.overview = failing
    openMenu(root)
    openSection(root, 'kept')
    await expect.poll(() => words(one(root, '[data-testid="kept-sites"]'))).toContain('could not be read')
  })
})
