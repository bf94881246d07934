// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findSigns } from '../../src/content/find-signs'
import { carried } from './carried'

const find = (wanted: Parameters<typeof findSigns>[0]) => carried(findSigns)(wanted)
const page = window as unknown as Record<string, unknown>

describe('What looks for signs in a page', () => {
  beforeEach(() => {
    document.head.innerHTML = ''
    document.body.innerHTML = ''
    for (const name of ['ownManager', 'loud']) delete page[name]
  })

  it('names those that show themselves by a variable, a script or an element', () => {
    page['ownManager'] = undefined
    document.head.innerHTML = '<script src="https://cdn.example.test/banner/loader.js?id=1" type="text/plain"></script>'
    document.body.innerHTML = '<div id="own-banner"></div>'
    expect(
      find({
        variable: { variables: ['gone', 'ownManager'] },
        script: { scripts: ['example.test/banner/'] },
        element: { ids: ['own-banner'] },
        none: { variables: ['gone'], scripts: ['example.test/other/'], ids: ['other-banner'] },
        empty: {},
      }),
    ).toEqual(['variable', 'script', 'element'])
  })

  it('takes nothing inherited for a variable', () => {
    expect(find({ one: { variables: ['toString', 'valueOf', '__proto__', 'constructor '] } })).toEqual([])
  })

  it('runs no getter', () => {
    const get = vi.fn(() => {
      throw new Error('seen')
    })
    Object.defineProperty(window, 'loud', { configurable: true, get })
    expect(find({ one: { variables: ['loud'] } })).toEqual(['one'])
    expect(get).not.toHaveBeenCalled()
  })

  it.each(['scripts', 'getElementById', 'getElementsByTagName'])('is not led astray by an element named %s', (name) => {
    document.head.innerHTML = '<script src="https://cdn.example.test/a.js" type="text/plain"></script>'
    document.body.innerHTML = `<img name="${name}"><div id="own-banner"></div>`
    // As browsers do, and jsdom does for some names only.
    Object.defineProperty(document, name, { configurable: true, value: document.images[0] })
    try {
      expect(find({ script: { scripts: ['/a.js'] }, element: { ids: ['own-banner'] } })).toEqual(['script', 'element'])
    } finally {
      Reflect.deleteProperty(document, name)
    }
  })

  it('does not stumble over a script drawn in SVG', () => {
    document.body.innerHTML = '<svg><script href="x.js"></script></svg><script></script>'
    expect(find({ one: { scripts: ['undefined', 'x.js'] } })).toEqual([])
  })
})
