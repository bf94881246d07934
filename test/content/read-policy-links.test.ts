// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type PageLink, readPolicyLinks } from '../../src/content/read-policy-links'
import { USER_CONTENT_SELECTOR } from '../../src/sources/policy-page/parts/user-content'
import { carried } from './carried'

const WORDS = ['cookie', 'eväste']

function read(mostLinks = 100, mostCharacters = 100_000) {
  return carried(readPolicyLinks)(mostLinks, mostCharacters, WORDS, USER_CONTENT_SELECTOR)
}

/** Puts markup into the page, with `<shadow-root>` elements made into open shadow roots, however deep. */
function show(html: string): void {
  document.body.innerHTML = html
  open(document.body)
}

function open(root: ParentNode): void {
  for (const inner of root.querySelectorAll('shadow-root')) {
    const host = inner.parentElement
    if (host === null || !root.contains(inner)) continue
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.innerHTML = inner.innerHTML
    inner.remove()
    open(shadow)
  }
}

function link(text: string): PageLink | undefined {
  return read().links.find((one) => one.text === text)
}

beforeEach(() => {
  document.head.innerHTML = ''
  document.body.innerHTML = ''
  document.body.className = ''
  document.documentElement.lang = ''
})

describe('The links of a page', () => {
  it('are those of its text, its maps and its policy relations, with their whole address', () => {
    document.head.innerHTML = '<link rel="stylesheet" href="/a.css"><link rel="privacy-policy" href="/p">'
    show(
      '<map><area href="/map?a=1" alt="Imprint"></map><a href="/x?y=1#z">X</a><a>none</a><a href="#/cookies">Route</a>',
    )
    expect(read().links.map(({ href, text }) => [href.replace(location.origin, ''), text])).toEqual([
      ['/p', ''],
      ['/map?a=1', 'Imprint'],
      ['/x?y=1#z', 'X'],
      ['/#/cookies', 'Route'],
    ])
  })

  it('start from the page’s base', () => {
    document.head.innerHTML = '<base href="/fr/">'
    show('<a href="cookies">A</a>')
    expect(link('A')?.href).toBe(`${location.origin}/fr/cookies`)
  })

  it('are named by their text, label, title or picture', () => {
    show(
      '<a href="/1"> Our\n cookies </a><a href="/2" aria-label="Two"><i></i></a><a href="/3" title="Three"></a><a href="/4"><img alt="Four"></a>',
    )
    expect(read().links.map(({ text }) => text)).toEqual(['Our cookies', 'Two', 'Three', 'Four'])
  })

  it('are found in open shadow roots at any depth, in the order of the page', () => {
    show(
      `<a href="/before">Before</a>
       <site-frame><shadow-root><p>Frame</p><site-footer><shadow-root><a href="/deep">Deep</a></shadow-root></site-footer></shadow-root></site-frame>
       <a href="/after">After</a>`,
    )
    expect(read().links.map(({ text }) => text)).toEqual(['Before', 'Deep', 'After'])
    expect(link('Deep')).toMatchObject({ href: `${location.origin}/deep`, inFooter: true })
    expect(link('After')?.inFooter).toBe(false)
  })

  it('stand in a footer, a menu, a question about cookies or a visitor’s words', () => {
    show(
      `<nav><a href="/n">Menu</a></nav><footer><div><a href="/f">Foot</a></div></footer>
       <div id="cookie-bar"><p>This site keeps a cookie.</p><p><a href="/b">Banner</a></p></div>
       <dialog><a href="/d">Dialog</a></dialog>
       <ul id="comments"><li><a href="/c">Comment</a></ul><a href="/u" rel="nofollow ugc">Ugc</a>
       <div itemscope itemtype="https://schema.org/Answer"><a href="/q">Answer</a></div>`,
    )
    expect(link('Menu')).toMatchObject({ inMenu: true, inFooter: false, inConsent: false, isUserContent: false })
    expect(link('Foot')).toMatchObject({ inFooter: true, inMenu: false })
    expect(link('Banner')).toMatchObject({ inConsent: true, around: 'This site keeps a cookie. Banner' })
    expect(link('Dialog')).toMatchObject({ inConsent: true, around: '' })
    for (const text of ['Comment', 'Ugc', 'Answer']) expect(link(text)?.isUserContent).toBe(true)
  })

  it('do not stand in a banner because the whole page is marked for one', () => {
    document.body.className = 'cookies-not-set has-footer comment'
    show('<p>A cookie. <a href="/a">A</a></p>')
    expect(link('A')).toMatchObject({ inConsent: false, inFooter: false, isUserContent: false, around: '' })
  })

  it('tell whether their hash marks an element of the page', () => {
    show('<a href="#here">Here</a><a href="#/route">Route</a><a href="/other#x">Other</a><h2 id="here">Here it is</h2>')
    expect([link('Here'), link('Route'), link('Other')].map((one) => one?.hasTarget)).toEqual([true, false, true])
  })

  it('are the first and the last where there are more than are taken', () => {
    show(Array.from({ length: 10 }, (_, at) => `<a href="/${at}">${at}</a>`).join(''))
    expect(read(4).links.map(({ text }) => text)).toEqual(['0', '1', '8', '9'])
  })
})

