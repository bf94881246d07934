import { fireEvent } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { siteCookie } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
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
    ports.badgeSettings = { everywhere: false, hosts: ['www.example.net'] }
    const { root } = await openPopup(ports)
    fireEvent.click(box(root, 'here'))
    fireEvent.click(box(root, 'here'))
    const written = ports.badgeCalls.filter(([what]) => what === 'write')
    expect(written).toEqual([
      ['write', { everywhere: false, hosts: ['data.example.org', 'www.example.net'] }, 'data.example.org', 7],
      ['write', { everywhere: false, hosts: ['www.example.net'] }, 'data.example.org', 7],
    ])
  })

  it('is turned on for every site', async () => {
    const { root, ports } = await openPopup(SEEN)
    fireEvent.click(box(root, 'everywhere'))
    expect(ports.badgeCalls.at(-1)).toEqual(['write', { everywhere: true, hosts: [] }, 'data.example.org', 7])
  })

  it('has the badge count by each look', async () => {
    const { ports } = await openPopup(SEEN)
    await expect.poll(() => ports.badgeCalls).toContainEqual(['looked', 'data.example.org', 7])
  })

  it('is not to be had from a private window', async () => {
    const { root } = await openPopup(ready(inspection([], [], { private: true }), { private: true }))
    expect(all(root, '[data-testid="badge"]')).toEqual([])
  })
})
