import { describe, expect, it } from 'vitest'
import { readCheck } from '../../src/app/check-record'
import { cookieIdentity } from '../../src/core/cookie'
import { parseSetCookie } from '../../src/core/set-cookie'
import { site, siteCookie } from '../core/samples'
import {
  ADDRESS,
  beginning,
  checkWorld,
  KEY,
  kept,
  PLAIN,
  SHOWN,
  cookieSet as set,
  started,
  timeOf,
} from './fake-checks'
import { tabAt } from './fake-world'

describe('A guided check', () => {
  it('begins with what is there, and hears clicks in the page', async () => {
    const its = checkWorld({ cookies: [siteCookie('old')] })
    await started(its)
    expect(kept(its)).toMatchObject({
      startedAt: timeOf(0),
      endedAt: null,
      choice: null,
      cleared: false,
      clearedCount: null,
    })
    expect(kept(its)?.before.map((cookie) => cookie.name)).toEqual(['old'])
    expect(its.calls).toEqual(['note clicks 7'])
  })

  it('does not begin where the site is not granted, nor in a tab that is gone or not named', async () => {
    for (const [more, came] of [
      [{ isGranted: false }, 'failed'],
      [{ tab: null }, 'moved'],
      [{ tab: tabAt(null) }, 'moved'],
    ] as const) {
      const its = checkWorld(more)
      expect(await beginning(its).start(SHOWN, PLAIN)).toBe(came)
      expect(its.kept.size).toBe(0)
    }
  })

  it.each(['gone', 'leaving'] as const)('does nothing where the tab is %s, and says so', async (standing) => {
    const its = checkWorld({ cookies: [siteCookie('a')] })
    const checks = await started(its)
    const before = structuredClone([...its.kept])
    its.calls.length = 0
    its.standing = standing
    for (const act of [
      () => checks.start(SHOWN, { clear: [cookieIdentity(siteCookie('a'))], isPending: false }),
      () => checks.choose(SHOWN, 'refused', null),
      () => checks.notChosenYet(SHOWN),
      () => checks.end(SHOWN),
      () => checks.forget(SHOWN),
    ]) {
      expect(await act()).toBe('moved')
    }
    expect([...its.kept]).toEqual(before)
    expect([its.calls, its.cookies.length]).toEqual([[], 1])
  })

  it('clears nothing of a page that does not say that it is the same, and may be begun there without', async () => {
    const its = checkWorld({ cookies: [siteCookie('a')], standing: 'silent' })
    const checks = beginning(its)
    expect(await checks.start(SHOWN, { clear: [cookieIdentity(siteCookie('a'))], isPending: false })).toBe('failed')
    expect(its.cookies).toHaveLength(1)
    expect(await checks.start(SHOWN, PLAIN)).toBe('done')
  })

  it('does not load again a page that came while the cookies of the one before were cleared', async () => {
    const its = checkWorld({
      cookies: [siteCookie('a')],
      meanwhile: () => {
        its.standing = 'gone'
      },
    })
    await started(its, { clear: [cookieIdentity(siteCookie('a'))], isPending: false })
    expect(its.calls).toEqual(['remove a'])
  })

  it('is of one origin: another scheme or port of the host has its own', async () => {
    const its = checkWorld({ everyGranted: true })
    const checks = await started(its)
    for (const address of ['http://data.example.org/', 'https://data.example.org:8443/']) {
      expect(await readCheck({ read: async (key) => its.kept.get(key) }, site(address), '0', new Date())).toBeNull()
      await checks.end({ ...SHOWN, origin: new URL(address).origin })
    }
    expect(kept(its)?.endedAt).toBeNull()
  })

  it('clears cookies only where that is asked for, counts what went, and loads the page again', async () => {
    const cookies = ['a', 'b', 'stuck'].map((name) => siteCookie(name))
    const its = checkWorld({ cookies, stuck: ['stuck'] })
    await started(its, { clear: cookies.map(cookieIdentity), isPending: true })
    expect(kept(its)).toMatchObject({ cleared: false, clearedCount: 2, choiceNotBefore: null })
    expect(kept(its)?.before.map((cookie) => cookie.name)).toEqual(['stuck'])
    expect(its.calls.at(-1)).toBe('reload 7')
    expect(its.calls.filter((call) => call === 'remove stuck')).toHaveLength(3)
  })

  it('says that nothing stands from an earlier choice only where every cookie could be cleared', async () => {
    const its = checkWorld({ cookies: [siteCookie('a')] })
    await started(its, { clear: [cookieIdentity(siteCookie('a'))], isPending: false })
    expect(kept(its)).toMatchObject({ cleared: true, clearedCount: 1, before: [] })
  })

  it('clears those cookies alone that were listed, by their whole identity, and says that not all went', async () => {
    const partition = { topLevelSite: 'https://example.org', hasCrossSiteAncestor: false }
    const listed = [
      siteCookie('listed'),
      siteCookie('twin', { partitionKey: partition }),
      siteCookie('jar', { firstPartyDomain: 'example.org' }),
    ]
    const others = [
      siteCookie('late'),
      siteCookie('twin'),
      siteCookie('jar', { firstPartyDomain: '(https,example.org)' }),
      siteCookie('listed', { path: '/admin' }),
    ]
    const alone = siteCookie('alone', { path: '/a' })
    const its = checkWorld({ cookies: [...listed, alone, ...others] })
    await started(its, { clear: [...listed, alone, siteCookie('gone')].map(cookieIdentity), isPending: false })
    expect(its.calls.filter((call) => call.startsWith('remove'))).toEqual(Array(1).fill('remove alone'))
    expect(its.cookies).toEqual([...listed, ...others])
    expect(kept(its)).toMatchObject({ cleared: false, clearedCount: 1 })
  })

  it('keeps what comes and goes, without a value, until it is told of the choice', async () => {
    const its = checkWorld()
    const checks = await started(its)
    its.time = 5
    await checks.onCookie(set('early'))
    its.time = 10
    await checks.onClick(7, Date.parse(timeOf(10)))
    its.time = 11
    await checks.onCookie({ ...set('early'), removed: true, cause: 'expired_overwrite' })
    its.time = 60
    await checks.choose(SHOWN, 'refused', null)
    expect(kept(its)).toMatchObject({ choice: 'refused', choiceAt: timeOf(10), choiceBy: 'click' })
    expect(kept(its)?.events.map(({ at, change }) => [at, change])).toEqual([
      [timeOf(5), 'set'],
      [timeOf(11), 'removed'],
    ])
    await checks.choose(SHOWN, 'accepted', null)
    expect(kept(its)?.choice).toBe('refused')
  })

  it('passes over cookies of other sites, stores and partitions, and what is only overwritten', async () => {
    const its = checkWorld()
    const checks = await started(its)
    const elsewhere = { topLevelSite: 'https://example.net', hasCrossSiteAncestor: true }
    await checks.onCookie(set('theirs', { domain: 'www.example.net' }))
    await checks.onCookie(set('sibling', { domain: 'www.example.org' }))
    await checks.onCookie(set('container', { storeId: 'firefox-container-2' }))
    await checks.onCookie(set('apart', { partitionKey: elsewhere }))
    await checks.onCookie({ ...set('renewed'), removed: true, cause: 'overwrite' })
    await checks.onCookie(set('parent', { domain: 'example.org', hostOnly: false }))
    expect(kept(its)?.events.map(({ cookie }) => cookie.name)).toEqual(['parent'])
  })

  it('goes on after the background was stopped, and reads once in each of its lives', async () => {
    const its = checkWorld()
    await started(its)
    its.time = 5
    const next = beginning(its)
    await Promise.all([next.onCookie(set('a')), next.onCookie(set('b')), next.onClick(7, Date.parse(timeOf(4)))])
    await next.choose(SHOWN, 'accepted', null)
    expect(kept(its)?.events.map(({ cookie }) => cookie.name)).toEqual(['a', 'b'])
    expect(its.reads).toBe(2)
  })

  it('takes over the choice that the platform tells, and when it last told of none', async () => {
    const its = checkWorld()
    const checks = await started(its, { clear: null, isPending: true })
    expect(kept(its)?.choiceNotBefore).toBe(timeOf(0))
    its.time = 20
    await checks.notChosenYet(SHOWN)
    its.time = 30
    await checks.choose(SHOWN, 'partial', null)
    expect(kept(its)).toMatchObject({ choiceNotBefore: timeOf(20), choiceAt: timeOf(30), choiceBy: 'told' })
  })
})

