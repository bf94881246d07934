import { fireEvent } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../src/core/inspection'
import type { Issue } from '../../src/core/issue'
import { PART_KINDS, type Part } from '../../src/core/part'
import { charter, entry, siteCookie } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
import { nearly } from './nearly'
import { all, one, openPopup, words } from './open'

const OWN = charter([entry('a')])

function part(more: Partial<Part> = {}): Part {
  return {
    kind: 'policy-page',
    name: 'Gestion des cookies',
    url: 'https://data.example.org/cookies',
    state: 'whole',
    issue: null,
    declares: true,
    rows: { read: 14, found: 14 },
    left: [],
    text: null,
    ...more,
  }
}

const unread = (code: Issue['code'], more: Partial<Part> = {}) =>
  part({ state: 'unread', issue: { code }, declares: false, rows: { read: 0, found: 0 }, ...more })

const PDF = unread('policy_pdf', {
  kind: 'linked-list',
  name: 'Liste (PDF)',
  url: 'https://data.example.org/liste.pdf',
})

const withParts = (parts: Part[], issues: Issue[] = []) =>
  inspection([siteCookie('a')], parts.some(({ declares }) => declares) ? [OWN] : [], { parts, issues })

async function open(seen: Inspection, language: 'en' | 'fr' = 'en') {
  const ports = new FakePorts(ready(seen))
  ports.ownLanguage = language
  return { ...(await openPopup(ports)), ports }
}

async function openCharter(seen: Inspection, language: 'en' | 'fr' = 'en') {
  const opened = await open(seen, language)
  one(opened.root, '[data-testid="view-charter"]').click()
  return opened
}

describe('The Charter tab', () => {
  it('shows each part with its name, kind, address and how far it was read', async () => {
    const parts = [
      part(),
      part({ name: 'Annexe', state: 'in-part', issue: { code: 'rows_unread' }, rows: { read: 12, found: 14 } }),
      PDF,
    ]
    const { root } = await openCharter(withParts(parts))
    const shown = all(root, '[data-testid="part"]')
    expect(shown.map(({ dataset }) => [dataset['kind'], dataset['state'], dataset['url']])).toEqual([
      ['policy-page', 'whole', 'https://data.example.org/cookies'],
      ['policy-page', 'in-part', 'https://data.example.org/cookies'],
      ['linked-list', 'unread', 'https://data.example.org/liste.pdf'],
    ])
    const [whole = '', inPart = '', notRead = ''] = shown.map(words)
    expect(whole).toMatch(/^Gestion des cookies ?policy page · read whole · 14 rows · declares cookies by name/)
    expect(inPart).toMatch(/^Annexe ?policy page · read in part · 12 of 14 rows · declares cookies by name/)
    expect(inPart).not.toContain('could not be read in full')
    expect(notRead).toMatch(/^Liste \(PDF\) ?list that the policy page sends to · not read/)
    expect(notRead).toContain('is a PDF document')
    expect(notRead).not.toContain('declares')
    expect(all(root, '[data-testid="part"] a').map((link) => link.getAttribute('href'))).toEqual(
      parts.map(({ url }) => url),
    )
    expect(words(one(root, '[data-testid="parts"]'))).toContain('Not every part was read whole, so no cookie is called')
  })

  it('says it in French, too', async () => {
    const { root } = await openCharter(withParts([part({ state: 'in-part', rows: { read: 1, found: 3 } }), PDF]), 'fr')
    const [inPart = '', notRead = ''] = all(root, '[data-testid="part"]').map(words)
    expect(inPart).toContain(
      'page de la politique · lecture partielle · 1 ligne sur 3 · déclare des cookies par leur nom',
    )
    expect(notRead).toContain('pas de lecture')
    expect(words(one(root, '[data-testid="parts"]'))).toContain('Où se trouvent ses déclarations')
  })

  it('has words for every kind of part, in both languages', async () => {
    for (const language of ['en', 'fr'] as const) {
      const { root } = await openCharter(withParts(PART_KINDS.map((kind) => part({ kind, name: '' }))), language)
      const names = all(root, '[data-testid="part"] p:first-child').map(words)
      expect(new Set(names).size).toBe(PART_KINDS.length)
      expect(names.join()).not.toContain('part_kind')
    }
  })

  it('shows the parts also where there is no charter', async () => {
    const { root } = await openCharter(withParts([unread('policy_slow')]))
    expect(words(one(root, 'h1'))).toBe('No charter of this site is known here yet.')
    expect(words(one(root, '[data-testid="part"]'))).toContain('did not answer in time')
  })

  it('says where the charter was read whole what that allows, and where no part declares cookies that it allows nothing', async () => {
    const whole = await openCharter(withParts([part()]))
    expect(words(one(whole.root, '[data-testid="parts"]'))).toContain('Every part was read whole.')
    const none = await openCharter(withParts([part({ declares: false, rows: { read: 0, found: 0 } })]))
    expect(words(one(none.root, '[data-testid="parts"]'))).toContain('No part that was read declares cookies by name')
  })

  it('lists a few words that are left over at once, and many on opening', async () => {
    const left = ['_one', '_two', '_three', '_four', '_five', '_six']
    const few = part({ state: 'in-part', issue: { code: 'names_left' }, left: left.slice(0, 5) })
    const { root } = await openCharter(withParts([few, { ...few, left }]))
    const [five, six] = all(root, '[data-testid="left"]')
    expect(words(five as HTMLElement)).toBe(
      'Shaped like a cookie’s name, but in no row that was read: _one, _two, _three, _four, and _five.',
    )
    expect(words(six as HTMLElement)).toBe('6 words shaped like a cookie’s name are in no row that was read')
    const details = six as HTMLDetailsElement
    details.open = true
    fireEvent(details, new Event('toggle'))
    expect(words(details)).toContain('_six')
    expect(words(root)).not.toContain('stand there outside the rows')
  })

  it('says that a part declares no cookie by name only where it was read whole and no such name stands in it', async () => {
    const none = { declares: false, rows: { read: 0, found: 0 } }
    const said = async (seen: Inspection) => {
      const { root } = await openCharter(seen)
      return words(root).includes('declares no cookie by name')
    }
    expect(await said(withParts([part(none)]))).toBe(true)
    expect(await said(withParts([part({ ...none, state: 'in-part' })]))).toBe(false)
    expect(await said(withParts([part({ ...none, state: 'unread' })]))).toBe(false)
    expect(await said(withParts([part({ ...none, left: ['_visite'] })]))).toBe(false)
    const url = 'https://data.example.org/cookies#:~:text=a'
    expect(await said(nearly(withParts([part(none)]), ['a'], { url }))).toBe(false)
    expect(await said(nearly(withParts([part(none)]), ['a'], { url: 'https://data.example.org/autre' }))).toBe(true)
    expect(await said(nearly(withParts([part(none)]), ['a'], { url: null }))).toBe(false)
  })

  it('asks for the host of a part in the click, having said what the browser will ask', async () => {
    const elsewhere = unread('policy_elsewhere', {
      url: 'https://legal.example.org/cookies',
      issue: { code: 'policy_elsewhere', detail: 'legal.example.org', grant: 'https://legal.example.org' },
    })
    const { root, ports } = await openCharter(withParts([elsewhere]))
    const said = one(root, '[data-testid="part"]')
    expect(words(said)).toContain('on another of its hosts, legal.example.org.')
    expect(words(said)).not.toContain('cannot be read from here')
    const button = one(said, '[data-testid="grant-origin"]')
    const what = root.ownerDocument.getElementById(button.getAttribute('aria-describedby') ?? '')
    expect(what?.textContent).toContain('the browser will ask whether')
    fireEvent.click(button)
    expect(ports.asked.map(({ patterns }) => patterns)).toEqual([['https://legal.example.org/*']])
    ports.access = false
    fireEvent.click(button)
    await expect.poll(() => all(root, '[data-testid="access-notice"]').length).toBe(1)
  })

  it('shows the words of a part as text, whatever they hold', async () => {
    const hostile = '<img src=x>'
    const { root } = await openCharter(withParts([part({ name: hostile, left: [hostile] })]))
    expect(root.querySelector('img')).toBeNull()
    expect(words(one(root, '[data-testid="part"]')).split(hostile)).toHaveLength(3)
  })
})

