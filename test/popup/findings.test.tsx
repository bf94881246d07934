import { beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/core/finding'
import { findingRules } from '../../src/findings/registry'
import { findingMessage, findingPieces } from '../../src/telling/finding-words'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'
import { FakePorts, inspection, languageOf, ready } from './fake-ports'
import { all, one, openPopup, rowOf, words } from './open'

const DAY = 86_400
const NOW = Date.parse('2026-11-23T12:00:00+01:00') / 1000

const kept = (name: string, seconds: number) => siteCookie(name, { session: false, expirationDate: NOW + seconds })

const CHARTER = charter([
  entry('alpha'),
  entry('basket', { duration: '1 mois', durationSeconds: 30 * DAY, quote: 'basket | panier | 1 mois' }),
  entry('orphan', { category: 'marketing', consent: 'not-stated', purpose: null }),
])

const SEEN = inspection([siteCookie('alpha'), kept('basket', 300 * DAY), siteCookie('stranger')], [CHARTER])

const sectionOf = (root: ParentNode) => one(root, '[data-testid="findings"]')
const findingOf = (root: ParentNode, id: string, name: string) =>
  one(root, `[data-testid="finding"][data-finding="${id}"][data-name="${name}"]`)
const pointsOf = (root: ParentNode) => all(root, '[data-testid="finding-point"]')

beforeEach(() => {
  document.body.replaceChildren()
})

describe('What deserves a look', () => {
  it('stands in one shut line below the list, its points counted by severity', async () => {
    const { root } = await openPopup(ready(SEEN))
    const fold = one<HTMLDetailsElement>(root, '[data-fold="findings"]')
    expect(words(one(fold, ':scope > summary'))).toBe('Worth a look: 3 to check')
    expect(fold.open).toBe(false)
    const order = all(root, 'h1, [data-testid="findings"], [data-group]')
    expect(order.map((element) => element.dataset['group'] ?? element.dataset['testid'] ?? 'answer')).toEqual([
      'answer',
      'undeclared',
      'necessary',
      'unobserved',
      'findings',
    ])
  })

  it('gathers what the charter leaves out in one point and one line, and marks no row for it', async () => {
    const lacking = (name: string) =>
      entry(name, { provider: null, consent: 'required', category: 'marketing', duration: null })
    const seen = inspection([siteCookie('a'), siteCookie('b')], [charter([lacking('a'), lacking('b'), entry('c')])])
    const { root } = await openPopup(ready(seen))
    expect(pointsOf(root).map((point) => words(one(point, 'summary')))).toEqual([
      'Rows that leave something out To know · a and b',
    ])
    expect(words(one(root, '[data-testid="gaps"]'))).toBe(
      'Of its 3 rows, the charter does not tell the provider in 2 and the duration in 3.',
    )
    expect(all(root, '[data-testid="finding-mark"]')).toEqual([])
    expect(words(one(rowOf(root, 'a'), 'summary'))).not.toContain('not stated')
  })

  it('says that no purpose is stated once in the row, and not by a mark besides', async () => {
    const silent = entry('a', { purpose: null, consent: 'required', category: 'marketing' })
    const { root } = await openPopup(ready(inspection([siteCookie('a')], [charter([silent])])))
    expect(words(one(root, '[data-testid="finding-point"] summary'))).toBe('Purpose not stated To check · a')
    expect(all(root, '[data-testid="finding-mark"]')).toEqual([])
    expect(words(one(rowOf(root, 'a'), 'summary')).match(/not stated/g)).toHaveLength(1)
  })

  it('tells of durations alone that the charter leaves them out', async () => {
    const seen = inspection([siteCookie('a')], [charter([entry('a', { duration: null })])])
    const { root } = await openPopup(ready(seen))
    expect(words(one(root, '[data-fold="findings"] > summary'))).toBe('Rows that leave something out')
    expect(pointsOf(root)).toEqual([])
    expect(words(one(root, '[data-testid="gaps"]'))).toBe('Of its 1 row, the charter does not tell the duration in 1.')
  })

  it('is nowhere where nothing does', async () => {
    const { root } = await openPopup(
      ready(inspection([siteCookie('alpha')], [charter([entry('alpha', { duration: '1 an' })])])),
    )
    expect(all(root, '[data-testid="findings"], [data-testid="finding-mark"]')).toEqual([])
  })

  it('is a closed line for each rule, with severity, title and names', async () => {
    const { root } = await openPopup(ready(SEEN))
    expect(pointsOf(root).map((point) => words(one(point, 'summary')))).toEqual([
      'Kept longer than declared To check · basket',
      'Purpose not stated To check · orphan',
      'Not in the charter To check · stranger',
    ])
    expect(all(sectionOf(root), 'details').filter((details) => (details as HTMLDetailsElement).open)).toEqual([])
  })

  it('has for each finding what tests look for', async () => {
    const { root } = await openPopup(ready(SEEN))
    expect({ ...findingOf(root, 'kept-longer-than-declared', 'basket').dataset }).toEqual({
      testid: 'finding',
      finding: 'kept-longer-than-declared',
      name: 'basket',
      severity: 'attention',
    })
  })

  it('says what was seen, what was declared in its own language, and the rule with its source', async () => {
    const { root } = await openPopup(ready(SEEN))
    const finding = findingOf(root, 'kept-longer-than-declared', 'basket')
    expect(words(one(finding, '[data-part="seen"]'))).toBe('The browser is to keep it for another 10 months.')
    const declared = one(finding, '[data-part="declared"]')
    expect(words(declared)).toBe('Declared duration: “1 mois”.')
    expect(words(one(declared, '[lang="fr"]'))).toBe('1 mois')
    expect(words(one(finding, 'blockquote[lang="fr"]'))).toBe('basket | panier | 1 mois')
    const point = pointsOf(root)[0] as HTMLElement
    expect(words(point)).toContain('The rule It is pointed out where more than one and a half times')
    expect(one<HTMLAnchorElement>(point, 'a').href).toBe(
      'https://www.usenix.org/conference/usenixsecurity22/presentation/bollinger',
    )
  })

  it('says it in French, with the declared words still in theirs', async () => {
    const ports = new FakePorts(ready(SEEN))
    ports.ownLanguage = 'fr'
    const { root } = await openPopup(ports)
    expect(words(one(root, '[data-fold="findings"] h2'))).toBe('À regarder : 3 à vérifier')
    const finding = findingOf(root, 'kept-longer-than-declared', 'basket')
    expect(words(finding)).toContain('Le navigateur doit encore le garder 10 mois.')
    expect(words(one(finding, '[data-part="declared"]'))).toBe('Durée déclarée : « 1 mois ».')
  })

  it('leads to the row that it is about, opens it and puts the focus there', async () => {
    const { root } = await openPopup(ready(SEEN))
    document.body.append(root)
    one<HTMLButtonElement>(findingOf(root, 'kept-longer-than-declared', 'basket'), 'button').click()
    const row = rowOf(root, 'basket')
    expect(one<HTMLDetailsElement>(row, 'details').open).toBe(true)
    expect(document.activeElement).toBe(one(row, 'summary'))
    expect(one<HTMLDetailsElement>(rowOf(root, 'alpha'), 'details').open).toBe(false)
  })

  it('leads to the row of an entry, too', async () => {
    const { root } = await openPopup(ready(SEEN))
    document.body.append(root)
    one<HTMLButtonElement>(findingOf(root, 'incomplete-entry', 'orphan'), 'button').click()
    expect(document.activeElement).toBe(one(rowOf(root, 'orphan'), 'summary'))
  })

  it('has no way to a row that is not there', async () => {
    const [first] = SEEN.findings
    if (first === undefined) throw new Error('no finding')
    const { root } = await openPopup(ready({ ...SEEN, findings: [{ ...first, match: null }] }))
    expect(all(sectionOf(root), 'button')).toEqual([])
  })

  it('marks the rows with the titles of what was found, and an undeclared one by its place alone', async () => {
    const { root } = await openPopup(ready(SEEN))
    expect(words(one(rowOf(root, 'basket'), '[data-testid="finding-mark"]'))).toBe(
      'Worth a look Kept longer than declared',
    )
    expect(all(rowOf(root, 'alpha'), '[data-testid="finding-mark"]')).toEqual([])
    expect(all(rowOf(root, 'stranger'), '[data-testid="finding-mark"]')).toEqual([])
  })

  it('stays open while the list is read again, and follows what is found', async () => {
    const { root, ports, state } = await openPopup(ready(SEEN))
    document.body.append(root)
    const point = pointsOf(root)[0] as HTMLElement
    one<HTMLDetailsElement>(point, 'details').open = true
    one(point, 'summary').focus()
    ports.outcome = ready(inspection([kept('basket', 200 * DAY), siteCookie('stranger')], [CHARTER]))
    await state.inspect()
    expect(pointsOf(root)[0]).toBe(point)
    expect(document.activeElement).toBe(one(point, 'summary'))
    expect(words(point)).toContain('7 months')
  })
})

describe('Many findings', () => {
  const many = (count: number) =>
    inspection(
      Array.from({ length: count }, (_, at) => siteCookie(`c${String(at).padStart(3, '0')}`)),
      [charter([entry('alpha')])],
    )

  it('of one rule are one line with the first names, and are drawn twenty at a time', async () => {
    const { root } = await openPopup(ready(many(45)))
    const [point, ...others] = pointsOf(root)
    expect(others).toEqual([])
    expect(words(one(point as HTMLElement, 'summary'))).toBe('Not in the charter To check · c000, c001 and 43 others')
    const drawn = () => all(root, '[data-testid="finding"]').length
    const next = () => one<HTMLButtonElement>(root, '[data-testid="finding-next"]')
    expect(drawn()).toBe(20)
    expect(words(next())).toBe('Show the next 20')
    next().click()
    expect(drawn()).toBe(40)
    expect(words(next())).toBe('Show the next 5')
    next().click()
    expect(drawn()).toBe(45)
    expect(all(root, '[data-testid="finding-next"]')).toEqual([])
  })

  it('have all in view up to twenty', async () => {
    const { root } = await openPopup(ready(many(20)))
    expect(all(root, '[data-testid="finding"]')).toHaveLength(20)
    expect(all(root, '[data-testid="finding-next"]')).toEqual([])
  })

  it('of many rules show three, and the rest on demand', async () => {
    const bad = siteCookie('__Secure-a', { secure: false, sameSite: 'no_restriction' })
    const empty = entry('alpha', {
      purpose: null,
      provider: null,
      category: 'unclassified',
      declaredCategory: null,
      consent: 'not-stated',
    })
    const { root } = await openPopup(ready(inspection([bad], [charter([empty])])))
    expect(pointsOf(root)).toHaveLength(5)
    const rest = one<HTMLDetailsElement>(root, '[data-testid="findings"] > details')
    expect(words(one(rest, ':scope > summary'))).toBe('2 other points')
    expect(pointsOf(rest)).toHaveLength(2)
    expect(rest.open).toBe(false)
  })

  it('have no name drawn as nothing', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('')], [charter([entry('alpha')])])))
    expect(words(one(pointsOf(root)[0] as HTMLElement, 'summary'))).toContain('(no name)')
    expect(words(findingOf(root, 'not-declared', ''))).toContain('(no name)')
  })
})

