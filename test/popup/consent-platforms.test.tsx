import { fireEvent } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import type { CategoryChoice, ConsentChoice, ConsentPlatform } from '../../src/core/consent-platform'
import type { Issue } from '../../src/core/issue'
import { charter, entry, siteCookie } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
import { all, one, openPopup, openRow, rowOf, words } from './open'

const necessary: CategoryChoice = { declared: 'Nécessaires', category: 'necessary', accepted: true, fixed: true }
const audience: CategoryChoice = { declared: 'Audience', category: 'statistics', accepted: false, fixed: false }
const adverts: CategoryChoice = { declared: 'Publicité', category: 'marketing', accepted: true, fixed: false }

const chosen = (state: ConsentChoice['state'], categories: CategoryChoice[], chosenAt: string | null = null) => ({
  state,
  chosenAt,
  categories,
})

const platform = (more: Partial<ConsentPlatform> = {}): ConsentPlatform => ({
  id: 'klaro',
  name: 'Klaro',
  lists: 'cookies',
  choice: null,
  ...more,
})

const ENTRIES = [
  entry('s', { category: 'necessary' }),
  entry('a', { category: 'statistics' }),
  entry('p', { category: 'marketing' }),
]

async function open(platforms: ConsentPlatform[]) {
  const { root } = await openPopup(
    ready(
      inspection(
        ['s', 'a', 'p'].map((name) => siteCookie(name)),
        [charter(ENTRIES, { source: 'klaro', title: 'Klaro' })],
        { platforms },
      ),
    ),
  )
  return root
}

describe('A consent platform of the page', () => {
  it('is named, with the choice made there and its day', async () => {
    const root = await open([
      platform({ choice: chosen('partial', [necessary, audience, adverts], '2026-11-02T09:00:00Z') }),
    ])
    const line = one(root, '[data-testid="platform"]')
    expect(line.dataset).toMatchObject({ platform: 'klaro', lists: 'cookies', choice: 'partial' })
    expect(words(line)).toContain(
      'Consent platform: Klaro. You accepted a part there and refused the rest on November 2, 2026.',
    )
    const cells = [...line.querySelectorAll('li')].map((item) => [...item.children].map((cell) => cell.textContent))
    expect(cells).toEqual([
      ['Nécessaires', 'always on'],
      ['Audience', 'refused'],
      ['Publicité', 'accepted'],
    ])
  })

  it('lists the categories only on opening', async () => {
    const many = Array.from({ length: 7 }, (_, at) => ({ ...audience, declared: `Audience ${at}` }))
    const root = await open([platform({ choice: chosen('refused', many) })])
    expect(one(root, '[data-testid="platform"] details').querySelectorAll('li')).toHaveLength(7)
    expect(one<HTMLDetailsElement>(root, '[data-testid="platform"] details').open).toBe(false)
  })

  it('is said to wait for a choice, or not to tell it, without a list of categories', async () => {
    const root = await open([
      platform({ choice: chosen('pending', [necessary, audience]) }),
      platform({ id: 'tcf', name: 'TCF' }),
    ])
    const [pending, untold] = all(root, '[data-testid="platform"]')
    expect(words(pending as HTMLElement)).toContain('You have not chosen anything there yet.')
    expect(words(untold as HTMLElement)).toContain('It does not tell what you chose.')
    expect(root.querySelectorAll('[data-testid="platform"] details')).toHaveLength(0)
  })

  it('is said to list services, or nothing that can be read', async () => {
    const root = await open([platform({ lists: 'services' }), platform({ id: 'didomi', lists: 'nothing' })])
    const [services, nothing] = all(root, '[data-testid="platform"]').map((line) => words(line as HTMLElement))
    expect(services).toContain('It lists services, not the cookies that they set.')
    expect(nothing).toContain('It holds no list of cookies that can be read here.')
  })

  it('is the source that the line of its charter names', async () => {
    const root = await open([platform()])
    expect(words(root)).toContain('in its consent platform, Klaro')
  })

  it.each([
    ['en', 'keeps your answer to the banner', 'Klaro, which asks for your choice on this page, keeps your answer'],
    [
      'fr',
      'conserve votre réponse au bandeau',
      'Klaro, qui demande votre choix sur cette page, conserve votre réponse',
    ],
  ])(
    'marks the row of what it keeps the answer in, which stays as it is declared or not: %s',
    async (tag, mark, why) => {
      const keeps = { cookies: ['klaro', 's'], storage: [] }
      const seen = inspection(
        ['klaro', 's', 'other'].map((name) => siteCookie(name)),
        [charter(ENTRIES, { source: 'klaro', title: 'Klaro' })],
        { platforms: [platform({ keeps })] },
      )
      const ports = new FakePorts(ready(seen))
      ports.ownLanguage = tag
      const { root } = await openPopup(ports)
      expect(words(rowOf(root, 'klaro'))).toContain(mark)
      expect(words(rowOf(root, 's'))).toContain(mark)
      expect(words(rowOf(root, 'other'))).not.toContain(mark)
      expect(rowOf(root, 'klaro').dataset['status']).toBe('undeclared')
      const row = await openRow(rowOf(root, 'klaro'))
      expect(words(one(row, '[data-testid="keeps-choice"]'))).toContain(why)
    },
  )
})