describe('The requests of a guided check', () => {
  const answer = (at: number, setCookies: string[], tabId = 7) => ({
    tabId,
    at: Date.parse(timeOf(at)),
    method: 'GET',
    url: `${ADDRESS}?token=secret#part`,
    announced: setCookies.flatMap(parseSetCookie),
  })
  const request = { method: 'GET', url: ADDRESS }

  it('are known where the answer is told of before the cookie, and after it', async () => {
    const its = checkWorld()
    const checks = await started(its)
    its.time = 5
    await checks.onAnswer(answer(4.9, ['first=secret-value; Path=/']))
    await checks.onCookie(set('first'))
    await checks.onCookie(set('second'))
    its.time = 6
    await checks.onAnswer(answer(4.95, ['second=secret-value; Path=/']))
    expect(kept(its)?.events.map((event) => event.request)).toEqual([request, request])
    expect(JSON.stringify([...its.kept])).not.toContain('secret')
    expect(kept(its)?.requestsSince).toBe(timeOf(4.9))
  })

  it('set a cookie once, not before they were answered, not long after, and in their own tab', async () => {
    const its = checkWorld()
    const checks = await started(its)
    its.time = 5
    await checks.onCookie(set('early'))
    await checks.onAnswer(answer(6, ['early=1', 'once=1', 'late=1']))
    await checks.onAnswer(answer(6, ['other=1'], 8))
    its.time = 6.1
    await checks.onCookie(set('once'))
    await checks.onCookie(set('once'))
    await checks.onCookie(set('other'))
    its.time = 8.1
    await checks.onCookie(set('late'))
    expect(kept(its)?.events.map(({ cookie, request: by }) => `${cookie.name} ${by === null}`)).toEqual([
      'early true',
      'once false',
      'once true',
      'other true',
      'late true',
    ])
  })

  it('are not known while no answer is told of, though the right was given', async () => {
    const its = checkWorld({ watchesRequests: true })
    await started(its)
    expect(kept(its)?.requestsSince).toBeNull()
  })
})

