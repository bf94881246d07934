import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/sources/policy-page/extract/page'
import { listLinksOf } from '../../../../src/sources/policy-page/links/choose-pages'
import { readLinksInText } from '../../../../src/sources/policy-page/links/links-in-text'
import { site } from '../../../core/samples'

const PAGE = 'https://www.example.org/cookies'
const linksIn = (html: string, url: string) => readLinksInText(parsePage(html, 'html').tree, url)

function listed(body: string, subject = 'Cookie policy', url = PAGE) {
  const { links, subject: told } = linksIn(`<!doctype html><title>${subject}</title><body>${body}`, url)
  return listLinksOf(links, url, site(url), told)
}

function urls(...given: Parameters<typeof listed>): string[] {
  return listed(...given).map(({ url }) => url)
}

describe('A link whose sentence says that the site’s list stands there', () => {
  it.each<[string, string, string]>([
    [
      'a page',
      '<p>These matter most; <a href="/all">the whole list of our cookies</a> is on a page of its own.',
      `https://www.example.org/all`,
    ],
    [
      'a file',
      '<p>The full list of cookies can be <a href="/d/c.pdf">downloaded</a>.',
      'https://www.example.org/d/c.pdf',
    ],
    ['a query', '<p>You find all cookies in <a href="?page=list">this table</a>.', `${PAGE}?page=list`],
    ['a route', '<p>Our cookie list is <a href="#/list">here</a>.', `${PAGE}#/list`],
    ['another host', '<p>See the <a href="https://help.example.org/c">cookie table</a>.', 'https://help.example.org/c'],
    [
      'another site',
      '<p>Our list of cookies is kept <a href="https://example.net/c/17">here</a>.',
      'https://example.net/c/17',
    ],
    [
      'below a lead',
      '<p>The list of cookies that we use, by site:</p><ul><li><a href="/a">Shop</a></ul>',
      'https://www.example.org/a',
    ],
    [
      'below a heading',
      '<h2>List of cookies</h2><p><a href="/l.pdf">Download (PDF)</a></p>',
      'https://www.example.org/l.pdf',
    ],
    [
      'in French',
      '<p>La <a href="/liste">liste complète</a> des cookies figure en annexe.',
      'https://www.example.org/liste',
    ],
    [
      'in German',
      '<p>Eine <a href="/tab">Übersicht</a> aller eingesetzten Cookies führen wir gesondert.',
      'https://www.example.org/tab',
    ],
    ['in Swedish', '<p>Se <a href="/lista">listan över kakor</a> som vi använder.', 'https://www.example.org/lista'],
    [
      'in Polish',
      '<p>Pełny <a href="/wykaz">wykaz plików cookie</a> znajduje się na osobnej stronie.',
      'https://www.example.org/wykaz',
    ],
    [
      'in a base of its own',
      '<base href="/en/"><p>See the <a href="list">list of cookies</a>.',
      'https://www.example.org/en/list',
    ],
  ])('is found: %s', (_, body, url) => expect(urls(body)).toEqual([url]))

  it('is found as a further page of the list', () => {
    const pager = '<p><a href="?page=2">2</a> <a href="?page=3" rel="next">Next</a></p>'
    expect(urls(pager)).toEqual([`${PAGE}?page=2`, `${PAGE}?page=3`])
    expect(urls(pager, 'Our trains')).toEqual([])
  })

  it('is the cookie policy itself, on a page that is of something else', () => {
    const body = '<p>How we use them is told in our <a href="/c">cookie policy</a>.'
    expect(urls(body, 'Privacy policy')).toEqual(['https://www.example.org/c'])
    expect(urls(body, 'Cookie policy')).toEqual([])
    expect(urls(body, 'Our shop')).toEqual([])
  })

  it('tells where it leads, each once', () => {
    const body =
      '<p>See the <a href="/l">list of cookies</a>. <a href="/l#b">Cookie list</a>.<p><a href="https://legal.example.org/l">Table of all cookies</a>'
    expect(listed(body)).toEqual([
      { url: 'https://www.example.org/l', text: 'list of cookies', kind: 'cookies', where: 'same-origin' },
      { url: 'https://legal.example.org/l', text: 'Table of all cookies', kind: 'cookies', where: 'same-site' },
    ])
  })
})

describe('A link of a policy page that leads to no list of the site', () => {
  it.each<[string, string]>([
    ['browsers’ help', '<p>How to manage all cookies in <a href="https://support.google.com/chrome/x">Chrome</a>.'],
    ['help of the site', '<p>Delete all cookies in your browser: <a href="/help">here is how</a>.'],
    ['an authority', '<p>Our list of advice on cookies: <a href="https://www.cnil.fr/cookies">CNIL</a>.'],
    ['a vendor', '<p>Which cookies they use is told in <a href="https://vendor.example/cookies">their policy</a>.'],
    ['a catalogue', '<table><tr><td><a href="https://cookiedatabase.org/cookie/x">All cookies of X</a></table>'],
    ['sharing', '<h2>List of cookies</h2><p><a href="https://social.example/share?u=x">Share</a></p>'],
    ['opting out', '<p>A list of ways to opt out of cookies stands <a href="/opt-out">here</a>.'],
    ['a former version', '<p>The list of cookies has changed (<a href="/cookies/2020">previous version</a>).'],
    ['a section', '<ul><li><a href="#l">List of cookies</a></ul><h2 id="l">List of cookies</h2>'],
    ['a note', '<p>The list of cookies that we use here<a href="#_n1">[CF1]</a> changes.'],
    ['the page itself', '<p>This is the <a href="/cookies">list of cookies</a>.'],
    [
      'the page by its canonical address',
      '<link rel="canonical" href="/c/"><p>See the <a href="/c/">list of cookies</a>.',
    ],
    ['the privacy policy', '<p>Beside the cookies we use, read our <a href="/privacy">privacy policy</a>.'],
    ['the menu', '<nav><p>All cookies <a href="/shop">Shop</a></nav>'],
    ['a comment', '<div class="comment">See the <a href="/spam">list of cookies</a></div>'],
    ['a letter', '<p>For a list of cookies write to <a href="mailto:a@example.org">us</a>.'],
  ])('is none: %s', (_, body) => expect(urls(body)).toEqual([]))
})

describe('The links of a page in its text', () => {
  it('have the sentence around them, across inline tags, and no other', () => {
    const { links } = linksIn('<p>One thing. See <b>the <a href="/l">list</a></b> here. Another.', PAGE)
    expect(links.map(({ sentence, text }) => [text, sentence])).toEqual([['list', 'See the list here.']])
  })

  it('tell what the page is about by its title and first heading', () => {
    expect(linksIn('<title>Shop</title><h1>Our <i>cookies</i></h1><h2>More</h2>', PAGE).subject).toBe(
      'Shop Our cookies',
    )
  })

  it('are read however deep or many', () => {
    expect(linksIn(`${'<div>'.repeat(20_000)}<a href="/a">a</a>`, PAGE).links).toHaveLength(1)
    expect(linksIn('<p>x <a href="/a">a</a> y '.repeat(9_000), PAGE).links).toHaveLength(4_000)
  })
})
