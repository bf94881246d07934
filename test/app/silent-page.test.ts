import { describe, expect, it } from 'vitest'
import { LONGEST_CALL } from '../../src/app/answering-page'
import { inspectTab, type Outcome } from '../../src/app/inspect-tab'
import { FIRST_ANSWER, LONGEST_LOOK } from '../../src/app/look-at-site'
import { originPatterns } from '../../src/core/site'
import type { SourceAtOnce } from '../../src/sources/source'
import { charter, entry, site, siteCookie } from '../core/samples'
import { deferred, portsOf, sourceOf, sourcesOf, type World, world } from './fake-world'

const ADDRESS = 'https://data.example.org/explore'
const GRANTED = originPatterns(site(ADDRESS))
const DECLARING = charter([entry('declared'), entry('gone')])

const NEVER = new Promise<never>(() => {})

/** Lets only these waits be over, at once. */
const over =
  (...ended: number[]): World['wait'] =>
  (milliseconds) =>
    ended.includes(milliseconds) ? Promise.resolve() : NEVER

async function inspectionOf(
  its: World,
  sources = [sourceOf(its)],
  onPart: (outcome: Outcome) => void = () => {},
  atOnce: SourceAtOnce[] = [],
) {
  const outcome = await inspectTab(portsOf(its), sourcesOf(sources, atOnce), { onPart })
  if (outcome.state !== 'ready') throw new Error(`not ready: ${JSON.stringify(outcome)}`)
  return outcome.inspection
}

describe('A page that gives no first answer', () => {
  it('is said not to, shows nothing without a grant, and is asked nothing more', async () => {
    const its = world({ answer: () => NEVER, wait: over(FIRST_ANSWER) })
    expect(await inspectionOf(its)).toMatchObject({
      visibility: 'page',
      matches: [],
      issues: [{ code: 'page_silent' }],
      looking: false,
    })
    expect(its.calls).toEqual(['page'])
  })

  it('shows with a grant what the browser holds, of which nothing is undeclared: a part was not read', async () => {
    const cookies = () => [siteCookie('a'), siteCookie('b', { httpOnly: true })]
    const inspection = await inspectionOf(
      world({ answer: () => NEVER, wait: over(FIRST_ANSWER), granted: GRANTED, cookies }),
    )
    expect(inspection).toMatchObject({ visibility: 'site', whole: false, issues: [{ code: 'page_silent' }] })
    expect(inspection.matches.map(({ status }) => status)).toEqual(['unchecked', 'unchecked'])
    expect(inspection.parts).toMatchObject([{ kind: 'open-page', state: 'unread', issue: { code: 'page_silent' } }])
  })

  it('is waited for once, also where the store then fails', async () => {
    const cookies = () => {
      throw new Error('no store')
    }
    const inspection = await inspectionOf(
      world({ answer: () => NEVER, wait: over(FIRST_ANSWER), granted: GRANTED, cookies }),
    )
    expect(inspection.issues.map(({ code }) => code)).toEqual(['page_silent', 'cookie_store_unreadable'])
  })

  it('is read as any other where it answers in time', async () => {
    expect((await inspectionOf(world())).issues).toEqual([])
  })
})

