import { fireEvent } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import type { ChoiceCheck } from '../../src/core/choice-check'
import type { ConsentPlatform } from '../../src/core/consent-platform'
import { cookieIdentity } from '../../src/core/cookie'
import { after, came, check, went } from '../core/choice-samples'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'
import { FakePorts, inspection, PAGE, ready } from './fake-ports'
import { all, one, openPopup, words } from './open'

const OWN = charter([
  entry('session', { category: 'necessary' }),
  entry('stats', { category: 'statistics', consent: 'required' }),
  entry('more', { category: 'statistics', consent: 'not-stated' }),
])
const section = (root: HTMLElement) => one(root, '[data-testid="check"]')

function withCheck(its: ChoiceCheck, platforms: ConsentPlatform[] = []) {
  return new FakePorts(ready(inspection([siteCookie('session')], [OWN], { check: its, platforms })))
}

describe('Before a guided check', () => {
  it('says what it needs where the site is not granted, and cannot be started', async () => {
    const { root } = await openPopup(ready(inspection([pageCookie('a')], [], { visibility: 'page' })))
    expect(words(section(root))).toContain('It needs access to this site’s cookies')
    expect(all(root, '[data-testid="check-start"]')).toEqual([])
  })

  it('starts without clearing unless that is chosen', async () => {
    const { root, ports } = await openPopup(ready(inspection([siteCookie('a')])))
    fireEvent.click(one(root, '[data-testid="check-start"]'))
    expect(ports.checkCalls).toEqual([['start', PAGE, { clear: null, isPending: false }]])
  })

  it('names what clearing would lose before it clears: the sign-in, the choice, each cookie, and what others share', async () => {
    const shared = siteCookie('shared', { domain: 'example.org', hostOnly: false })
    const { root, ports } = await openPopup(ready(inspection([siteCookie('a'), shared])))
    expect(all(root, '[data-testid="check-loss"]')).toEqual([])
    fireEvent.click(one(root, '[data-testid="check-clear"]'))
    const loss = words(one(root, '[data-testid="check-loss"]'))
    expect(loss).toContain('You will be signed out of this site.')
    expect(loss).toContain('Those of example.org go too')
    expect(all(root, '[data-testid="check-loss"] li').map(words)).toEqual(['a data.example.org', 'shared example.org'])
    expect(words(one(root, '[data-testid="check-start"]'))).toBe('Clear the cookies and start')
    fireEvent.click(one(root, '[data-testid="check-start"]'))
    expect(ports.checkCalls).toEqual([
      ['start', PAGE, { clear: [siteCookie('a'), shared].map(cookieIdentity), isPending: false }],
    ])
  })

  it('clears what is listed when it is asked for, and nothing of a page that has taken the place of the one it was chosen for', async () => {
    const { root, ports } = await openPopup(ready(inspection([siteCookie('a')])))
    fireEvent.click(one(root, '[data-testid="check-clear"]'))
    ports.renew(inspection([siteCookie('a'), siteCookie('late')]))
    await expect.poll(() => all(root, '[data-testid="check-loss"] li')).toHaveLength(2)
    for (const page of [{ began: 2 }, { origin: 'https://www.example.net' }, { tabId: 8 }]) {
      ports.outcome = ready(inspection([siteCookie('theirs')]), {}, page)
      ports.change('access')
      await expect.poll(() => all(root, '[data-testid="check-loss"]')).toEqual([])
      fireEvent.click(one(root, '[data-testid="check-start"]'))
      expect(ports.checkCalls.at(-1)).toEqual(['start', { ...PAGE, ...page }, { clear: null, isPending: false }])
      ports.outcome = ready(inspection([siteCookie('a')]))
      ports.change('access')
      await expect.poll(() => all(root, '[data-testid="check-loss"]')).toHaveLength(1)
    }
  })

  it('says that nothing was done where the tab has left the page that it was asked for', async () => {
    const ports = new FakePorts(ready(inspection([siteCookie('a')])))
    ports.fulfilment = 'moved'
    const { root } = await openPopup(ports)
    fireEvent.click(one(root, '[data-testid="check-start"]'))
    await expect.poll(() => all(root, '[data-testid="refused"]').map(words).join()).toContain('Nothing was done')
    expect(words(section(root))).not.toContain('could not be started')
    ports.fulfilment = 'done'
    fireEvent.click(one(root, '[data-testid="check-start"]'))
    await expect.poll(() => all(root, '[data-testid="refused"]')).toEqual([])
  })

  it('says that it could not be started where it could not', async () => {
    const ports = new FakePorts(ready(inspection([siteCookie('a')])))
    ports.fulfilment = 'failed'
    const { root } = await openPopup(ports)
    fireEvent.click(one(root, '[data-testid="check-start"]'))
    await expect.poll(() => words(section(root))).toContain('could not be started')
  })

  it('asks for the right to watch requests by a button of its own, and says where it was refused', async () => {
    const ports = new FakePorts(ready(inspection([siteCookie('a')])))
    ports.access = false
    const { root } = await openPopup(ports)
    fireEvent.click(one(root, '[data-testid="check-grant-requests"]'))
    await expect.poll(() => words(section(root))).toContain('did not let the addresses be watched')
    ports.access = true
    ports.watchesRequests = true
    fireEvent.click(one(root, '[data-testid="check-grant-requests"]'))
    await expect.poll(() => all(root, '[data-testid="check-requests-granted"]').length).toBe(1)
  })

  it('has the right to watch requests stay while the popup is open, and no longer than it is granted', async () => {
    const ports = new FakePorts(ready(inspection([siteCookie('a')])))
    ports.watchesRequests = true
    const { root } = await openPopup(ports)
    await expect.poll(() => ports.holds).toBe(1)
    expect(words(section(root))).toContain('given back when this window closes')
    ports.watchesRequests = false
    ports.change('access')
    await expect.poll(() => ports.holds).toBe(0)
    expect(all(root, '[data-testid="check-requests-granted"]')).toEqual([])
  })

  it('says in a private window that nothing of it is kept', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('a')], [], { private: true }), { private: true }))
    expect(words(section(root))).toContain('goes when this tab is closed')
  })
})