describe('The choice beside a category', () => {
  const choices = (root: HTMLElement) =>
    all(root, '[data-testid="group-choice"]').map((mark) => [
      mark.closest<HTMLElement>('[data-group]')?.dataset['group'],
      mark.dataset['choice'],
    ])

  it('is that of the platform, and none where the platform lets nobody refuse', async () => {
    const root = await open([platform({ choice: chosen('partial', [necessary, audience, adverts]) })])
    expect(choices(root)).toEqual([
      ['statistics', 'refused'],
      ['marketing', 'accepted'],
    ])
  })

  it('is in part where categories of one kind were chosen differently', async () => {
    const both = [audience, { ...audience, declared: 'Mesure', accepted: true }]
    const root = await open([platform({ choice: chosen('partial', both) })])
    expect(choices(root)).toEqual([['statistics', 'partial']])
  })

  it('is said over a group only where the platform itself declares all of it, else on each row that it declares', async () => {
    const own = charter(ENTRIES, { source: 'klaro', title: 'Klaro' })
    const page = charter([entry('b', { category: 'marketing' })], { id: 'page', source: 'policy-page' })
    const other = charter([entry('c', { category: 'statistics' })], { id: 'other', basis: 'platform' })
    const platforms = [platform({ choice: chosen('partial', [necessary, audience, adverts]) })]
    const cookies = ['a', 'b', 'c', 'p'].map((name) => siteCookie(name))
    const { root } = await openPopup(ready(inspection(cookies, [own, page, other], { platforms })))
    expect(choices(root)).toEqual([['statistics', 'refused']])
    const facts = (name: string) => words(one(rowOf(root, name), 'summary'))
    expect(facts('a')).not.toContain('you ')
    expect(facts('p')).toContain('you accepted')
    expect(facts('b')).not.toContain('you ')
    expect(facts('c')).not.toContain('you ')
  })

  it('is that of the very category that declares the cookie, where one bears its words', async () => {
    const both = [audience, { ...audience, declared: 'Mesure', accepted: true }]
    const entries = ['Audience', 'Mesure'].map((declaredCategory) =>
      entry(declaredCategory, { category: 'statistics', declaredCategory }),
    )
    const { root } = await openPopup(
      ready(
        inspection([siteCookie('Audience'), siteCookie('Mesure')], [charter(entries, { source: 'klaro' })], {
          platforms: [platform({ choice: chosen('partial', both) })],
        }),
      ),
    )
    expect(choices(root)).toEqual([])
    expect(words(one(rowOf(root, 'Audience'), 'summary'))).toContain('you refused')
    expect(words(one(rowOf(root, 'Mesure'), 'summary'))).toContain('you accepted')
  })

  it('is none of a platform whose list is not what declares the cookie', async () => {
    const root = await open([platform({ id: 'tcf', choice: chosen('partial', [audience, adverts]) })])
    expect(choices(root)).toEqual([])
    expect(words(root)).not.toMatch(/you (accepted|refused)/)
  })

  it('is not said before anything was chosen', async () => {
    const root = await open([platform({ choice: chosen('pending', [audience, adverts]) })])
    expect(choices(root)).toEqual([])
  })
})

describe('A list that the platform keeps on another host', () => {
  it('is asked for by its origin, in the click', async () => {
    const issue: Issue = {
      code: 'platform_file_elsewhere',
      detail: 'cdn.consent.test',
      url: 'https://cdn.consent.test/list.json',
      grant: 'https://cdn.consent.test',
    }
    const ports = new FakePorts(ready(inspection([siteCookie('s')], [], { issues: [issue] })))
    const { root } = await openPopup(ports)
    expect(words(one(root, '[data-issue="platform_file_elsewhere"]'))).toContain(
      'the browser will ask whether this extension may read and change your data there',
    )
    fireEvent.click(one(root, '[data-testid="grant-origin"]'))
    expect(ports.asked.map(({ patterns }) => patterns)).toEqual([['https://cdn.consent.test/*']])
  })
})
