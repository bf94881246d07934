import { fireEvent } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/app/inspect-tab'
import type { Restriction } from '../../src/core/restriction'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'
import { FakePorts, inspection, pending, ready, TAB } from './fake-ports'
import { all, one, openPopup, words } from './open'

const OWN = [charter([entry('csrftoken')])]

describe('The state of the popup', () => {
  it('is loading, in words and announced, until the page has been read', async () => {
    const answer = pending<Outcome>()
    const { root } = await openPopup(new FakePorts(answer.promise))
    expect(root.dataset).toMatchObject({ state: 'loading', host: '', visibility: '', charter: 'none', whole: 'false' })
    expect(words(one(root, 'main'))).toBe('Reading the cookies of this page…')
    expect(words(one(root, '[role="status"]'))).toBe('Reading the cookies of this page…')
    answer.resolve(ready(inspection([])))
    await expect.poll(() => root.dataset['state']).toBe('ready')
    await expect.poll(() => words(one(root, '[role="status"]'))).toBe('The list of cookies is up to date.')
  })

  it('is ready, and its root says of which host, with which view and whose charter', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('csrftoken')], OWN)))
    expect(root.dataset).toMatchObject({
      state: 'ready',
      host: 'data.example.org',
      visibility: 'site',
      charter: 'bundled',
      whole: 'true',
    })
    expect(words(one(root, 'header'))).toContain('data.example.org')
  })

  it('says that the charter is not whole where it was read in part or is of the platform', async () => {
    const inPart = charter([entry('a')], { rows: { read: 1, found: 3 } })
    const opened = await openPopup(ready(inspection([pageCookie('a')], [inPart], { visibility: 'page' })))
    expect(opened.root.dataset).toMatchObject({ visibility: 'page', charter: 'bundled', whole: 'false' })
    opened.ports.outcome = ready(inspection([], [charter([entry('a')], { id: 'other', basis: 'platform' })]))
    await opened.state.inspect()
    expect(opened.root.dataset['whole']).toBe('false')
  })

  it.each<[Restriction, string]>([
    ['browser-page', 'This is a page of the browser itself.'],
    ['store', 'This is an extension store.'],
    ['pdf', 'This is a PDF document'],
    ['file', 'Extensions may read such pages only where you allow it'],
    ['file-without-cookies', 'Such pages keep no cookies.'],
    ['blocked', 'The browser does not let this page be read'],
  ])('is restricted on a page of the kind %s, in words of its own', async (restriction, expected) => {
    const { root } = await openPopup({ state: 'restricted', tab: TAB, host: 'data.example.org', restriction })
    expect(root.dataset).toMatchObject({ state: 'restricted', host: 'data.example.org', charter: 'none' })
    const view = one(root, `[data-restriction="${restriction}"]`)
    expect(words(one(view, 'h1'))).toBe('This page cannot be read')
    expect(words(view)).toContain(expected)
    expect(words(view)).toContain('then click the icon again')
    expect(all(root, '[data-testid="cookie"]')).toEqual([])
    expect(words(root)).not.toMatch(/no cookie in your browser|[Nn]o cookie charter/)
  })

  it.each([
    ['tab_closed', 'The tab was closed while it was being read.'],
    ['tab_navigating', 'The page kept changing while it was being read.'],
  ] as const)('is error where the outcome is %s, with its words', async (code, expected) => {
    const { root } = await openPopup({ state: 'error', tab: null, host: 'data.example.org', issue: { code } })
    expect(root.dataset['state']).toBe('error')
    const view = one(root, `[data-issue="${code}"]`)
    expect(words(one(view, 'h1'))).toBe('The cookies could not be read')
    expect(words(view)).toContain(expected)
  })

  it('is error where the browser itself fails, and looks again on the click', async () => {
    const ports = new FakePorts(Promise.reject(new Error('no frame')))
    const { root } = await openPopup(ports)
    await expect.poll(() => root.dataset['state']).toBe('error')
    expect(words(one(root, '[data-issue="unexpected"]'))).toContain('unexpected answer: no frame')
    ports.outcome = ready(inspection([siteCookie('a')]))
    fireEvent.click(one(root, '[data-issue="unexpected"] button'))
    await expect.poll(() => root.dataset['state']).toBe('ready')
    expect(all(root, '[data-testid="cookie"]')).toHaveLength(1)
  })

  it('follows the page from one that can be read to one that cannot, and back', async () => {
    const seen = ready(inspection([siteCookie('a')]))
    const { root, ports } = await openPopup(seen)
    ports.outcome = { state: 'restricted', tab: TAB, host: '', restriction: 'browser-page' }
    ports.change()
    await expect.poll(() => root.dataset['state']).toBe('restricted')
    expect(all(root, '[data-testid="cookie"]')).toEqual([])
    ports.outcome = seen
    ports.change()
    await expect.poll(() => root.dataset['state']).toBe('ready')
    expect(all(root, '[data-testid="cookie"]')).toHaveLength(1)
  })

  it('shows what the last look found, also where an earlier one answers later', async () => {
    const late = pending<Outcome>()
    const ports = new FakePorts(late.promise)
    const { root, state, firstLook } = await openPopup(ports)
    ports.outcome = ready(inspection([siteCookie('newer')]))
    await state.inspect()
    late.resolve(ready(inspection([siteCookie('older')])))
    await firstLook
    expect(all(root, '[data-testid="cookie"]').map((row) => row.dataset['name'])).toEqual(['newer'])
  })

  it('watches the tab that it shows, once, and another one in its place', async () => {
    const { ports, state } = await openPopup(ready(inspection([])))
    await state.inspect()
    expect([ports.watched, ports.unwatched]).toEqual([[7], []])
    ports.outcome = ready(inspection([]), { id: 8 })
    await state.inspect()
    expect([ports.watched, ports.unwatched]).toEqual([[7, 8], [7]])
  })

  it('says that nothing is kept in a private window, and names a container', async () => {
    const opened = await openPopup(ready(inspection([]), { private: true }))
    expect(words(one(opened.root, '[data-testid="private"]'))).toContain('Private window: nothing is kept.')
    opened.ports.outcome = ready(inspection([]), { storeId: 'firefox-container-3' })
    await opened.state.inspect()
    expect(all(opened.root, '[data-testid="private"]')).toEqual([])
    expect(words(one(opened.root, 'header'))).toContain('Container 3')
  })
})

