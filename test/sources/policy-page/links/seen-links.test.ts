import { describe, expect, it } from 'vitest'
import { choosePages } from '../../../../src/sources/policy-page/links/choose-pages'
import type { Link } from '../../../../src/sources/policy-page/links/link'
import { seenLinks } from '../../../../src/sources/policy-page/links/seen-links'
import { site } from '../../../core/samples'

const HOME = 'https://www.example.org/'

type Given = [text: string, href: string, more?: Partial<Link>]

/** Lists links of the text of a page, unless they say where they stand; none of them may be chosen as its policy. */
function seen(given: Given[], address = HOME) {
  const links = given.map(([text, href, more]) => ({
    text,
    href: new URL(href, address).href,
    inFooter: false,
    rel: '',
    ...more,
  }))
  const choice = choosePages(links, site(address), 3, { address, language: 'en', isOpendatasoft: false })
  expect([choice.pages, choice.named]).toEqual([[], []])
  return seenLinks(links, site(address), address)
}

const FOOTER: Partial<Link> = { inFooter: true }

describe('The links that were seen', () => {
  it('are three at most: those named for what may lead on, then those of the footer, then others', () => {
    const home: Given[] = [
      ['Products', '/products'],
      ['Contact', '/contact', FOOTER],
      ['Terms of sale', '/sale'],
      ['About us', '/about', FOOTER],
    ]
    expect(seen(home)).toEqual([
      { text: 'Terms of sale', url: `${HOME}sale` },
      { text: 'Contact', url: `${HOME}contact` },
      { text: 'About us', url: `${HOME}about` },
    ])
    expect(seen(home.slice(0, 1))).toEqual([{ text: 'Products', url: `${HOME}products` }])
    expect(seen([])).toEqual([])
  })

  it('are each page once, by the link that tells most, and as the page has its address', () => {
    const links: Given[] = [
      ['More', '/sale'],
      ['Terms of sale', '/sale#top', FOOTER],
      ['Team', 'http://example.org/team'],
    ]
    expect(seen(links).map(({ text, url }) => [text, url])).toEqual([
      ['Terms of sale', `${HOME}sale#top`],
      ['Team', 'http://example.org/team'],
    ])
  })

  it.each<[string, Given]>([
    ['without words', ['  ', '/team']],
    ['to the open page or within it', ['Up', '#top', { hasTarget: true }]],
    ['to the front page', ['Home', '/']],
    ['with a query, which may hold a secret or act', ['Log out', '/out?token=secret']],
    ['with a log-in', ['Files', 'https://demo:demo@www.example.org/files']],
    ['that is no page', ['Write to us', 'mailto:team@example.org']],
    ['that a visitor wrote', ['My shop', '/user/shop', { isUserContent: true }]],
    ['of another site that names nothing', ['Partner', 'https://partner.example/']],
  ])('are none %s', (_, link) => {
    expect(seen([link])).toEqual([])
  })
})