describe('A page that ceases to answer while it is read', () => {
  const policyIn = (its: World) =>
    sourceOf(its, {
      collect: (page) => page.run(() => null).catch(() => page.run(() => null)),
    })

  function halting(more: Partial<World> = {}): World {
    let asked = 0
    const its: World = world({
      granted: GRANTED,
      cookies: () => [siteCookie('declared'), siteCookie('stranger')],
      wait: over(LONGEST_CALL),
      ...more,
    })
    const first = its.answer
    its.answer = (...asking) => (asked++ === 0 ? first(...asking) : NEVER)
    return its
  }

  it('is not asked again while a call is unanswered', async () => {
    const its = halting()
    await inspectionOf(its, [policyIn(its)])
    expect(its.calls.filter((call) => call === 'page')).toHaveLength(2)
  })

  it('says so, and what no charter has is not undeclared, because a platform’s list may be unread', async () => {
    const its = halting()
    const known = { id: 'known', selectors: [], parse: () => ({ charters: [DECLARING], issues: [] }) }
    const { issues, matches, whole } = await inspectionOf(its, [policyIn(its)], undefined, [known])
    expect(issues.map(({ code }) => code)).toEqual(['page_stopped', 'source_not_collected'])
    expect(whole).toBe(false)
    const statuses = matches.map(({ cookie, status }) => [cookie?.name, status])
    expect(statuses).toContainEqual(['declared', 'declared'])
    expect(statuses).toContainEqual(['stranger', 'unchecked'])
  })

  it('is asked on in the world of the extension where a function of its own world never ends', async () => {
    const its = world({ wait: over(LONGEST_CALL) })
    const ports = portsOf(its)
    const spoilt: typeof ports = {
      ...ports,
      page: () => ({ run: async (read, ..._values) => its.answer(read.name), runInMain: () => NEVER }),
      inTime: async (answer, milliseconds) => {
        await new Promise((resolve) => setImmediate(resolve))
        return ports.inTime(answer, milliseconds)
      },
    }
    const source = sourceOf(its, {
      collect: async (page) => {
        await page.runInMain(() => null).catch(() => {})
        return page.run(() => null)
      },
      parse: (raw) => ({ charters: raw === undefined ? [] : [charter([entry('visible')])], issues: [] }),
    })
    const outcome = await inspectTab(spoilt, sourcesOf([source]))
    expect(outcome).toMatchObject({
      state: 'ready',
      inspection: { issues: [{ code: 'page_stopped' }], matches: [{ status: 'declared' }] },
    })
  })

  it('is not said of one that refuses a call', async () => {
    const its = world()
    const refusing = sourceOf(its, {
      collect: (page) =>
        page
          .runInMain(() => null)
          .then(() => {
            throw new Error('refused')
          }),
    })
    expect((await inspectionOf(its, [refusing])).issues.map(({ code }) => code)).toEqual(['source_not_collected'])
  })
})

describe('A look that lasts too long', () => {
  it('ends with what was read, says that it is not all, and is final', async () => {
    const [slow, ended] = [deferred(), deferred()]
    const parts: Outcome[] = []
    const its = world({
      granted: GRANTED,
      cookies: () => [siteCookie('declared'), siteCookie('stranger')],
      wait: (milliseconds) => (milliseconds === LONGEST_LOOK ? ended.promise.then(() => {}) : NEVER),
    })
    const bundled = sourceOf(its, { parse: () => ({ charters: [DECLARING], issues: [] }) })
    const policy = sourceOf(its, {
      collect: () => slow.promise,
      seek: async () => ({ charters: [], issues: [] }),
    })
    const inspection = await inspectionOf(its, [bundled, policy], (part) => {
      parts.push(part)
      if (part.state === 'ready' && part.inspection.charters.length > 0) ended.resolve(null)
    })
    expect(inspection).toMatchObject({ looking: false, whole: false })
    expect(inspection.issues.map(({ code }) => code)).toEqual(['look_ended'])
    expect(inspection.matches.filter(({ cookie }) => cookie !== null).map(({ status }) => status)).toEqual([
      'declared',
      'unchecked',
    ])
    const shown = parts.length
    slow.resolve(null)
    await new Promise((resolve) => setImmediate(resolve))
    expect(parts).toHaveLength(shown)
  })
})

describe('A frame that does not answer', () => {
  it('is said not to, once, and takes nothing from the others', async () => {
    const its = world({ isFrameSilent: true })
    const { issues, stores } = await inspectionOf(its)
    expect(issues).toEqual([{ code: 'frame_silent' }])
    expect(stores).toHaveLength(4)
  })
})