describe('While a guided check runs', () => {
  it('asks what was chosen, and tells the background', async () => {
    const { root, ports } = await openPopup(withCheck(check({ cleared: true, clearedCount: 3 })))
    expect(section(root).dataset).toMatchObject({ state: 'running', choice: '' })
    expect(words(one(root, '[data-testid="check-cleared"]'))).toContain('3 cookies were cleared.')
    expect(words(one(root, '[data-testid="check-headline"]'))).toBe('Before your choice: no cookie.')
    fireEvent.click(one(root, '[data-testid="check-choice-refused"]'))
    fireEvent.click(one(root, '[data-testid="check-end"]'))
    expect(ports.checkCalls).toEqual([
      ['choose', PAGE, 'refused', null],
      ['end', PAGE],
    ])
  })

  const told = (state: 'accepted' | 'pending', chosenAt: string | null): ConsentPlatform => ({
    id: 'klaro',
    name: 'Klaro',
    lists: 'cookies',
    choice: { state, chosenAt, categories: [] },
  })

  it('takes over what the page’s consent platform tells, without being asked', async () => {
    const { ports } = await openPopup(withCheck(check(), [told('accepted', after(5))]))
    await expect.poll(() => ports.looks).toBe(2)
    await expect.poll(() => ports.badgeCalls.length).toBe(2)
    expect(ports.checkCalls).toEqual([['choose', PAGE, 'accepted', after(5)]])
  })

  it.each([
    ['running', check(), 'is running'],
    ['ended', check({ endedAt: after(5) }), 'has ended'],
  ] as const)('stands below the rows, %s, and one line above them says so and goes there', async (_, its, says) => {
    const { root } = await openPopup(withCheck(its))
    document.body.replaceChildren(root)
    const main = one(root, 'main')
    const marks =
      'h1, search, [data-testid="check-line"], [data-testid="cookie"], [data-testid="check"], [data-fold="badge"]'
    const order = all(main, marks).map(
      (element) => element.dataset['testid'] ?? element.dataset['fold'] ?? element.localName,
    )
    expect([...new Set(order)]).toEqual(['h1', 'search', 'check-line', 'cookie', 'check', 'badge'])
    expect(words(one(root, '[data-testid="check-line"]'))).toContain(says)
    one(root, '[data-testid="check-go"]').click()
    expect(document.activeElement).toBe(one(section(root), '#guided-check'))
  })

  it('has no line over the rows where there is none', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('session')], [OWN])))
    expect(all(root, '[data-testid="check-line"]')).toEqual([])
  })

  it('remembers that the platform said that nothing was chosen', async () => {
    const { ports } = await openPopup(withCheck(check(), [told('pending', null)]))
    await expect.poll(() => ports.checkCalls).toEqual([['not chosen yet', PAGE]])
  })
})

