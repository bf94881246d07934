import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import opendatasoft from '../../../src/charters/opendatasoft.json'
import { bundledSource } from '../../../src/sources/bundled/bundled'
import { site } from '../../core/samples'

const OWN = site('https://data-ditpservicespublicsplus.opendatasoft.com/explore/')
const OTHER = site('https://data.example.org/')
const SIGNS = opendatasoft.platform.signs.map((sign) => sign.selector)
const source = bundledSource({ '../../charters/opendatasoft.json': opendatasoft })

describe('The bundled charter', () => {
  it('is the site’s own on the host that published it, whatever the page shows', () => {
    for (const found of [SIGNS, []]) {
      const [charter] = source.parse(found, OWN).charters
      expect(charter).toMatchObject({ basis: 'site', platform: null, publishedAt: null, language: 'fr' })
      expect(charter?.entries.map((entry) => entry.name).toSorted()).toEqual([
        'cookies_preferences',
        'csrftoken',
        'django_language',
        'sessionid',
      ])
    }
  })

  it('is its platform’s on another site that shows enough signs, which it names', () => {
    const [charter] = source.parse(SIGNS.slice(0, 2), OTHER).charters
    expect(charter).toMatchObject({ basis: 'platform', host: OWN.host, platform: { name: 'Opendatasoft' } })
    expect(charter?.platform?.signs).toHaveLength(2)
  })

  it('is nothing where one sign shows alone, or a sign of somebody else', () => {
    for (const sign of SIGNS) expect(source.parse([sign], OTHER).charters).toEqual([])
    expect(source.parse(['body', 'html', 'nav'], OTHER).charters).toEqual([])
    for (const sign of SIGNS) expect(source.parse([sign, sign], OTHER).charters).toEqual([])
  })

  it('is not the word of a host that only looks like its own', () => {
    for (const host of ['opendatasoft.com', `${OWN.host}.example.org`, `x.${OWN.host}`, `x${OWN.host}`]) {
      expect(source.parse([], site(`https://${host}/`)).charters, host).toEqual([])
    }
  })

  it('has the page asked for its signs and for nothing else', () => {
    expect(source.selectors).toEqual(SIGNS)
  })

  it('numbers its rows', () => {
    const rows = source.parse([], OWN).charters[0]?.entries.map((entry) => entry.locator.row)
    expect(rows).toEqual([1, 2, 3, 4])
  })
})

describe('A bundled charter that breaks its schema', () => {
  const broken = bundledSource({
    '../../charters/broken.json': { ...opendatasoft, entries: [{ name: 5 }] },
    '../../charters/nothing.json': null,
    '../../charters/opendatasoft.json': opendatasoft,
  })

  it('is one that would take a single sign for enough', () => {
    const platform = { ...opendatasoft.platform, signsNeeded: 1 }
    const { charters, issues } = bundledSource({ 'one.json': { ...opendatasoft, platform } }).parse(SIGNS, OTHER)
    expect(charters).toEqual([])
    expect(issues).toEqual([{ code: 'bundled_charter_unreadable', detail: 'one.json' }])
  })

  it('is named and left out, and the others stay', () => {
    const { charters, issues } = broken.parse([], OWN)
    expect(charters).toHaveLength(1)
    expect(issues).toEqual([
      { code: 'bundled_charter_unreadable', detail: 'broken.json' },
      { code: 'bundled_charter_unreadable', detail: 'nothing.json' },
    ])
  })
})

describe('A bundled charter of a site alone', () => {
  const own = bundledSource({ 'own.json': { ...opendatasoft, platform: null } })

  it('is nobody else’s, and looks for nothing in the page', () => {
    expect(own.parse(SIGNS, OWN).charters).toHaveLength(1)
    expect(own.parse(SIGNS, OTHER).charters).toEqual([])
    expect(own.selectors).toEqual([])
  })
})

describe('Whatever a page answers', () => {
  it('leaves the site that published the charter with its own', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (found) => {
        expect(source.parse(found, OWN).charters.map((charter) => charter.basis)).toEqual(['site'])
      }),
    )
  })

  it('shows the platform from two of its signs on, in any order, among any others', () => {
    fc.assert(
      fc.property(fc.subarray(SIGNS), fc.array(fc.string()), (signs, others) => {
        const raw = [...others, ...signs.toReversed()]
        const bases = source.parse(raw, OTHER).charters.map((charter) => charter.basis)
        expect(bases).toEqual(signs.length >= 2 ? ['platform'] : [])
      }),
    )
  })

  it('never makes the source fail, nor makes another site a portal', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (found) => {
        expect(source.parse(found, OTHER).charters).toEqual([])
      }),
    )
  })
})
