// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PageReading, readPage } from '../../src/content/read-page'
import { readPolicyLinks } from '../../src/content/read-policy-links'
import { carried } from './carried'

/** Those that jsdom's own selectors do not go by. */
const OF_DOCUMENTS = [
  'cookie',
  'contentType',
  'title',
  'body',
  'documentElement',
  'querySelector',
  'getElementById',
  'baseURI',
]
const OF_ELEMENTS = [
  'parentElement',
  'matches',
  'hasAttribute',
  'getAttribute',
  'shadowRoot',
  'textContent',
  'getRootNode',
]

const LINK = '<a href="/cookies">Cookie policy</a>'

/** A page in whose form, or under whose own name, fields stand in the place of what the browser gives. */
function show(names: readonly string[]): void {
  const fields = names.map((name) => `<input name="${name}">`).join('')
  document.body.innerHTML = `<footer><form>${fields}${LINK}</form></footer>`
}

/** As browsers have it of an image or a form of this name; jsdom does not. */
function clobber(name: string): void {
  const field = document.createElement('img')
  Object.defineProperty(document, name, { configurable: true, value: field })
}

afterEach(() => {
  for (const name of OF_DOCUMENTS) Reflect.deleteProperty(document, name)
  // biome-ignore lint/suspicious/noDocumentCookie: the next test has a page without it.
  document.cookie = 'seen=; max-age=0'
})

/** Fields of a form stand in the place of its own properties, as HTML has it (4.10.3). */
function clobberForm(names: readonly string[]): void {
  const form = document.forms[0]
  for (const name of names) {
    const field = form?.querySelector(`[name="${name}"]`)
    if (form !== undefined) Object.defineProperty(form, name, { configurable: true, value: field })
  }
}

describe('A page whose fields bear the names of what the browser gives', () => {
  beforeEach(() => {
    document.title = 'Home'
    // biome-ignore lint/suspicious/noDocumentCookie: this is what pages have.
    document.cookie = 'seen=1'
  })

  it.each(OF_DOCUMENTS)('is read for its cookies and marks all the same: document.%s', async (name) => {
    show([])
    clobber(name)
    const reading = (await carried(readPage)(['footer', 'nav'])) as PageReading
    expect(reading).toMatchObject({ contentType: 'text/html', cookies: [{ name: 'seen' }] })
    expect(reading.found).toEqual(['footer'])
  })

  it.each(OF_DOCUMENTS)('is read for its links all the same: document.%s', (name) => {
    show([])
    clobber(name)
    expect(carried(readPolicyLinks)(100, 100_000, ['cookie'], '.comment')).toMatchObject({
      title: 'Home',
      links: [{ href: 'http://localhost:3000/cookies', text: 'Cookie policy', inFooter: true, hasTarget: true }],
    })
  })

  it.each(OF_ELEMENTS)('is read through a form that has a field of the name %s, and the reading ends', (name) => {
    show(OF_ELEMENTS)
    clobberForm([name])
    expect(carried(readPolicyLinks)(100, 100_000, ['cookie'], '.comment').links).toMatchObject([
      { href: 'http://localhost:3000/cookies', text: 'Cookie policy', inFooter: true },
    ])
  })
})
