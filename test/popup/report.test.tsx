import { fireEvent } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { siteCookie } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
import { one, openPopup, words } from './open'

const button = (root: HTMLElement) => one<HTMLButtonElement>(root, '[data-testid="open-report"]')

async function click(root: HTMLElement) {
  fireEvent.click(button(root))
  await Promise.resolve()
}

describe('The way to the report', () => {
  it('opens the report of what is shown, beside its tab', async () => {
    const { ports, root } = await openPopup(ready(inspection([siteCookie('a')])))
    await click(root)
    expect(ports.report.opened).toEqual(['data.example.org beside 7'])
  })

  it('waits for the whole look', async () => {
    const { ports, root } = await openPopup(ready(inspection([siteCookie('a')], [], { looking: true })))
    expect(button(root).disabled).toBe(true)
    await click(root)
    expect(ports.report.opened).toEqual([])
  })

  it('is shut in a private window, with the reason, where the browser would leave it', async () => {
    const its = inspection([siteCookie('a')], [], { private: true })
    const { root } = await openPopup(ready(its, { private: true }))
    expect(button(root).disabled).toBe(true)
    expect(words(one(root, '[data-testid="report"]'))).toContain('No report in a private window')
  })

  it('is open in a private window that the report stays in', async () => {
    const ports = new FakePorts(ready(inspection([siteCookie('a')], [], { private: true }), { private: true }))
    ports.report.opensPrivate = true
    const { root } = await openPopup(ports)
    await click(root)
    expect(ports.report.opened).toHaveLength(1)
  })

  it('says where the browser did not open it', async () => {
    const ports = new FakePorts(ready(inspection([siteCookie('a')])))
    ports.report.fails = true
    const { root } = await openPopup(ports)
    await click(root)
    await Promise.resolve()
    expect(words(one(root, '[data-testid="report"] [role="alert"]'))).toBe('The report could not be opened.')
  })
})
