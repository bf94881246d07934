import { describe, expect, it } from 'vitest'
import type { Collected } from '../../../../src/sources/policy-page/parts/collected'
import { openPolicyOf } from '../../../../src/sources/policy-page/parts/open-policy'
import { site } from '../../../core/samples'

const FRONT = 'https://www.example.org/'

function page(address: string, links: [href: string, hasTarget?: boolean][], more: Partial<Collected> = {}) {
  const collected: Collected = {
    address,
    title: 'The kiosk',
    heading: '',
    isServedAsPage: true,
    isLoaded: true,
    html: null,
    visibleText: null,
    language: 'en',
    isOpendatasoft: false,
    links: links.map(([href, hasTarget = true]) => ({
      href: new URL(href, address).href,
      text: 'Cookie policy',
      inFooter: true,
      rel: '',
      inMenu: false,
      inConsent: false,
      around: '',
      isUserContent: false,
      hasTarget,
    })),
    cut: false,
    ...more,
  }
  return openPolicyOf(collected, site(FRONT))
}

describe('The open page is its site’s policy', () => {
  it.each([
    ['where a link of the site leads to it', '/legal', '/legal', '/legal'],
    ['where a link leads to a route of it that is open', '/#/cookies', '#/cookies', '/#/cookies'],
    ['where a link leads to a place in the front page', '/', '#cookies', '/'],
    ['where a link leads to a place in it', '/about', '#cookies', '/about'],
  ])('%s', (_, path, href, of) => {
    expect(page(new URL(path, FRONT).href, [[href]])).toMatchObject({ kind: 'cookies', of: new URL(of, FRONT).href })
  })

  it('where a script has drawn what a link leads to: its address then has the hash', () => {
    const drawn = [['#cookies', false]] as [string, boolean][]
    expect(page(`${FRONT}app#cookies`, drawn)).toMatchObject({ of: `${FRONT}app#cookies` })
    expect(page(`${FRONT}#cookies`, drawn)).toMatchObject({ of: `${FRONT}#cookies` })
  })

  it.each([
    ['its title', 'x', 'Cookie policy | The kiosk'],
    ['its title, whatever its query', 'x?page=3&refresh', 'Cookie policy | The kiosk'],
    ['its address, whatever its query', 'cookies?refresh', 'The kiosk'],
  ])('where %s names it', (_, path, title) => {
    expect(page(FRONT + path, [], { title })).toMatchObject({ kind: 'cookies', of: FRONT + path })
  })
})

describe('The open page is no policy', () => {
  it.each([
    ['where its links lead elsewhere', '/', '/cookies', true],
    ['where a script has not drawn yet what a link leads to', '/app', '#cookies', false],
    ['where another route of it is open', '/#/news', '#/cookies', true],
  ])('%s', (_, path, href, hasTarget) => {
    expect(page(new URL(path, FRONT).href, [[href, hasTarget]])).toBeNull()
  })
})
