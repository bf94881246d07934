import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/app/inspect-tab'
import type { PopupState } from '../../src/popup/state'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'
import { FakePorts, inspection, pending, ready } from './fake-ports'
import { all, one, openPopup, words } from './open'

const OWN = [charter([entry('kept')])]
const seen = (...names: string[]) =>
  inspection(
    names.map((name) => siteCookie(name)),
    OWN,
  )
/** All that can be done to the page that is shown: first what is asked of the person at once, so that nothing is asked of the tab before. */
const acts = (state: PopupState) => [
  () => state.requestAccess(),
  () => state.requestOrigin('https://www.example.org'),
  () => state.requestAll(),
  () => state.giveBackAccess(),
  () => state.giveBackAll(),
  () => state.reloadTab(),
  () => state.forgetCharters(),
  () => state.badge.turnHere(true),
  () => state.badge.turnEverywhere(true),
  () => state.check.start(null),
  () => state.check.choose('refused'),
  () => state.check.end(),
  () => state.check.forget(),
]
const done = (ports: FakePorts) => [
  ports.asked,
  ports.givenBack,
  ports.allGivenBack,
  ports.reloaded,
  ports.forgotten,
  ports.badgeCalls.filter(([what]) => what === 'write'),
]
const NOTHING = [[], [], 0, [], [], []]
const status = (root: HTMLElement) => words(one(root, '[role="status"]'))
const names = (root: HTMLElement) => all(root, '[data-testid="cookie"]').map((row) => row.dataset['name'])

describe('A popup that stays open', () => {
  it('shows a cookie that comes or goes, and announces it', async () => {
    const { root, ports } = await openPopup(ready(seen('kept')))
    ports.renew(seen('kept', 'late'))
    await expect.poll(() => names(root)).toEqual(['late', 'kept'])
    await expect.poll(() => status(root)).toBe('A cookie came: late')
    ports.renew(seen('kept', 'late', 'b', 'c', 'd', 'e'))
    await expect.poll(() => status(root)).toBe('4 cookies came: b, c, d…')
    ports.renew(seen('kept'))
    await expect.poll(() => status(root)).toContain('5 cookies went: ')
    expect(ports.looks).toBe(1)
  })

  it('draws only what is new', async () => {
    const { root, ports } = await openPopup(ready(seen('kept', 'other')))
    const row = one(root, '[data-name="kept"]')
    ports.renew(seen('kept', 'other', 'late'))
    await expect.poll(() => names(root)).toContain('late')
    expect(one(root, '[data-name="kept"]')).toBe(row)
  })

  it('announces nothing of a cookie that only changed, nor of more that is seen', async () => {
    const { root, ports, state } = await openPopup(ready(seen('kept')))
    ports.renew(inspection([siteCookie('kept', { session: false, expirationDate: 2e9 })], OWN))
    await expect.poll(() => state.inspection()?.matches[0]?.cookie?.expirationDate).toBe(2e9)
    expect(status(root)).toBe('The list of cookies is up to date.')
    ports.renew(inspection([pageCookie('kept'), pageCookie('more')], OWN, { visibility: 'page' }))
    await expect.poll(() => names(root)).toContain('more')
    expect(status(root)).toBe('The list of cookies is up to date.')
  })

  it('ends following before each look, and begins anew after it', async () => {
    const { ports, state } = await openPopup(ready(seen('kept')))
    expect(ports.followed).toEqual(['begun'])
    await state.inspect()
    expect(ports.followed).toEqual(['begun', 'ended', 'begun'])
  })
})

describe('A page that changes its address alone', () => {
  it('is looked at again in place: live, without a word but for what is new', async () => {
    const { root, ports } = await openPopup(ready(seen('kept')))
    const heard: string[] = []
    const observer = new MutationObserver(() => heard.push(status(root)))
    observer.observe(one(root, '[role="status"]'), { childList: true, characterData: true, subtree: true })
    ports.outcome = ready(seen('kept', 'late'))
    ports.change('moves')
    ports.change('loaded')
    await expect.poll(() => names(root)).toContain('late')
    await expect.poll(() => heard).toEqual(['A cookie came: late'])
    expect(ports.looks).toBe(2)
    expect(all(root, '[data-testid="stale"]')).toEqual([])
    observer.disconnect()
  })
})

describe('Another document in the tab', () => {
  it('makes what is shown stale from when it begins, until it was read itself', async () => {
    const { root, ports, state } = await openPopup(ready(seen('kept')))
    ports.standsAs = 'gone'
    ports.change('begins')
    await expect.poll(() => all(root, '[data-testid="stale"]')).toHaveLength(1)
    expect(root.dataset['stale']).toBe('true')
    const answer = pending<Outcome>()
    ports.outcome = answer.promise
    ports.change('moves')
    await expect.poll(() => ports.looks).toBe(2)
    expect(all(root, '[data-testid="stale"]')).toHaveLength(1)
    answer.resolve(ready(seen('arrived')))
    await expect.poll(() => names(root)).toContain('arrived')
    expect(state.isStale()).toBe(false)
    expect(all(root, '[data-testid="stale"]')).toEqual([])
  })

  it('lets nothing be done to the site while what is shown is stale', async () => {
    const { ports, state } = await openPopup(ready(seen('kept')))
    ports.change('begins')
    for (const act of acts(state)) {
      await act()
      expect(state.isRefused()).toBe(true)
    }
    expect(done(ports)).toEqual(NOTHING)
    expect(ports.checkCalls).toEqual([])
  })

  it.each(['gone', 'leaving'] as const)(
    'lets nothing be done to the site where the tab is %s, of which nothing was told yet',
    async (standing) => {
      const { root, ports, state } = await openPopup(ready(seen('kept')))
      ports.standsAs = standing
      ports.fulfilment = 'moved'
      const [, , , ...asked] = acts(state)
      for (const act of asked) {
        await act()
        expect(state.isRefused()).toBe(true)
      }
      expect(done(ports)).toEqual(NOTHING)
      expect(words(one(root, '[data-testid="refused"]'))).toContain('Nothing was done')
    },
  )

  it('stays announced where a cookie comes meanwhile', async () => {
    const { root, ports, state } = await openPopup(ready(seen('kept')))
    ports.change('begins')
    ports.renew(seen('kept', 'late'))
    await expect.poll(() => names(root)).toContain('late')
    expect(state.isStale()).toBe(true)
  })

  it('that is on its way while the page is read makes that stale at once', async () => {
    const { root, state } = await openPopup(ready(seen('kept'), { isLeaving: true }))
    expect(names(root)).toEqual(['kept'])
    expect(state.isStale()).toBe(true)
  })

  it('that is still to come leaves it stale, though what is there is looked at again', async () => {
    const { ports, state } = await openPopup(ready(seen('kept')))
    ports.change('begins')
    await state.inspect(true)
    expect(state.isStale()).toBe(true)
  })

  it('that does not come after all leaves what is shown live', async () => {
    const { root, ports, state } = await openPopup(ready(seen('kept')))
    ports.change('begins')
    expect(state.isStale()).toBe(true)
    ports.change('loaded')
    await expect.poll(() => state.isStale()).toBe(false)
    expect(names(root)).toEqual(['kept'])
  })

  it('is not hidden by a look that began before it', async () => {
    const late = pending<Outcome>()
    const ports = new FakePorts(ready(seen('kept')))
    const { state } = await openPopup(ports)
    ports.outcome = late.promise
    const look = state.inspect()
    ports.change('begins')
    late.resolve(ready(seen('kept')))
    await look
    expect(state.isStale()).toBe(true)
  })
})
