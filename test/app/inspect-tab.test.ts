import { describe, expect, it } from 'vitest'
import { inspectTab, type Outcome } from '../../src/app/inspect-tab'
import type { ChoiceCheck } from '../../src/core/choice-check'
import { originPatterns } from '../../src/core/site'
import type { SourceAtOnce } from '../../src/sources/source'
import { check } from '../core/choice-samples'
import { charter, entry, site, siteCookie } from '../core/samples'
import { pageAnswer, portsOf, sourceOf, sourcesOf, tabAt, type World, world } from './fake-world'

const ADDRESS = 'https://data.example.org/explore'
const GRANTED = originPatterns(site(ADDRESS))

function look(its: World, sources = [sourceOf(its)]): Promise<Outcome> {
  return inspectTab(portsOf(its), sourcesOf(sources))
}

async function inspectionOf(its: World, sources = [sourceOf(its)]) {
  const outcome = await look(its, sources)
  if (outcome.state !== 'ready') throw new Error(`not ready: ${JSON.stringify(outcome)}`)
  return outcome.inspection
}

describe('A tab that can be read', () => {
  it('is observed before any charter is looked for, and asked for what it stores once its cookies are known', async () => {
    const its = world({ granted: GRANTED })
    await look(its)
    expect(its.calls).toEqual(['page', 'cookies of store 0', 'readStored', 'collect', 'page'])
  })

  it('is asked once for its cookies and for the signs of charters that are told at once', async () => {
    const asked: unknown[][] = []
    const answer = (...values: unknown[]) => {
      asked.push(values)
      return { ...pageAnswer(ADDRESS, ['visible']), found: ['nav.portal'] }
    }
    const selectors = ['nav.portal', 'footer.portal']
    const portal: SourceAtOnce = {
      id: 'portal',
      selectors,
      parse: (found) => ({ charters: found.includes('nav.portal') ? [charter([entry('visible')])] : [], issues: [] }),
    }
    const parts: { outcome: Outcome; asked: unknown[][] }[] = []
    const onPart = (outcome: Outcome) => void parts.push({ outcome, asked: [...asked] })
    await inspectTab(portsOf(world({ answer })), sourcesOf([], [portal]), { onPart })
    expect(parts[0]).toMatchObject({ outcome: { inspection: { matches: [{ status: 'declared' }] } } })
    expect(parts[0]?.asked).toEqual([['readPage', selectors]])
  })

  it('is seen as its page sees it while access is not granted', async () => {
    const inspection = await inspectionOf(world())
    expect(inspection).toMatchObject({ visibility: 'page', granted: [], whole: false, issues: [] })
    expect(inspection.matches.map((match) => [match.cookie?.name, match.status])).toEqual([['visible', 'unchecked']])
  })

  it('is seen whole once every pattern of the site is granted, and not before', async () => {
    const cookies = () => [siteCookie('hidden', { httpOnly: true })]
    const all = await inspectionOf(world({ granted: GRANTED, cookies }))
    expect(all).toMatchObject({ visibility: 'site', granted: GRANTED })
    expect(all.matches.map((match) => match.cookie?.name)).toEqual(['hidden'])
    const some = await inspectionOf(world({ granted: GRANTED.slice(1), cookies }))
    expect(some).toMatchObject({ visibility: 'page', granted: GRANTED.slice(1) })
  })

  it('lists of the granted patterns those of its site alone', async () => {
    const granted = [...GRANTED, ...originPatterns(site('https://www.example.net/'))]
    expect((await inspectionOf(world({ granted }))).granted).toEqual(GRANTED)
  })

  it('is looked up in its own cookie store, which each cookie of the page bears too', async () => {
    const tab = tabAt(ADDRESS, { storeId: 'firefox-container-2' })
    const its = world({ tab, after: [tab], granted: GRANTED })
    await look(its)
    expect(its.calls).toContain('cookies of store firefox-container-2')
    const inspection = await inspectionOf(world({ tab, after: [tab] }))
    expect(inspection.matches[0]?.cookie?.storeId).toBe('firefox-container-2')
  })

  it('keeps its cookies’ values to itself, even where a page tells them', async () => {
    const answer = { ...pageAnswer(ADDRESS, []), cookies: [{ name: 'a', value: 'secret' }] }
    const inspection = await inspectionOf(world({ answer: () => answer }))
    expect(inspection.matches).toHaveLength(1)
    expect(JSON.stringify(inspection)).not.toContain('secret')
  })

  it('says when, with what, where and whether in private it was seen, and no query or fragment', async () => {
    const address = `${ADDRESS}?token=secret#hidden`
    const tab = tabAt(address, { private: true, storeId: 'firefox-private' })
    const inspection = await inspectionOf(world({ tab, after: [tab], answer: () => pageAnswer(address, ['visible']) }))
    expect(inspection).toMatchObject({
      private: true,
      storeId: 'firefox-private',
      versions: { extension: '0.1.0', browser: 'Firefox/153.0', rules: '0123456789ab' },
      language: 'fr',
      leftOut: { query: true, fragment: true },
    })
    expect(Date.parse(inspection.takenAt)).toBe(Date.parse('2026-11-23T12:00:00Z'))
    expect(Date.parse(inspection.begunAt)).toBe(Date.parse('2026-11-23T12:00:00Z'))
    expect(inspection.begunAt).toMatch(/[+-]\d\d:\d\d$/)
    expect((await inspectionOf(world())).leftOut).toEqual({ query: false, fragment: false })
    expect(inspection.site.url).toBe(ADDRESS)
    expect(JSON.stringify(inspection)).not.toMatch(/secret|hidden/)
    expect((await inspectionOf(world())).private).toBe(false)
  })

  it('is matched with the charters in the order of trust', async () => {
    const its = world()
    const general = charter([entry('visible')], { id: 'general', basis: 'general' })
    const own = charter([entry('visible')])
    const inspection = await inspectionOf(its, [
      sourceOf(its, { parse: () => ({ charters: [general], issues: [] }) }),
      sourceOf(its, { parse: () => ({ charters: [own], issues: [{ code: 'stored_cut' }] }) }),
    ])
    expect(inspection.charters.map((one) => one.basis)).toEqual(['site', 'general'])
    expect(inspection).toMatchObject({ whole: true, issues: [{ code: 'stored_cut' }] })
    expect(inspection.matches[0]?.place).toEqual({ charter: 0, entry: 0 })
  })
})

