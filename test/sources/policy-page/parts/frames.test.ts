import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/sources/policy-page/extract/page'
import { listFrames, refreshAddress, refreshOf } from '../../../../src/sources/policy-page/parts/frames'

const URL_ = 'https://www.example.org/legal/cookies'
const framesIn = (html: string) => listFrames(parsePage(html, 'html').tree, URL_)

describe('The frames of a policy page', () => {
  it.each([
    ['its address', '<iframe src="/list"></iframe>', 'https://www.example.org/list'],
    [
      'its address on another host',
      '<iframe src="https://cdn.example.net/cookie-declaration"></iframe>',
      'https://cdn.example.net/cookie-declaration',
    ],
    ['its title', '<iframe title="Our cookies" src="/x1"></iframe>', 'https://www.example.org/x1'],
    [
      'its address, loaded late',
      '<iframe data-src="cookies-all"></iframe>',
      'https://www.example.org/legal/cookies-all',
    ],
    [
      'its address, in place of none',
      '<iframe src="about:blank" data-src="/list" loading="lazy"></iframe>',
      'https://www.example.org/list',
    ],
    [
      'its address under a base',
      '<base href="/annexe/"><iframe src="list"></iframe>',
      'https://www.example.org/annexe/list',
    ],
    [
      'its address as an object',
      '<object data="/cookie-list" type="text/html"></object>',
      'https://www.example.org/cookie-list',
    ],
    ['its address as what is embedded', '<embed src="/list.pdf">', 'https://www.example.org/list.pdf'],
    [
      'its address in a set of frames',
      '<frameset><frame src="/menu"><frame src="/list"></frameset>',
      'https://www.example.org/list',
    ],
  ])('may hold its list where %s says so', (_, html, url) => {
    expect(framesIn(html)).toMatchObject([{ url, html: null }])
  })

  it('hold it where it is written out in them', () => {
    expect(framesIn('<iframe srcdoc="<p>voie</p>"></iframe>')).toEqual([{ name: '', url: null, html: '<p>voie</p>' }])
  })

  it.each([
    ['a film', '<iframe src="https://films.example.net/embed/7" title="Our film"></iframe>'],
    ['a way to refuse', '<iframe src="/matomo/index.php?action=optOut&x=cookies"></iframe>'],
    ['a picture', '<object data="/cookies.svg" type="image/svg+xml"></object>'],
    ['nothing', '<iframe></iframe><iframe src="about:blank"></iframe><iframe src="javascript:0"></iframe>'],
  ])('are none where they show %s', (_, html) => {
    expect(framesIn(html)).toEqual([])
  })
})

describe('A page that sends its readers on', () => {
  it('says where', () => {
    const html = '<meta http-equiv="Refresh" content="0; URL=/list"><p>Moved.</p>'
    expect(refreshOf(parsePage(html, 'html').tree, URL_)).toBe('https://www.example.org/list')
    expect(refreshAddress("5;url='https://a.example/b'", URL_)).toBe('https://a.example/b')
  })

  it('says so in its body too, but not to readers without scripts alone', () => {
    const meta = '<meta http-equiv="refresh" content="0; url=/list">'
    expect(refreshOf(parsePage(`<body><p>Moved.</p>${meta}`, 'html').tree, URL_)).toBe('https://www.example.org/list')
    expect(refreshOf(parsePage(`<noscript>${meta}</noscript><p>Here.`, 'html').tree, URL_)).toBeNull()
  })

  it('says nothing where it only shows itself again, or no address of the web', () => {
    expect(refreshOf(parsePage('<meta http-equiv="refresh" content="30">', 'html').tree, URL_)).toBeNull()
    expect(refreshAddress('0; url=javascript:alert(1)', URL_)).toBeNull()
    expect(refreshAddress('', URL_)).toBeNull()
  })
})