describe('What is to be known at first sight of the parts', () => {
  const issuesIn = (root: HTMLElement) => all(root, '[data-testid="issue"]').map(({ dataset }) => dataset['issue'])

  it('is one line, with the reason that says most and the way to the Charter tab', async () => {
    const parts = [part(), unread('policy_slow', { url: 'https://data.example.org/lent' }), PDF]
    const { root } = await open(withParts(parts))
    const line = one(root, '[data-testid="issue"]')
    expect(line.dataset['issue']).toBe('policy_pdf')
    expect(words(line)).toMatch(
      /^2 of the 3 parts of this site’s charter were not read whole\. The site’s cookie policy is a PDF/,
    )
    expect(one<HTMLAnchorElement>(line, 'a').href).toBe('https://data.example.org/liste.pdf')
    one(line, '[data-testid="see-parts"]').click()
    expect(all(root, '[data-testid="part"]')).toHaveLength(3)
    const french = await open(withParts([part(), PDF]), 'fr')
    expect(words(one(french.root, '[data-testid="issue"]'))).toMatch(
      /^1 des 2 parties de la charte de ce site n’a pas été lue en entier\. /,
    )
  })

  it('says each thing once, where the same stands among the issues', async () => {
    const url = 'https://data.example.org/liste.pdf'
    const issues: Issue[] = [
      { code: 'policy_pdf', url },
      { code: 'stored_cut', detail: 'localStorage' },
    ]
    const { root } = await open(withParts([part(), PDF], issues))
    expect(issuesIn(root)).toEqual(['policy_pdf', 'stored_cut'])
    const other = await open(withParts([part(), PDF], [{ code: 'policy_pdf', url: 'https://data.example.org/b.pdf' }]))
    expect(issuesIn(other.root)).toEqual(['policy_pdf', 'policy_pdf'])
  })

  it('is only the reason where the charter has that one part', async () => {
    const { root } = await open(withParts([PDF]))
    expect(words(one(root, '[data-testid="issue"]'))).toMatch(/^The site’s cookie policy is a PDF document/)
    expect(all(root, '[data-testid="see-parts"]')).toEqual([])
  })

  it('is nothing where the answer says already how many rows were read', async () => {
    const inPart = part({ state: 'in-part', issue: { code: 'rows_unread' }, rows: { read: 0, found: 1 } })
    const { root } = await open(
      inspection([], [charter([entry('a')], { rows: { read: 1, found: 2 } })], { parts: [inPart] }),
    )
    expect(issuesIn(root)).toEqual([])
    expect(words(one(root, 'h1'))).toContain('read in part (1 of 2 rows)')
  })
})