describe('The guided check of the site', () => {
  const cookies = () => [siteCookie('a')]
  const its = (more: Partial<ChoiceCheck>) =>
    world({
      granted: GRANTED,
      cookies,
      check: { ...check({ startedAt: '2026-11-23T11:50:00.000Z' }), before: cookies(), ...more },
    })

  it('is given as it is kept', async () => {
    expect((await inspectionOf(world())).check).toBeNull()
    expect((await inspectionOf(its({}))).check).toMatchObject({ hasGaps: false, choice: null })
  })

  it('is matched with the charters, what is gone again too; without one nothing is', async () => {
    const seen = its({
      events: [
        { at: '2026-11-23T11:51:00.000Z', change: 'set', cookie: siteCookie('brief'), request: null },
        { at: '2026-11-23T11:52:00.000Z', change: 'removed', cookie: siteCookie('brief'), request: null },
      ],
    })
    const parse = () => ({ charters: [charter([entry('brief')])], issues: [] })
    const { checked } = await inspectionOf(seen, [sourceOf(seen, { parse })])
    expect(checked?.map(({ cookie, place }) => [cookie?.name, place])).toEqual([
      ['a', null],
      ['brief', { charter: 0, entry: 0 }],
    ])
    expect(await inspectionOf(world())).not.toHaveProperty('checked')
  })

  it('has gaps where the browser holds other cookies than it was told of, and only where all are seen', async () => {
    expect((await inspectionOf(its({ before: [] }))).check?.hasGaps).toBe(true)
    expect((await inspectionOf({ ...its({ before: [] }), granted: [] })).check?.hasGaps).toBe(false)
  })
})

