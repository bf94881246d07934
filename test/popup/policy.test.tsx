import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/core/issue'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, ready } from './fake-ports'
import { all, one, openPopup, openRow, rowOf, words } from './open'

const OWN = charter([entry('_visite', { purpose: 'Compter les visites' })])

describe('While the site’s pages are read', () => {
  it('the cookies are shown already, and that the list is being looked for is said', async () => {
    const looking = { ...inspection([siteCookie('a')]), looking: true }
    const { root, ports, state } = await openPopup(ready(looking))
    expect(root.dataset['state']).toBe('ready')
    expect(words(one(root, '[data-testid="looking"]'))).toBe('Looking for this site’s cookie policy…')
    expect(words(one(root, 'h1'))).toContain('This site’s own list of them is being looked for.')
    ports.outcome = ready(inspection([siteCookie('a')]))
    await state.inspect()
    expect(all(root, '[data-testid="looking"]')).toEqual([])
    expect(words(one(root, 'h1'))).toContain('No cookie charter of this site is known here yet')
  })
})

describe('A charter that is kept', () => {
  const kept = { ...inspection([siteCookie('_visite')], [OWN]), keptSince: '2026-11-22T10:00:00.000Z' }

  it('says since when, is read again on demand, and is forgotten on demand', async () => {
    const { root, ports } = await openPopup(ready(kept))
    one(root, '[data-testid="view-charter"]').click()
    expect(words(one(root, '[data-testid="kept"]'))).toContain('last checked November 22, 2026')
    one(root, '[data-testid="look-again-charter"]').click()
    await expect.poll(() => ports.again).toEqual([false, true])
    one(root, '[data-testid="forget-charter"]').click()
    await expect.poll(() => all(root, '[data-testid="kept"]')).toEqual([])
    expect(ports.forgotten).toEqual(['https://data.example.org'])
    expect(ports.looks).toBe(2)
    expect(words(one(root, '[role="status"]'))).toBe('What was kept of data.example.org is forgotten.')
  })

  it('is read again by the button of the header', async () => {
    const { root, ports } = await openPopup(ready(kept))
    one(root, '[data-testid="look-again"]').click()
    await expect.poll(() => ports.again).toEqual([false, true])
  })
})

describe('What another charter says of the same cookie', () => {
  it('stands beside, with whose word it is', async () => {
    const other = charter([entry('_visite', { purpose: 'Montrer des publicités' })], { id: 'other', basis: 'platform' })
    const { root } = await openPopup(ready(inspection([siteCookie('_visite')], [OWN, other])))
    const details = openRow(rowOf(root, '_visite'))
    const beside = words(one(details, '[data-testid="other-words"]'))
    expect(beside).toContain('Another charter of this cookie says')
    expect(beside).toContain('Montrer des publicités')
  })
})

describe('A policy that could not be read', () => {
  it.each(['policy_blocked', 'policy_pdf', 'policy_log_in', 'policy_drawn_by_script', 'policy_too_large'] as const)(
    'is said in words, with the link to its page: %s',
    async (code) => {
      const issue: Issue = { code, url: 'https://data.example.org/cookies' }
      const { root } = await openPopup(ready(inspection([siteCookie('a')], [], { issues: [issue] })))
      const said = one(root, '[data-testid="issue"]')
      expect(words(said)).not.toContain(code)
      expect(one<HTMLAnchorElement>(said, 'a').href).toBe('https://data.example.org/cookies')
    },
  )
})