describe('The words of findings', () => {
  it.each(['en', 'fr'] as const)('are there in %s for each wording of each rule', (tag) => {
    for (const { id, variants } of findingRules) {
      for (const variant of variants.length === 0 ? [null] : variants) {
        for (const part of ['title', 'seen', 'declared', 'rule'] as const) {
          expect(findingMessage({ finding: id, variant }, part, languageOf(tag))).not.toBe('')
        }
      }
    }
  })

  it('take declared words as they are, whatever signs they hold', () => {
    const text = '$& {{ remaining }} <b>\u{e000}declared\u{e001}'
    const finding: Finding = {
      ...(SEEN.findings.find(({ finding: id }) => id === 'kept-longer-than-declared') as Finding),
      values: { remaining: { kind: 'seconds', seconds: DAY }, declared: { kind: 'quote', text, language: 'fr' } },
    }
    expect(findingPieces(finding, 'declared', languageOf('en'))).toEqual([
      { text: 'Declared duration: “', language: null },
      { text, language: 'fr' },
      { text: '”.', language: null },
    ])
  })

  it('say nothing of what only the page’s view shows', async () => {
    const { root } = await openPopup(ready(inspection([pageCookie('alpha')], [CHARTER], { visibility: 'page' })))
    expect(pointsOf(root).map((point) => point.dataset['rule'])).toEqual(['incomplete-entry'])
  })
})