describe('A tab that changes while it is read', () => {
  const next = tabAt('https://www.example.net/')
  const nextAnswer = () => pageAnswer('https://www.example.net/', ['theirs'])

  it('is read again where the answer is already another page’s', async () => {
    const its = world({ after: [next], answer: nextAnswer })
    expect((await inspectionOf(its)).site.host).toBe('www.example.net')
    expect(its.calls.filter((call) => call === 'collect')).toHaveLength(1)
  })

  it('is read again where another page answered, though the tab is back at its own', async () => {
    const answers = [nextAnswer()]
    const its = world({ answer: () => answers.shift() ?? pageAnswer(ADDRESS, ['visible']) })
    expect((await inspectionOf(its)).matches.map((match) => match.cookie?.name)).toEqual(['visible'])
  })

  it('is read again where it went on after it answered', async () => {
    const answers = [pageAnswer(ADDRESS, ['visible'])]
    const inspection = await inspectionOf(world({ after: [next], answer: () => answers.shift() ?? nextAnswer() }))
    expect(inspection.site.host).toBe('www.example.net')
    expect(inspection.matches.map((match) => match.cookie?.name)).toEqual(['theirs'])
  })

  it('is read again where only its scheme or its port changes', async () => {
    for (const before of [ADDRESS.replace('https', 'http'), ADDRESS.replace('.org', '.org:8443')]) {
      const its = world({ tab: tabAt(before), after: [tabAt(ADDRESS)] })
      expect((await inspectionOf(its)).site.url).toBe(ADDRESS)
    }
  })

  it('is read again where another document of the same address took its place', async () => {
    const answers = [pageAnswer(ADDRESS, ['before'])]
    const answer = () => answers.shift() ?? pageAnswer(ADDRESS, ['after'], 'text/html', 2)
    const outcome = await look(world({ answer }))
    expect(outcome).toMatchObject({ state: 'ready', shown: { origin: 'https://data.example.org', began: 2 } })
    expect((await inspectionOf(world({ answer }))).matches.map((match) => match.cookie?.name)).toEqual(['after'])
  })

  it('has nothing kept of it that was read once another document was there', async () => {
    const read = [{ address: `${ADDRESS}/cookies`, charters: [charter([entry('theirs')])], parts: [] }]
    const policy = (its: World) =>
      sourceOf(its, {
        seek: async () => ({ charters: [], issues: [], read }),
      })
    const stays = world()
    await inspectTab(portsOf(stays), sourcesOf([policy(stays)]))
    expect([...stays.kept.keys()].filter((name) => name.startsWith('policy '))).toHaveLength(1)
    let answers = 0
    const leaves = world({ answer: () => pageAnswer(ADDRESS, [], 'text/html', answers++) })
    await inspectTab(portsOf(leaves), sourcesOf([policy(leaves)]))
    expect(leaves.kept.size).toBe(0)
  })

  const restless = (looks: number) => {
    const after = Array.from({ length: looks }, (_, index) => tabAt(`https://host${index}.example.net/`))
    return world({ after, answer: () => null })
  }

  it('is shown where it stays the third time', async () => {
    const its = restless(2)
    expect((await inspectionOf(its)).site.host).toBe('host1.example.net')
    expect(its.calls.filter((call) => call === 'collect')).toHaveLength(3)
  })

  it('is given up after three times, with a message', async () => {
    const its = restless(6)
    expect(await look(its)).toMatchObject({ state: 'error', issue: { code: 'tab_navigating' } })
    expect(its.calls.filter((call) => call === 'collect')).toHaveLength(3)
  })

  it('is not shown as it was once the browser names it no longer', async () => {
    expect(await look(world({ after: [tabAt(null)] }))).toMatchObject({
      state: 'restricted',
      restriction: 'page-changed',
      tab: { url: null },
    })
  })

  it('is said to be closed where it is', async () => {
    expect(await look(world({ after: [null] }))).toMatchObject({
      state: 'error',
      tab: null,
      host: 'data.example.org',
      issue: { code: 'tab_closed' },
    })
    const answer = () => {
      throw new Error('no tab')
    }
    expect(await look(world({ after: [null], answer }))).toMatchObject({ issue: { code: 'tab_closed' } })
  })

  it('is the same page on another path of the host', async () => {
    const its = world({ after: [tabAt('https://data.example.org/other')] })
    expect((await look(its)).state).toBe('ready')
  })
})

