import { fireEvent } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { site, siteCookie } from '../core/samples'
import { FakePorts, inspection, PAGE, pending, ready } from './fake-ports'
import { all, one, openPopup, words } from './open'

const SEEN = ready(inspection([siteCookie('a')]))
const box = (root: HTMLElement, which: string) => one<HTMLInputElement>(root, `[data-testid="badge-${which}"]`)

describe('The setting of the number on the icon', () => {
  it('is off at first, and says where it would be', async () => {
    const { root } = await openPopup(SEEN)
    expect([box(root, 'here').checked, box(root, 'everywhere').checked]).toEqual([false, false])
    expect(words(one(root, '[data-testid="badge"]'))).toContain('On data.example.org')
  })

  it('is turned on and off for this site, and leaves others as they are', async () => {
    const ports = new FakePorts(SEEN)
    ports.badgeSettings = { everywhere: false, origins: ['https://www.example.net'] }
    const { root } = await openPopup(ports)
    const written = () => ports.badgeCalls.filter(([what]) => what === 'write')
    fireEvent.click(box(root, 'here'))
    await expect.poll(() => written().length).toBe(1)
    fireEvent.click(box(root, 'here'))
    await expect.poll(written).toEqual([
      [
        'write',
        { everywhere: false, origins: ['https://data.example.org', 'https://www.example.net'] },
        'data.example.org',
        PAGE,
      ],
      ['write', { everywhere: false, origins: ['https://www.example.net'] }, 'data.example.org', PAGE],
    ])
  })

  it('is turned on for every site', async () => {
    const { root, ports } = await openPopup(SEEN)
    fireEvent.click(box(root, 'everywhere'))
    await expect
      .poll(() => ports.badgeCalls.at(-1))
      .toEqual(['write', { everywhere: true, origins: [] }, 'data.example.org', PAGE])
  })

  it('is of one origin: of another scheme or port of the host it is set apart, and named by them', async () => {
    const own = site('http://data.example.org:8080/explore')
    const ports = new FakePorts(ready(inspection([siteCookie('a')], [], { site: own })))
    ports.badgeSettings = { everywhere: false, origins: ['https://data.example.org'] }
    const { root } = await openPopup(ports)
    expect(box(root, 'here').checked).toBe(false)
    expect(words(one(root, '[data-testid="badge"]'))).toContain('On http://data.example.org:8080')
  })

  it('shows what holds where the tab no longer shows the page that it was turned on for', async () => {
    const ports = new FakePorts(SEEN)
    ports.standsAs = 'gone'
    const { root } = await openPopup(ports)
    fireEvent.click(box(root, 'here'))
    await expect.poll(() => all(root, '[data-testid="refused"]')).toHaveLength(1)
    await expect.poll(() => box(root, 'here').checked).toBe(false)
    expect(ports.badgeCalls.filter(([what]) => what === 'write')).toEqual([])
  })

  it('takes what is known once the tab was asked, not what was known before', async () => {
    const ports = new FakePorts(ready(inspection([siteCookie('a')], [], { looking: true })))
    const { root } = await openPopup(ports)
    const answer = pending<'there'>()
    ports.standing = () => answer.promise
    const looking: boolean[] = []
    ports.badge.write = async (_, its) => void looking.push(its.looking)
    fireEvent.click(box(root, 'here'))
    ports.renew(inspection([siteCookie('a')]))
    await expect.poll(() => all(root, '[data-testid="looking"]')).toEqual([])
    answer.resolve('there')
    await expect.poll(() => looking).toEqual([false])
  })

  it('has the badge count by each look', async () => {
    const { ports } = await openPopup(SEEN)
    await expect.poll(() => ports.badgeCalls).toContainEqual(['looked', 'data.example.org', PAGE])
  })

  it('is not to be had from a private window', async () => {
    const { root } = await openPopup(ready(inspection([], [], { private: true }), { private: true }))
    expect(all(root, '[data-testid="badge"]')).toEqual([])
  })
})
