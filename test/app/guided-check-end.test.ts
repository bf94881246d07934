import { describe, expect, it } from 'vitest'
import { readCheck } from '../../src/app/check-record'
import type { GuidedChecks } from '../../src/app/guided-check'
import { site } from '../core/samples'
import {
  ADDRESS,
  beginning,
  type CheckWorld,
  checkWorld,
  kept,
  PLAIN,
  SHOWN,
  cookieSet as set,
  started,
  timeOf,
} from './fake-checks'
import { tabAt } from './fake-world'

const ELSEWHERE = { ...SHOWN, origin: 'https://www.example.net' }

describe('The end of a guided check', () => {
  it('comes by the person, gives back the right to watch requests, and what comes then is passed over', async () => {
    const its = checkWorld({ watchesRequests: true })
    const checks = await started(its)
    its.time = 9
    await checks.end(SHOWN)
    await checks.onCookie(set('late'))
    expect(kept(its)).toMatchObject({ endedAt: timeOf(9), events: [] })
    expect(its.calls).toContain('give back requests')
    expect(its.needs.at(-1)).toEqual({ cookies: false, tabs: false })
    expect(await checks.onClick(7, 0)).toBe(false)
  })

  it('comes after half an hour, at the next thing that happens, and at each look', async () => {
    const its = checkWorld()
    await started(its)
    its.time = 1799
    const store = { read: async (key: string) => its.kept.get(key) }
    const look = () => readCheck(store, site(ADDRESS), '0', new Date(timeOf(its.time)))
    expect((await look())?.endedAt).toBeNull()
    its.time = 1800
    expect((await look())?.endedAt).toBe(timeOf(1800))
    its.time = 4000
    const next = beginning(its)
    await next.onCookie(set('late'))
    expect(its.needs.at(-1)).toEqual({ cookies: false, tabs: false })
    await expect.poll(() => kept(its)?.endedAt).toBe(timeOf(1800))
    expect(kept(its)?.events).toEqual([])
  })

  it('comes when the tab has left the site, not while it is on its way or goes on within it', async () => {
    const its = checkWorld()
    const checks = await started(its)
    const update = (url: string | null, status: 'loading' | 'complete') =>
      checks.onTabUpdated({ id: 7, url, private: false, status })
    await update('https://data.example.org/other', 'complete')
    await update(null, 'loading')
    await checks.onTabUpdated({ id: 8, url: null, private: false, status: 'complete' })
    expect(kept(its)?.endedAt).toBeNull()
    expect(its.calls).toEqual(['note clicks 7', 'note clicks 7'])
    await update(null, 'complete')
    await expect.poll(() => kept(its)?.endedAt).toBe(timeOf(0))
  })

  it('comes when the tab is closed, and in private takes along what is kept, though it ended before', async () => {
    const its = checkWorld()
    const checks = await started(its)
    await checks.onTabRemoved(7)
    await expect.poll(() => kept(its)?.endedAt).toBe(timeOf(0))
    const secret = checkWorld({ tab: tabAt(ADDRESS, { private: true }) })
    const privately = await started(secret)
    await privately.end(SHOWN)
    expect(secret.needs.at(-1)).toEqual({ cookies: false, tabs: true })
    await privately.onTabRemoved(8)
    expect(secret.kept.size).toBe(1)
    await privately.onTabRemoved(7)
    expect(secret.kept.size).toBe(0)
    expect(secret.needs.at(-1)).toEqual({ cookies: false, tabs: false })
  })

  it('comes when access is taken back', async () => {
    const its = checkWorld()
    const checks = await started(its)
    its.isGranted = false
    await checks.onAccessRemoved()
    await expect.poll(() => kept(its)?.endedAt).toBe(timeOf(0))
  })

  it('comes by its time whatever happens next, so that what happens then is none of it', async () => {
    const its = checkWorld({ watchesRequests: true })
    const checks = await started(its)
    its.time = 4000
    const answer = { tabId: 7, at: Date.parse(timeOf(4000)), method: 'GET', url: ADDRESS, announced: [] }
    expect(await checks.onClick(7, Date.parse(timeOf(4000)))).toBe(false)
    expect(its.calls).toContain('give back requests')
    for (const late of [
      (one: GuidedChecks) => one.onAnswer(answer),
      (one: GuidedChecks) => one.choose(SHOWN, 'refused', null),
      (one: GuidedChecks) => one.notChosenYet(SHOWN),
      (one: GuidedChecks) => one.onTabRemoved(7),
      (one: GuidedChecks) => one.end(SHOWN),
    ]) {
      const other = checkWorld()
      const theirs = await started(other)
      other.time = 4000
      await late(theirs)
      await expect.poll(() => kept(other)?.endedAt).toBe(timeOf(1800))
      expect(kept(other)).toMatchObject({ choice: null, choiceNotBefore: null, requestsSince: null })
    }
  })

  it('comes when another begins in its tab, which a page that never came to its end can let it outlive', async () => {
    const its = checkWorld({ everyGranted: true })
    const checks = await started(its)
    its.time = 5
    its.tab = tabAt('https://www.example.net/')
    expect(await checks.start(ELSEWHERE, PLAIN)).toBe('done')
    await checks.onClick(7, Date.parse(timeOf(5)))
    expect(kept(its)?.endedAt).toBe(timeOf(5))
    expect(its.kept.get('check 0 https://www.example.net')).toMatchObject({
      clicks: [timeOf(5)],
      check: { endedAt: null },
    })
  })

  it('does not take from the next one the right to watch requests', async () => {
    const its = checkWorld({ watchesRequests: true, everyGranted: true })
    const checks = await started(its)
    its.time = 4000
    its.tab = tabAt('https://www.example.net/')
    expect(await checks.start(ELSEWHERE, PLAIN)).toBe('done')
    expect(kept(its)?.endedAt).toBe(timeOf(1800))
    expect(its.calls).not.toContain('give back requests')
    await checks.end(ELSEWHERE)
    expect(its.calls).toContain('give back requests')
  })

  it('comes when the tab goes on to another scheme or port of the host', async () => {
    const its = checkWorld()
    const checks = await started(its)
    const url = 'https://data.example.org:8443/explore'
    await checks.onTabUpdated({ id: 7, url, private: false, status: 'complete' })
    await expect.poll(() => kept(its)?.endedAt).toBe(timeOf(0))
  })

  it('leaves a result that can be removed, and a new check takes its place', async () => {
    const its = checkWorld()
    const checks = await started(its)
    await checks.end(SHOWN)
    its.time = 50
    await checks.start(SHOWN, PLAIN)
    expect(kept(its)).toMatchObject({ startedAt: timeOf(50), endedAt: null })
    await checks.forget(SHOWN)
    expect(its.kept.size).toBe(0)
  })

  it('leaves what has begun while its result was being removed', async () => {
    const its = checkWorld()
    const checks = await started(its)
    // While the browser still writes the last of it.
    const written = checks.onCookie(set('last'))
    await Promise.all([written, checks.forget(SHOWN), checks.start(SHOWN, PLAIN)])
    expect(kept(its)).toMatchObject({ endedAt: null, events: [] })
  })
})

