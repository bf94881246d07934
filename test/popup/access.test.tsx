import { fireEvent } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { originPatterns } from '../../src/core/site'
import { pageCookie, site, siteCookie } from '../core/samples'
import { FakePorts, inspection, pending, ready, TAB } from './fake-ports'
import { all, one, openPopup, words } from './open'

const PAGE_VIEW = ready(inspection([pageCookie('a')], [], { visibility: 'page' }))
const SITE_VIEW = ready(inspection([siteCookie('a'), siteCookie('hidden', { httpOnly: true })]))

const grantButton = (root: HTMLElement) => one(root, '[data-testid="grant-site"]')
const notice = (root: HTMLElement) => one(root, '[data-testid="access-notice"]')

describe('The panel that asks for access', () => {
  it('says before the click what the browser will ask, for which hosts, and that the window may close', async () => {
    const { root } = await openPopup(PAGE_VIEW)
    const button = grantButton(root)
    expect(words(button)).toBe('Show all')
    const described = one(root, `#${button.getAttribute('aria-describedby')}`)
    expect(words(described)).toContain('may read and change your data on data.example.org and example.org:')
    expect(words(described)).toContain('This window may close and open again.')
    expect(described.className).toBe('visually-hidden')
    fireEvent.pointerEnter(button)
    expect(described.className).not.toBe('visually-hidden')
    fireEvent.pointerLeave(button)
    expect(described.className).toBe('visually-hidden')
    one<HTMLButtonElement>(root, '[data-testid="grant-site-why"]').click()
    expect(described.className).not.toBe('visually-hidden')
    expect(all(root, '[data-testid="give-back-site"]')).toEqual([])
  })

  it('asks in the very click, before anything is awaited, for the site and tab that are shown', async () => {
    const { root, ports } = await openPopup(PAGE_VIEW)
    expect(ports.asked).toEqual([])
    grantButton(root).click()
    expect(ports.asked).toHaveLength(1)
    expect(ports.asked[0]?.patterns).toEqual(originPatterns(site()))
    expect(ports.asked[0]?.tab).toEqual(TAB)
  })

  it('shows every cookie of the site once access was given, and no notice', async () => {
    const { root, ports } = await openPopup(PAGE_VIEW)
    ports.outcome = SITE_VIEW
    fireEvent.click(grantButton(root))
    await expect.poll(() => root.dataset['visibility']).toBe('site')
    expect(all(root, '[data-testid="cookie"]').map((row) => row.dataset['name'])).toEqual(['a', 'hidden'])
    expect(all(root, '[data-testid="grant-site"], [data-testid="access-notice"]')).toEqual([])
  })

  it('says that access was refused, as an alert, and goes on showing what the page can see', async () => {
    const ports = new FakePorts(PAGE_VIEW)
    ports.access = false
    const { root } = await openPopup(ports)
    fireEvent.click(grantButton(root))
    await expect
      .poll(() => all(root, '[role="alert"]').map(words))
      .toEqual(['The browser did not give access. What the page itself can see is shown.'])
    expect(all(root, '[data-testid="cookie"]')).toHaveLength(1)
    expect(root.dataset['visibility']).toBe('page')
  })

  it('says why where the browser could not even ask', async () => {
    const ports = new FakePorts(PAGE_VIEW)
    const answer = pending<boolean>()
    ports.access = answer.promise
    const { root } = await openPopup(ports)
    fireEvent.click(grantButton(root))
    answer.reject(new Error('no user gesture'))
    await expect.poll(() => words(root)).toContain('The browser could not ask for access: no user gesture')
  })

  it('takes a notice away once access is given after all', async () => {
    const ports = new FakePorts(PAGE_VIEW)
    ports.access = false
    const { root } = await openPopup(ports)
    fireEvent.click(grantButton(root))
    await expect.poll(() => notice(root).textContent).toContain('did not give access')
    ports.access = true
    ports.outcome = SITE_VIEW
    fireEvent.click(grantButton(root))
    await expect.poll(() => root.dataset['visibility']).toBe('site')
    expect(all(root, '[data-testid="access-notice"]')).toEqual([])
  })
})

describe('Access that was given', () => {
  it('is named with its hosts and can be taken back', async () => {
    const { root, ports } = await openPopup(SITE_VIEW)
    expect(words(one(root, 'main'))).toContain(
      'You let this extension read the cookies of data.example.org and example.org.',
    )
    expect(all(root, '[data-testid="grant-site"]')).toEqual([])
    ports.outcome = PAGE_VIEW
    fireEvent.click(one(root, '[data-testid="give-back-site"]'))
    await expect.poll(() => root.dataset['visibility']).toBe('page')
    expect(ports.givenBack.map(({ site }) => site.host)).toEqual(['data.example.org'])
    expect(all(root, '[data-testid="access-notice"]')).toEqual([])
    expect(words(grantButton(root))).not.toBe('')
  })

  it('is said to stay where the browser keeps it', async () => {
    const ports = new FakePorts(SITE_VIEW)
    ports.keepsAccess = true
    const { root } = await openPopup(ports)
    fireEvent.click(one(root, '[data-testid="give-back-site"]'))
    await expect.poll(() => words(root)).toContain('The browser keeps this access: it was given in its own settings')
    expect(root.dataset['visibility']).toBe('site')
  })

  it('is looked at anew when it changes outside the popup', async () => {
    const { root, ports } = await openPopup(PAGE_VIEW)
    ports.outcome = SITE_VIEW
    ports.change()
    await expect.poll(() => root.dataset['visibility']).toBe('site')
  })
})
