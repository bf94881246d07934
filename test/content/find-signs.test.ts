// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { findSigns } from '../../src/content/find-signs'
import { carried } from './carried'

const find = (wanted: Parameters<typeof findSigns>[0]) => carried(findSigns)(wanted)
describe('What looks for signs in a page', () => {
  beforeEach(() => {
    document.head.innerHTML = ''
    document.body.innerHTML = ''
  })

  it('names those that show themselves by a script or an element', () => {
    document.head.innerHTML = '<script src="https://cdn.example.test/banner/loader.js?id=1" type="text/plain"></script>'
    document.body.innerHTML = '<div id="own-banner"></div>'
    expect(
      find({
        script: { scripts: ['example.test/banner/'] },
        element: { ids: ['own-banner'] },
        none: { scripts: ['example.test/other/'], ids: ['other-banner'] },
        empty: {},
      }),
    ).toEqual(['script', 'element'])
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