describe('Without a check', () => {
  it('nothing is needed once that was read, and nothing is written, whatever happens', async () => {
    const its = checkWorld({ kept: new Map<string, unknown>([['awaited-grant', null]]) })
    const checks = beginning(its)
    await checks.onCookie(set('a'))
    await checks.onAnswer({ tabId: 7, at: 0, method: 'GET', url: ADDRESS, announced: [] })
    await checks.onTabUpdated({ id: 7, url: ADDRESS, private: false, status: 'complete' })
    await checks.choose(SHOWN, 'accepted', null)
    expect(its.reads).toBe(1)
    expect(its.kept.size).toBe(1)
    expect(its.calls).toEqual([])
    expect(its.needs.at(-1)).toEqual({ cookies: false, tabs: false })
  })

  it('nothing is made of what is kept and cannot be read', async () => {
    for (const nonsense of [42, null, {}, { tabId: 7, check: {} }]) {
      const its = checkWorld({ kept: new Map<string, unknown>([[KEY, nonsense]]) })
      await beginning(its).load()
      expect(its.needs.at(-1)).toEqual({ cookies: false, tabs: false })
      const store = { read: async () => nonsense }
      expect(await readCheck(store, site(ADDRESS), '0', new Date())).toBeNull()
    }
    expect(await readCheck({ read: () => Promise.reject(new Error()) }, site(ADDRESS), '0', new Date())).toBeNull()
  })
})
