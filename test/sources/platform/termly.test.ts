import { describe, expect, it } from 'vitest'
import termly from '../../../src/sources/platform/termly'
import { readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const SITE = '00000000-0000-4000-8000-00000000000a'
const POLICY = '00000000-0000-4000-8000-00000000000b'

const filesOf = (site: string[], policy: string[]) =>
  termly.platform.files?.({
    variables: {},
    html: { site, policy },
    cookies: {},
    storage: {},
    files: [],
    language: null,
    address: 'https://shop.example.test/',
  })

describe('Termly', () => {
  it('tells the cookies of its file by category', async () => {
    const result = await readDocument('termly.json')
    expect(rowsOf(result)).toEqual([
      ['basket_id', 'shop.example.test', 'essential', 'necessary', 'session', 0],
      ['friends', 'friends.example.test', 'social_networking', 'marketing', 'persistent', null],
    ])
    expect(result?.charters[0]?.entries).toMatchObject([
      { service: 'Shop', storage: 'cookie', documents: ['https://shop.example.test/privacy'] },
      { purpose: null, storage: 'local-storage' },
    ])
  })

  it.each([
    `<script src="https://app.termly.io/resource-blocker/${SITE}?autoBlock=on"></script>`,
    `<script src="https://app.termly.io/embed.min.js" data-website-uuid="${SITE}"></script>`,
    `<script id="${SITE}" data-name="termly-embed-banner" src="https://app.termly.io/embed.min.js"></script>`,
  ])('finds its file by %s and the policy that the page embeds', (script) => {
    const policy = `<div name="termly-embed" data-id="${POLICY}" data-type="iframe"></div>`
    expect(filesOf([script], [policy])).toEqual([
      `https://app.termly.io/api/v1/snippets/websites/${SITE}/documents/${POLICY}/cookies`,
    ])
    expect(filesOf([script], [])).toEqual([])
  })

  it('asks for no file by what is no id', () => {
    const policy = '<div name="termly-embed" data-id="../../x"></div>'
    expect(filesOf(['<script data-website-uuid="https://evil.example.test/"></script>'], [policy])).toEqual([])
  })

  it('tells what was chosen', () => {
    const value = { essential: true, analytics: false, advertising: false, other: 'yes' }
    const storage = { TERMLY_API_CACHE: JSON.stringify({ TERMLY_COOKIE_CONSENT: { value } }) }
    expect(readingOf(termly, { storage })?.choice).toEqual({
      state: 'refused',
      chosenAt: null,
      categories: [
        { declared: 'essential', category: 'necessary', accepted: true, fixed: true },
        { declared: 'analytics', category: 'statistics', accepted: false, fixed: false },
        { declared: 'advertising', category: 'marketing', accepted: false, fixed: false },
      ],
    })
    expect(readingOf(termly, { storage: { TERMLY_API_CACHE: '{' } })?.choice?.state).toBe('pending')
  })
})