describe('What cannot be read', () => {
  it('is said of a page whose answer has no sense, and its cookies are not made up', async () => {
    for (const answer of [null, 'nonsense', { cookies: 5 }, { ...pageAnswer(ADDRESS, []), cookies: [{ name: 1 }] }]) {
      const inspection = await inspectionOf(world({ answer: () => answer }))
      expect(inspection).toMatchObject({ matches: [], issues: [{ code: 'page_answer_unreadable' }] })
    }
  })

  it('is said of a page that may not read its own cookies', async () => {
    const answer = { ...pageAnswer(ADDRESS, []), cookies: null }
    const inspection = await inspectionOf(world({ answer: () => answer }))
    expect(inspection).toMatchObject({ visibility: 'page', matches: [], issues: [{ code: 'page_cookies_blocked' }] })
  })

  it('is not said of a page whose cookies the browser itself gives', async () => {
    for (const answer of ['nonsense', { ...pageAnswer(ADDRESS, []), cookies: null }]) {
      const its = world({ granted: GRANTED, cookies: () => [siteCookie('a')], answer: () => answer })
      expect(await inspectionOf(its)).toMatchObject({
        visibility: 'site',
        issues: [],
        matches: [{ status: 'unchecked' }],
      })
    }
  })

  it('is said of a cookie store, and the page’s own view is shown instead', async () => {
    const its = world({
      granted: GRANTED,
      answer: () => pageAnswer(ADDRESS, ['visible']),
      cookies: () => {
        throw new Error('no store')
      },
    })
    const inspection = await inspectionOf(its)
    expect(inspection).toMatchObject({
      visibility: 'page',
      issues: [{ code: 'cookie_store_unreadable', detail: 'Error: no store' }],
    })
    expect(inspection.matches).toHaveLength(1)
  })

  it('is said of a cookie store that lacks what the page shows, which is shown beside what the store gave', async () => {
    const its = world({
      granted: GRANTED,
      cookies: () => [siteCookie('both'), siteCookie('hidden', { httpOnly: true })],
      answer: () => pageAnswer(ADDRESS, ['both', 'visible', '']),
    })
    const inspection = await inspectionOf(its)
    expect(inspection).toMatchObject({ visibility: 'page', issues: [{ code: 'cookie_store_incomplete' }] })
    expect(inspection.matches.map(({ cookie }) => cookie?.name)).toEqual(['both', 'hidden', 'visible', ''])
  })

  it('is not said of a cookie store where the page’s cookie went before the store was read', async () => {
    const answers = [pageAnswer(ADDRESS, ['passing', 'stays'])]
    const its = world({
      granted: GRANTED,
      cookies: () => [siteCookie('stays')],
      answer: () => answers.shift() ?? pageAnswer(ADDRESS, ['stays']),
    })
    const inspection = await inspectionOf(its)
    expect(inspection).toMatchObject({ visibility: 'site', issues: [] })
    expect(inspection.matches.map(({ cookie }) => cookie?.name)).toEqual(['stays'])
  })

  it('is said of a source that fails, and the others go on', async () => {
    const its = world()
    const inspection = await inspectionOf(its, [
      sourceOf(its, { id: 'uncollected', collect: () => Promise.reject(new Error('gone')) }),
      sourceOf(its, {
        id: 'thrown',
        collect() {
          throw new Error('gone at once')
        },
      }),
      sourceOf(its, {
        id: 'unparsed',
        parse: () => {
          throw new Error('nonsense')
        },
      }),
      sourceOf(its, { id: 'good', parse: () => ({ charters: [charter([entry('visible')])], issues: [] }) }),
    ])
    expect(inspection.issues).toEqual([
      { code: 'source_not_collected', detail: 'uncollected' },
      { code: 'source_not_collected', detail: 'thrown' },
      { code: 'source_not_parsed', detail: 'unparsed' },
    ])
    expect(inspection.matches[0]?.status).toBe('declared')
    expect(inspection.parts.map(({ issue }) => issue?.detail)).toEqual(['uncollected', 'thrown', 'unparsed', undefined])
  })

  it('leaves a source that is told at once what it knows without the page', async () => {
    const answer = () => Promise.reject(new Error('refused'))
    const its = world({ granted: GRANTED, cookies: () => [siteCookie('stored')], answer })
    const parse = (found: readonly string[]) => ({
      charters: found.length === 0 ? [charter([entry('stored')])] : [],
      issues: [],
    })
    const outcome = await inspectTab(portsOf(its), sourcesOf([], [{ id: 'own', selectors: ['nav'], parse }]))
    expect(outcome).toMatchObject({ inspection: { matches: [{ status: 'declared' }] } })
  })

  it('is said where a domain, its hosts taken together, is so full that the browser drops cookies', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        siteCookie(`c${index}`, index % 2 === 0 ? {} : { domain: 'example.org', hostOnly: false }),
      )
    const issues = async (count: number) =>
      (await inspectionOf(world({ granted: GRANTED, cookies: () => many(count) }))).issues
    expect(await issues(149)).toEqual([])
    expect(await issues(150)).toEqual([{ code: 'domain_limit_near', detail: 'example.org' }])
    const names = Array.from({ length: 150 }, (_, index) => `c${index}`)
    const seenByPage = await inspectionOf(world({ answer: () => pageAnswer(ADDRESS, names) }))
    expect(seenByPage.issues).toEqual([{ code: 'domain_limit_near', detail: 'example.org' }])
    const local = tabAt('http://localhost/')
    const answer = () => pageAnswer('http://localhost/', names)
    expect((await inspectionOf(world({ tab: local, after: [local], answer }))).issues).toEqual([
      { code: 'domain_limit_near', detail: 'localhost' },
    ])
  })
})