describe('The result of a guided check', () => {
  const request = { method: 'GET', url: 'https://data.example.org/measure' }
  const refused = check({
    choice: 'refused',
    choiceAt: after(10),
    choiceNotBefore: after(10),
    choiceBy: 'click',
    requestsSince: after(0),
    before: [siteCookie('session')],
    events: [came('stats', 1), came('hidden', 2), went('hidden', 11), came('more', 12, { request }), came('stats', 13)],
  })

  it.each([
    [
      'en',
      'Before and after my choice2 cookies for measurement or advertising, by the charter, were set after you refused.',
    ],
    [
      'fr',
      'Avant et après mon choix2 cookies de mesure ou de publicité, d’après la charte, ont été déposés après votre refus.',
    ],
  ] as const)('begins in %s with one verdict; changes and times are folded', async (language, expected) => {
    const ports = withCheck(refused)
    ports.ownLanguage = language
    const { root } = await openPopup(ports)
    const verdict = one(root, '[data-testid="check-verdict"]')
    expect(verdict.dataset['verdict']).toBe('after')
    expect(words(section(root)).startsWith(expected)).toBe(true)
    const fold = one<HTMLDetailsElement>(section(root), '[data-fold="check-details"]')
    expect(fold.open).toBe(false)
    expect(all(fold, '[data-testid="check-event"]')).toHaveLength(6)
    const [inSight = ''] = words(section(root)).split(words(fold))
    expect(inSight).not.toMatch(/\d\d:\d\d|https?:/)
    expect(words(section(root))).not.toMatch(/request|requête|webRequest|script/i)
  })

  it('is summed up in sentences', async () => {
    const { root } = await openPopup(withCheck(refused))
    expect(words(one(root, '[data-testid="check-headline"]'))).toBe(
      'Before your choice: 3 cookies, of which 1 declared for measurement and 1 not in the charter. After you refused: 1 came, 1 declared for measurement.',
    )
    expect(words(one(root, '[data-testid="check-more"]'))).toMatch(
      /^1 that was there already was set again\. 1 was removed\. 2 of those from before have stayed\. The check began at .*\. When you chose: taken to be your click/,
    )
  })

  it('lists each change on its side of the choice, beside its category and its request', async () => {
    const { root } = await openPopup(withCheck(refused))
    const rows = all(root, '[data-testid="check-event"]')
    const data = rows.map(({ dataset: { name, change, phase, category } }) => `${phase} ${name} ${change} ${category}`)
    expect(data).toEqual([
      'before session there necessary',
      'before stats set statistics',
      'before hidden set ',
      'after hidden removed ',
      'after more set statistics',
      'after stats renewed statistics',
    ])
    expect(rows[4]?.dataset['request']).toBe(request.url)
    expect(words(rows[4] ?? root)).toContain('set by the answer of https://data.example.org/measure')
    expect(words(rows[1] ?? root)).toContain('set by the page itself, or by an answer that could not be seen')
    expect(words(rows[2] ?? root)).toContain('Not in the charter')
  })

  it('says nothing of addresses where none was watched, and says what was not seen', async () => {
    const { root } = await openPopup(withCheck({ ...refused, requestsSince: null, hasGaps: true }))
    expect(words(all(root, '[data-testid="check-event"]')[1] ?? root)).toMatch(/came at [\d:]+(?: [AP]M)?$/)
    expect(words(one(root, '[data-testid="check-gaps"]'))).toContain('did not see every change')
  })

  it('puts what came around a choice whose moment is not known on neither side', async () => {
    const { root } = await openPopup(withCheck({ ...refused, choiceNotBefore: after(0), choiceBy: 'told' }))
    expect(all(root, '[data-phase="between"] li').map((row) => row.dataset['name'])).toEqual(['stats', 'hidden'])
    expect(words(section(root))).toContain('2 came around your choice')
    expect(words(section(root))).toContain('not known exactly')
  })

  it('stays after the end until it is removed', async () => {
    const { root, ports } = await openPopup(withCheck({ ...refused, endedAt: after(60) }))
    expect(section(root).dataset['state']).toBe('ended')
    fireEvent.click(one(root, '[data-testid="check-forget"]'))
    expect(ports.checkCalls).toEqual([['forget', PAGE]])
  })
})
