import { describe, expect, it } from 'vitest'
import { COOKIE_POLICY, rankLinks } from '../../../../src/sources/policy-page/extract/rank-links'
import { site } from '../../../core/samples'

const SITE = site('https://www.example.org/')

function rank(...links: [text: string, href: string, more?: { inFooter?: boolean; rel?: string }][]) {
  return rankLinks(
    links.map(([text, href, more]) => ({
      text,
      href: new URL(href, SITE.url).href,
      inFooter: false,
      rel: '',
      ...more,
    })),
    SITE,
  )
}

describe('The links of a page', () => {
  it.each([
    'Politique de cookies',
    'Gestion des cookies',
    'Cookie policy',
    'Cookie-Richtlinie',
    'Política de cookies',
    'Informativa sui cookie',
    'Cookieverklaring',
    'Polityka plików cookies',
    'Kakor',
    'Cookiepolitik',
    'Evästeet',
    'Informasjonskapsler',
    'Soubory cookie',
    'Πολιτική cookies',
    'Süti szabályzat',
    'Politica de cookie-uri',
  ])('lead to the cookie policy by these words: %s', (words) => {
    expect(rank([words, '/x'])[0]?.score).toBeGreaterThanOrEqual(COOKIE_POLICY)
  })

  it('lead there by their address too', () => {
    expect(rank(['Read more', '/legal/cookie-policy'])[0]?.score).toBeGreaterThanOrEqual(COOKIE_POLICY)
  })

  it('lead to a privacy policy by words, address or relation, behind any cookie policy', () => {
    const ranked = rank(
      ['Confidentialité', '/a'],
      ['', '/b', { rel: 'privacy-policy' }],
      ['Legal', '/privacy'],
      ['Cookies', '/c'],
    )
    expect(ranked.map(({ url }) => new URL(url).pathname)).toEqual(['/c', '/a', '/b', '/privacy'])
    expect(ranked.slice(1).every(({ score }) => score < COOKIE_POLICY)).toBe(true)
  })

  it('are sought in the footer first, each address once, without its fragment', () => {
    const ranked = rank(['Cookies', '/a'], ['Cookies', '/b', { inFooter: true }], ['Cookies', '/a#list'])
    expect(ranked.map(({ url }) => url)).toEqual(['https://www.example.org/b', 'https://www.example.org/a'])
  })

  it('are left out where they lead elsewhere, or nowhere', () => {
    expect(
      rank(['Home', '/'], ['Recipes', '/recipes'], ['Cookies', 'javascript:void(0)'], ['Cookies', 'mailto:a@b.org']),
    ).toEqual([])
  })

  it('tell whether they stay on this origin', () => {
    expect(rank(['Cookies', 'https://legal.example.net/cookies'])[0]?.sameOrigin).toBe(false)
    expect(rank(['Cookies', '/cookies'])[0]?.sameOrigin).toBe(true)
  })
})
