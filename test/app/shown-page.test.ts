import { describe, expect, it } from 'vitest'
import type { TabInfo } from '../../src/app/ports'
import { type ShownPage, standingOf } from '../../src/app/shown-page'
import { pageAnswer, portsOf, tabAt, type World, world } from './fake-world'

const ADDRESS = 'https://data.example.org/explore'
const SHOWN: ShownPage = { tabId: 7, storeId: '0', origin: 'https://data.example.org', began: 1 }
const NEVER = new Promise<never>(() => {})
const refuse = () => Promise.reject(new Error('no access'))

/** How a page stands in a tab that is like this now. */
function standing(tab: TabInfo | null, answer: World['answer'], shown: ShownPage = SHOWN) {
  return standingOf(
    portsOf(world({ after: [tab], answer, wait: () => new Promise((over) => setImmediate(over)) })),
    shown,
  )
}
const page =
  (address = ADDRESS, began = 1) =>
  () =>
    pageAnswer(address, [], 'text/html', began)

describe('A page that was shown', () => {
  it('is there while its document is, whatever its address within the origin', async () => {
    expect(await standing(tabAt(ADDRESS), page())).toBe('there')
    expect(await standing(tabAt('https://data.example.org/other#part'), page('https://data.example.org/other'))).toBe(
      'there',
    )
  })

  it.each([
    ['no tab', null],
    ['a tab that is not named any more', tabAt(null)],
    ['another host', tabAt('https://www.example.org/explore')],
    ['another scheme', tabAt('http://data.example.org/explore')],
    ['another port', tabAt('https://data.example.org:8443/explore')],
    ['another cookie store', tabAt(ADDRESS, { storeId: 'firefox-container-1' })],
  ])('is gone where there is %s', async (_, tab) => {
    expect(await standing(tab, page())).toBe('gone')
  })

  it('is gone where another document answers, or one that may not be asked, though the tab names the same origin', async () => {
    expect(await standing(tabAt(ADDRESS), page(ADDRESS, 2))).toBe('gone')
    expect(await standing(tabAt(ADDRESS), page('https://www.example.net/'))).toBe('gone')
    expect(await standing(tabAt(ADDRESS), refuse)).toBe('gone')
  })

  it('is leaving where another document is about to come', async () => {
    expect(await standing(tabAt(ADDRESS, { isLeaving: true }), page())).toBe('leaving')
    expect(await standing(tabAt(ADDRESS, { isLeaving: true }), page(ADDRESS, 2))).toBe('gone')
  })

  it('is silent where it does not answer; one that never did is told by its tab', async () => {
    const unknown = { ...SHOWN, began: null }
    expect(await standing(tabAt(ADDRESS), () => NEVER)).toBe('silent')
    expect(await standing(tabAt(ADDRESS), () => null)).toBe('silent')
    expect(await standing(tabAt(ADDRESS), () => NEVER, unknown)).toBe('silent')
    expect(await standing(tabAt(ADDRESS), refuse, unknown)).toBe('there')
    expect(await standing(tabAt(ADDRESS), page(ADDRESS, 5), unknown)).toBe('there')
    expect(await standing(tabAt('https://www.example.org/'), refuse, unknown)).toBe('gone')
  })
})