describe('A page that no extension may read', () => {
  it.each([
    ['chrome://version/', 'browser-page'],
    ['https://addons.mozilla.org/fr/firefox/', 'store'],
    ['file:///home/me/page.html', 'file'],
  ])('is told by its address and left alone: %s', async (address, restriction) => {
    const its = world({ tab: tabAt(address) })
    expect(await look(its)).toMatchObject({ state: 'restricted', restriction })
    expect(its.calls).toEqual([])
  })

  it('is one whose address the browser does not tell, and there may be no tab at all', async () => {
    expect(await look(world({ tab: tabAt(null) }))).toMatchObject({ state: 'restricted', restriction: 'browser-page' })
    expect(await look(world({ tab: null }))).toMatchObject({ state: 'restricted', tab: null })
  })

  it('keeps no cookies where it comes from the disk and may be read', async () => {
    const its = world({ tab: tabAt('file:///home/me/page.html'), mayReadFiles: true })
    expect(await look(its)).toMatchObject({ restriction: 'file-without-cookies' })
  })

  it('is a PDF document by its type, or by its name where it does not answer', async () => {
    const pdf = pageAnswer('https://data.example.org/explore', [], 'application/pdf')
    expect(await look(world({ answer: () => pdf }))).toMatchObject({ restriction: 'pdf' })
    const refuse = () => {
      throw new Error('cannot access')
    }
    const named = tabAt('https://data.example.org/report.PDF')
    expect(await look(world({ tab: named, after: [named], answer: refuse }))).toMatchObject({ restriction: 'pdf' })
    expect(await look(world({ answer: refuse }))).toMatchObject({ restriction: 'blocked' })
  })

  it('is shown all the same where the site is granted, though the page itself refuses', async () => {
    const its = world({
      granted: GRANTED,
      cookies: () => [siteCookie('a')],
      answer: () => {
        throw new Error('still loading')
      },
    })
    expect((await inspectionOf(its)).matches).toHaveLength(1)
  })
})
