import { describe, expect, it } from 'vitest'
import { knowledge, services } from '../../src/app/knowledge'
import { servicesSpokenOf, withGeneral } from '../../src/core/general-match'
import type { Match } from '../../src/core/inspection'
import { matchSeen } from '../../src/core/match'
import type { Part } from '../../src/core/part'
import { charter, entry, seenOf, site, siteCookie, storedItem } from './samples'

const SITE = site('https://www.shop.example/')
const OWN = charter([entry('basket')], { source: 'policy-page', url: 'https://www.shop.example/cookies' })

function part(names: readonly string[], more: Partial<Part> = {}): Part {
  return {
    kind: 'policy-page',
    name: 'Cookies',
    url: 'https://www.shop.example/cookies',
    state: 'whole',
    issue: null,
    declares: true,
    rows: { read: 1, found: 1 },
    left: [],
    services: names.map((service) => ({
      service,
      provider: null,
      purpose: null,
      category: null,
      quote: `We use ${service} to count visits.`,
      url: `https://www.shop.example/cookies#:~:text=${service}`,
    })),
    text: 'We use them.',
    ...more,
  }
}

function said(names: readonly string[], parts: readonly Part[], platforms: readonly string[] = []): Match[] {
  const seen = seenOf(names.map((name) => siteCookie(name, { domain: 'www.shop.example' })))
  const matches = matchSeen(seen, [OWN], SITE, parts)
  return withGeneral(matches, knowledge, { site: SITE, parts, platforms: new Set(platforms) })
}

describe('What is generally known of a cookie', () => {
  it('stands beside it, and alone changes no status', () => {
    const [known, unknown] = said(['_ga', 'qz_own_9'], [part([])])
    expect(known).toMatchObject({
      status: 'undeclared',
      near: null,
      general: { service: 'Google Analytics', kind: 'measure' },
    })
    expect(unknown).toMatchObject({ status: 'undeclared', general: null })
    const [unread] = said(['_ga'], [part([], { state: 'unread' })])
    expect(unread).toMatchObject({ status: 'unchecked', general: { service: 'Google Analytics' } })
  })

  it('leaves what the site declares as it is', () => {
    expect(said(['basket'], [part(['Google Analytics'])])[0]).toMatchObject({ status: 'declared', near: null })
  })

  it('is never told of a name that anyone may use, but for a sign beside it', () => {
    const [alone] = said(['sessionid'], [part([])])
    expect(alone?.general).toBeNull()
    const [beside] = said(['sessionid'], [part([])], ['opendatasoft'])
    expect(beside?.general).toMatchObject({ service: 'Opendatasoft' })
  })

  it('is told of what is stored beside cookies too', () => {
    const seen = seenOf([], { items: [storedItem('plausible_ignore', { origin: 'https://www.shop.example' })] })
    const matches = matchSeen(seen, [OWN], SITE, [part([])])
    const [match] = withGeneral(matches, knowledge, { site: SITE, parts: [], platforms: new Set() })
    expect(match?.general).toMatchObject({ service: 'Plausible' })
  })
})

describe('A cookie of a service that the policy speaks of', () => {
  it.each([
    ['_ga', 'Google Analytics 4'],
    ['_ga', 'the Google Analytics cookies'],
    ['_fbp', 'Facebook Pixel'],
    ['_fbp', 'Meta (Facebook)'],
    ['_hjSession_123456', 'Hotjar Ltd'],
    ['_pk_id.1.1fff', 'Piwik'],
    ['_ttp', 'TikTok Pixel'],
  ])('is near: %s, "%s"', (name, service) => {
    const [match] = said([name], [part([service])])
    expect(match).toMatchObject({
      status: 'near',
      near: { reason: 'service-named', words: service, quote: `We use ${service} to count visits.` },
    })
  })

  it.each([
    ['_ga', 'Google Maps'],
    ['_ga', 'Google'],
    ['_fbp', 'LinkedIn'],
    ['qz_own_9', 'Google Analytics'],
  ])('is not where another is named: %s, "%s"', (name, service) => {
    expect(said([name], [part([service])])[0]).toMatchObject({ status: 'undeclared', near: null })
  })

  it('is near where nothing else could be read', () => {
    expect(said(['_ga'], [part(['Google Analytics'], { state: 'in-part' })])[0]?.status).toBe('near')
  })

  it('is tied by the words of this site alone', () => {
    const elsewhere = part(['Google Analytics'], { services: [] })
    expect(said(['_ga'], [elsewhere])[0]?.status).toBe('undeclared')
  })
})

describe('The services of our list that a policy speaks of', () => {
  it('are found by each name that policies use', () => {
    const found = servicesSpokenOf([part(['Bing Ads', 'XiTi', 'Nobody’s Service'])], services)
    expect(found.map(({ id }) => id).toSorted()).toEqual(['microsoft-advertising', 'piano-analytics'])
  })
})