describe('The page', () => {
  it('is taken along where it speaks of cookies often enough, what stands in shadow roots included', () => {
    show(
      '<p>One cookie.</p><a-list><shadow-root><b-list><shadow-root><p>A cookie, an eväste.</p></shadow-root></b-list></shadow-root></a-list>',
    )
    const { html, cut } = read()
    expect(html).toContain('A cookie, an eväste.')
    expect(cut).toBe(false)
    expect(read(100, 20)).toMatchObject({ html: html?.slice(0, 20), cut: true })
    show('<p>One cookie.</p>')
    expect(read()).toMatchObject({ html: null, visibleText: null })
  })

  it('tells its first heading that no visitor wrote', () => {
    show('<article class="comment"><h1>Cookie policy</h1></article><h1> Our\n forum </h1><h1>More</h1>')
    expect(read().heading).toBe('Our forum')
    show('<div class="comment"><h1>Cookie policy</h1></div>')
    expect(read().heading).toBe('')
  })

  it('is taken along without the components of what visitors wrote', () => {
    show(
      `<p>A cookie, a cookie, a cookie.</p>
       <div class="comment"><a-b><shadow-root>Mine</shadow-root></a-b></div><a-b><shadow-root>Ours</shadow-root></a-b>`,
    )
    expect(read().html).toContain('Ours')
    expect(read().html).not.toContain('Mine')
  })

  it('is one of the site where it is served as HTML in an origin of its own', () => {
    expect(read().isServedAsPage).toBe(true)
    vi.spyOn(Document.prototype, 'contentType', 'get').mockReturnValue('text/plain')
    expect(read().isServedAsPage).toBe(false)
    vi.restoreAllMocks()
    vi.spyOn(self, 'origin', 'get').mockReturnValue('null')
    expect(read().isServedAsPage).toBe(false)
    vi.restoreAllMocks()
  })

  it('tells its language, and whether it is a portal of Opendatasoft', () => {
    document.documentElement.lang = 'fr'
    expect(read()).toMatchObject({ language: 'fr', isOpendatasoft: false })
    show('<footer><div class="ods-front-footer"></div></footer>')
    expect(read().isOpendatasoft).toBe(true)
  })
})

describe('A large page', () => {
  it('is taken along where its title names cookies, however few words speak of them', () => {
    document.title = 'Cookies | The kiosk'
    show('<p>One row.</p>')
    expect(read().html).toContain('One row.')
    document.title = ''
    expect(read().html).toBeNull()
  })

  it('is looked at as often as it has elements, however deep its links lie', () => {
    const looksAt = (depth: number) => {
      show(`${'<div>'.repeat(depth)}${'<a href="/x">x</a>'.repeat(depth)}`)
      const matches = vi.spyOn(Element.prototype, 'matches')
      read(10_000)
      const { length } = matches.mock.calls
      matches.mockRestore()
      return length
    }
    const few = looksAt(50)
    expect(few).toBeGreaterThan(50)
    expect(looksAt(200)).toBeLessThan(few * 4.5)
  })
})
