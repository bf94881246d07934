import { describe, expect, it, vi } from 'vitest'
import { BETWEEN_LOOKS, followTab, GATHERING, type Hearing } from '../../src/app/follow-tab'
import { inspectTab } from '../../src/app/inspect-tab'
import { FIRST_ANSWER, type Look } from '../../src/app/look-at-site'
import type { ObservedCookie } from '../../src/core/cookie'
import type { Inspection } from '../../src/core/inspection'
import { ALL_ORIGINS, originPatterns } from '../../src/core/site'
import { charter, entry, site, siteCookie } from '../core/samples'
import { pageAnswer, portsOf, sourceOf, sourcesOf, type World, world } from './fake-world'

const ADDRESS = 'https://data.example.org/explore'
const GRANTED = originPatterns(site(ADDRESS))
const NEVER = new Promise<never>(() => {})

/** A tab that is followed after a look, in a time that the test lets go by. */
async function followed(its: World) {
  const waits: { milliseconds: number; end: () => void }[] = []
  let hearCookie: ((cookie: ObservedCookie) => void) | null = null
  let look: Look | undefined
  const source = sourceOf(its, { parse: () => ({ charters: [charter([entry('visible')])], issues: [] }) })
  await inspectTab(portsOf(its), sourcesOf([source]), {
    onLook: (ready) => {
      look = ready
    },
  })
  if (look === undefined) throw new Error('no look')
  const looked = look
  its.calls.length = 0
  const renewed: Inspection[] = []
  const hear: Hearing = { renewed: (inspection) => void renewed.push(inspection), changed: vi.fn() }
  const end = followTab(
    {
      onCookie(changed) {
        hearCookie = changed
        return () => {
          hearCookie = null
        }
      },
      seen: async () => {},
      wait: (milliseconds) => new Promise((resolve) => waits.push({ milliseconds, end: resolve })),
    },
    looked,
    hear,
  )
  return {
    renewed,
    changed: hear.changed,
    waits,
    end,
    namesShown: () => renewed.map(({ matches }) => matches.flatMap(({ cookie }) => cookie?.name ?? [])),
    /** Lets the oldest wait be over, and what follows from it be done. */
    async goOn() {
      waits.shift()?.end()
      await settle()
    },
    tell: (cookie: ObservedCookie) => hearCookie?.(cookie),
    isListening: () => hearCookie !== null,
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('A tab that is followed without a grant', () => {
  it('is looked at once a second, in one question, and tells nothing while nothing changes', async () => {
    const its = world()
    const { goOn, waits, renewed, isListening } = await followed(its)
    expect(isListening()).toBe(false)
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([BETWEEN_LOOKS])
    await goOn()
    await goOn()
    expect(its.calls).toEqual(['page', 'page'])
    expect(renewed).toEqual([])
  })

  it('shows a cookie that came, and that it went, by the charters that were read', async () => {
    const its = world()
    const { goOn, namesShown, renewed } = await followed(its)
    its.answer = () => pageAnswer(ADDRESS, ['visible', 'late'])
    await goOn()
    its.answer = () => pageAnswer(ADDRESS, ['late'])
    await goOn()
    expect(namesShown()).toEqual([['visible', 'late'], ['late']])
    expect(renewed[0]?.matches.map(({ status }) => status)).toEqual(['declared', 'undeclared'])
    expect(its.calls).not.toContain('collect')
  })

  it('is looked at again as a whole where another document answers', async () => {
    const its = world()
    const { goOn, changed, renewed } = await followed(its)
    its.answer = () => pageAnswer(ADDRESS, ['visible'], 'text/html', 2)
    await goOn()
    expect(changed).toHaveBeenCalledOnce()
    expect(renewed).toEqual([])
  })

  it('is asked nothing more once it does not answer, or refuses', async () => {
    for (const answer of [() => NEVER, () => Promise.reject(new Error('gone'))]) {
      const its = world()
      const { goOn, waits } = await followed(its)
      its.answer = answer
      await goOn()
      expect(its.calls).toEqual(['page'])
      expect(waits).toEqual([])
    }
  })

  it('is left once the popup wants no more', async () => {
    const its = world()
    const { goOn, end, waits } = await followed(its)
    end()
    await goOn()
    expect([its.calls, waits]).toEqual([[], []])
  })
})

describe('A tab that is followed with a grant', () => {
  const granted = (more: Partial<World> = {}) =>
    world({ granted: GRANTED, cookies: () => [siteCookie('visible')], ...more })

  it('is not looked at, and shows what the browser tells of, many cookies at once', async () => {
    const its = granted()
    const { tell, goOn, waits, namesShown } = await followed(its)
    expect(waits).toEqual([])
    its.cookies = () => [siteCookie('visible'), siteCookie('late'), siteCookie('hidden', { httpOnly: true })]
    tell(siteCookie('late'))
    tell(siteCookie('hidden'))
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([GATHERING])
    await goOn()
    expect(namesShown()).toEqual([['visible', 'late', 'hidden']])
    expect(its.calls.filter((call) => call === 'cookies of store 0')).toHaveLength(1)
  })

  it('shows what the browser tells of while it is read again', async () => {
    const its = granted()
    const { tell, goOn, namesShown } = await followed(its)
    its.cookies = () => [siteCookie('first')]
    tell(siteCookie('first'))
    await goOn()
    its.cookies = () => [siteCookie('second')]
    tell(siteCookie('second'))
    await goOn()
    expect(namesShown()).toEqual([['first'], ['second']])
  })

  it('tells nothing of a cookie that was only written again', async () => {
    const { tell, goOn, renewed } = await followed(granted())
    tell(siteCookie('visible'))
    await goOn()
    expect(renewed).toEqual([])
  })

  it.each([
    ['another host', siteCookie('a', { domain: 'www.example.net' })],
    ['another store', siteCookie('a', { storeId: '1' })],
    [
      'another site’s partition',
      siteCookie('a', { partitionKey: { topLevelSite: 'https://example.net', hasCrossSiteAncestor: null } }),
    ],
  ])('is not concerned by a cookie of %s', async (_, cookie) => {
    const { tell, waits } = await followed(granted())
    tell(cookie)
    expect(waits).toEqual([])
  })

  it('shows those of third parties where all is granted', async () => {
    const third = siteCookie('ad', { domain: 'ads.example.com', sameSite: 'no_restriction' })
    const its = granted({ granted: [...GRANTED, ...ALL_ORIGINS], loaded: () => [['ads.example.com']] })
    const { tell, goOn, namesShown } = await followed(its)
    its.cookiesOfHosts = () => [third]
    tell(third)
    await goOn()
    expect(namesShown()).toEqual([['visible', 'ad']])
  })

  it('is to be looked at again as a whole where the grant is gone', async () => {
    const its = granted()
    const { tell, goOn, changed } = await followed(its)
    its.granted = []
    tell(siteCookie('late'))
    await goOn()
    expect(changed).toHaveBeenCalledOnce()
  })

  it('hears no more once the popup wants no more', async () => {
    const { end, isListening } = await followed(granted())
    expect(isListening()).toBe(true)
    end()
    expect(isListening()).toBe(false)
  })
})

describe('A page that did not answer', () => {
  it('is looked at again once it does', async () => {
    let answer: (value: unknown) => void = () => {}
    const its = world({ wait: (milliseconds) => (milliseconds === FIRST_ANSWER ? Promise.resolve() : NEVER) })
    its.answer = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    const { changed, waits } = await followed(its)
    await settle()
    expect(changed).not.toHaveBeenCalled()
    expect(waits).toEqual([])
    answer(pageAnswer(ADDRESS, ['visible']))
    await settle()
    expect(changed).toHaveBeenCalledOnce()
  })
})
