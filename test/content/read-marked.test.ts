// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type MarkedWishes, readMarked } from '../../src/content/read-marked'
import { carried } from './carried'

const read = (wishes: Partial<MarkedWishes>, most = 10_000) =>
  carried(readMarked)({ html: {}, cookies: [], storage: [], visitors: '.comment', ...wishes }, most)

function giveCookies(get: () => string): void {
  vi.spyOn(Document.prototype, 'cookie', 'get').mockImplementation(get)
}

describe('What reads the marked places of a page', () => {
  beforeEach(() => {
    vi.restoreAllMocks()
    document.documentElement.setAttribute('lang', 'fr-CA')
    document.body.innerHTML = ''
    localStorage.clear()
    sessionStorage.clear()
  })

  it('takes the markup of what the selectors find, in order, and nothing within it again', () => {
    document.body.innerHTML = '<p class="a">1<i class="a">2</i></p><p class="a">3</p><b>4</b>'
    expect(read({ html: { some: '.a', none: '.gone' } })).toEqual({
      address: location.href,
      language: 'fr-CA',
      html: { some: ['<p class="a">1<i class="a">2</i></p>', '<p class="a">3</p>'], none: [] },
      cookies: {},
      storage: {},
      cut: false,
    })
  })

  it('takes nothing that visitors of the site wrote', () => {
    document.body.innerHTML = '<div class="comment"><p class="a">mine</p></div><p class="a">ours</p>'
    expect(read({ html: { some: '.a' } }).html).toEqual({ some: ['<p class="a">ours</p>'] })
  })

  it('says that it left out markup past the limit', () => {
    document.body.innerHTML = `<p>${'x'.repeat(50)}</p><p>${'y'.repeat(50)}</p>`
    const { html, cut } = read({ html: { some: 'p' } }, 80)
    expect(html['some']).toEqual([`<p>${'x'.repeat(50)}</p>`])
    expect(cut).toBe(true)
  })

  it('takes the cookies that are asked for, and no value of another', () => {
    giveCookies(() => 'session=secret; choice=a%3D1=2; choice=farther; part_one=1; part_two=; alone; =nameless')
    const { cookies } = read({ cookies: ['choice', 'part_*', '', 'alone'] })
    expect(cookies).toEqual({ choice: 'a%3D1=2', part_one: '1', part_two: '' })
  })

  it('asks for no cookie where none is wanted', () => {
    const get = vi.fn(() => 'a=b')
    giveCookies(get)
    expect(read({}).cookies).toEqual({})
    expect(get).not.toHaveBeenCalled()
  })

  it('takes keys of storage that are asked for, of the lasting one first, and cuts what is long', () => {
    localStorage.setItem('choice', 'lasting')
    localStorage.setItem('secret', 'secret')
    sessionStorage.setItem('choice', 'fleeting')
    sessionStorage.setItem('other', 'x'.repeat(100_001))
    const { storage } = read({ storage: ['choice', 'other', 'gone'] })
    expect(storage['choice']).toBe('lasting')
    expect(storage['other']).toHaveLength(100_000)
    expect(Object.keys(storage)).toEqual(['choice', 'other'])
  })

  it('brings the rest where the page may read neither cookies nor storage', () => {
    document.body.innerHTML = '<p>1</p>'
    giveCookies(() => {
      throw new DOMException('sandboxed', 'SecurityError')
    })
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError')
    })
    sessionStorage.setItem('choice', 'fleeting')
    expect(read({ html: { some: 'p' }, cookies: ['a'], storage: ['choice'] })).toMatchObject({
      html: { some: ['<p>1</p>'] },
      cookies: {},
      storage: { choice: 'fleeting' },
    })
  })

  it.each(['querySelectorAll', 'cookie', 'documentElement'])('is not led astray by an element named %s', (name) => {
    document.body.innerHTML = '<img><form id="banner"><input name="outerHTML"><input name="contains"></form>'
    giveCookies(() => 'choice=1')
    Object.defineProperty(document, name, { configurable: true, value: document.images[0] })
    try {
      const { html, cookies, language } = read({ html: { some: '#banner, input' }, cookies: ['choice'] })
      expect(html['some']).toEqual(['<form id="banner"><input name="outerHTML"><input name="contains"></form>'])
      expect(cookies).toEqual({ choice: '1' })
      expect(language).toBe('fr-CA')
    } finally {
      Reflect.deleteProperty(document, name)
    }
  })
})
