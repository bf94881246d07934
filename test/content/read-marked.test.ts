// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { type MarkedWishes, readMarked } from '../../src/content/read-marked'
import { carried } from './carried'

const read = (wishes: Partial<MarkedWishes>, most = 10_000) =>
  carried(readMarked)({ html: {}, attributes: {}, visitors: '.comment', ...wishes }, most)

describe('What reads the marked places of a page', () => {
  beforeEach(() => {
    document.documentElement.setAttribute('lang', 'fr-CA')
    document.body.innerHTML = ''
  })

  it('takes the markup of what the selectors find, in order, and nothing within it again', () => {
    document.body.innerHTML = '<p class="a">1<i class="a">2</i></p><p class="a">3</p><b>4</b>'
    expect(read({ html: { some: '.a', none: '.gone' } })).toEqual({
      address: location.href,
      language: 'fr-CA',
      html: { some: ['<p class="a">1<i class="a">2</i></p>', '<p class="a">3</p>'], none: [] },
      attributes: {},
      cut: false,
    })
  })

  it('takes the attributes that are asked for, of the first element that has them, and cuts what is long', () => {
    document.body.innerHTML = `<p data-a="1"></p><p data-a="2" data-b="${'x'.repeat(5_000)}"></p>`
    const { attributes } = read({
      attributes: {
        one: { selector: '[data-a]', attribute: 'data-a' },
        long: { selector: '[data-b]', attribute: 'data-b' },
        none: { selector: '.gone', attribute: 'data-a' },
      },
    })
    expect(attributes).toEqual({ one: '1', long: 'x'.repeat(200) })
  })

  it('cuts a language that is none', () => {
    document.documentElement.setAttribute('lang', 'x'.repeat(5_000))
    expect(read({}).language).toHaveLength(100)
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

  it.each(['querySelectorAll', 'querySelector', 'documentElement'])(
    'is not led astray by an element named %s',
    (name) => {
      document.body.innerHTML = '<img><form id="banner"><input name="outerHTML"><input name="contains"></form>'
      document.documentElement.setAttribute('lang', 'fr-CA')
      Object.defineProperty(document, name, { configurable: true, value: document.images[0] })
      try {
        const banner = { selector: '#banner', attribute: 'id' }
        const { html, language, attributes } = read({ html: { some: '#banner, input' }, attributes: { banner } })
        expect(html['some']).toEqual(['<form id="banner"><input name="outerHTML"><input name="contains"></form>'])
        expect(attributes).toEqual({ banner: 'banner' })
        expect(language).toBe('fr-CA')
      } finally {
        Reflect.deleteProperty(document, name)
      }
    },
  )
})