describe('The right to watch requests', () => {
  /** Lets what the background waits for come to its end. */
  const pass = async (its: CheckWorld, milliseconds: number) => {
    its.time += milliseconds / 1000
    for (const wait of its.waits.splice(0)) wait.end()
    await Promise.resolve()
  }

  it('is given back as the background begins where no check runs, as after a crash or an update', async () => {
    const its = checkWorld({ watchesRequests: true })
    await beginning(its).load()
    await pass(its, 1_000)
    await expect.poll(() => its.calls).toEqual(['give back requests'])
  })

  it('stays where a check runs that the background finds as it begins, or one begins meanwhile', async () => {
    const its = checkWorld({ watchesRequests: true })
    await started(its)
    await beginning(its).load()
    const other = checkWorld({ watchesRequests: true })
    const checks = beginning(other)
    await checks.load()
    await checks.start(SHOWN, PLAIN)
    for (const one of [its, other]) await pass(one, 1_000)
    expect([its.watchesRequests, other.watchesRequests]).toEqual([true, true])
  })

  it('stays while a popup is open in which a check may begin, and goes with it where none has', async () => {
    const its = checkWorld({ watchesRequests: true })
    const checks = beginning(its)
    const release = checks.hold()
    const second = checks.hold()
    await checks.load()
    await pass(its, 1_000)
    second()
    await pass(its, 1_000)
    expect(its.watchesRequests).toBe(true)
    release()
    await expect.poll(() => its.watchesRequests).toBe(false)
  })

  it('stays where the popup goes and its check runs', async () => {
    const its = checkWorld({ watchesRequests: true })
    const checks = beginning(its)
    const release = checks.hold()
    await checks.start(SHOWN, PLAIN)
    release()
    await checks.load()
    expect(its.watchesRequests).toBe(true)
    await checks.end(SHOWN)
    expect(its.watchesRequests).toBe(false)
  })

  it('that was granted under a prompt waits for the popup to come back, and is given back where it does not', async () => {
    const its = checkWorld({ watchesRequests: true })
    const checks = beginning(its)
    checks.onRequestsGranted()
    await checks.load()
    const [back] = its.waits.splice(0, 1)
    await pass(its, 1_000)
    expect(its.watchesRequests).toBe(true)
    its.time = 10
    back?.end()
    await expect.poll(() => its.watchesRequests).toBe(false)
  })
})