const SILENT = [{ code: 'page_silent' as const }]

describe('A page that does not answer', () => {
  it('is said not to, without a count and without a word of its charter, and is announced', async () => {
    const { root } = await openPopup(ready(inspection([], [], { visibility: 'page', issues: SILENT })))
    expect(root.dataset['state']).toBe('ready')
    expect(words(one(root, 'h1'))).toBe('The page does not answer, so nothing can be seen yet.')
    expect(words(one(root, '[role="status"]'))).toContain('The page does not answer')
    fireEvent.click(one(root, '[data-testid="view-charter"]'))
    expect(words(one(root, 'main'))).not.toContain('No charter of this site')
  })

  it('shows with a grant how many cookies the browser holds, and does not say that there is no charter', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('a')], [], { issues: SILENT })))
    expect(words(one(root, 'h1'))).toBe(
      '1 cookie on this site. The page does not answer, so this site’s own list of cookies cannot be looked for yet.',
    )
  })

  it('is looked at again once it answers', async () => {
    const opened = await openPopup(ready(inspection([], [], { visibility: 'page', issues: SILENT })))
    opened.ports.outcome = ready(inspection([pageCookie('a')], [], { visibility: 'page' }))
    opened.ports.answerLate()
    await expect.poll(() => all(opened.root, '[data-testid="cookie"]')).toHaveLength(1)
    expect(all(opened.root, '[data-testid="issue"]')).toEqual([])
  })

  it('has the badge count by what was known before', async () => {
    const { ports } = await openPopup(ready(inspection([], [], { visibility: 'page', issues: SILENT })))
    expect(ports.badgeCalls).toEqual([])
  })
})
