import { describe, expect, it } from 'vitest'
import { refusalOf, restrictionOf } from '../../src/app/restricted'
import { parseSite } from '../../src/core/site'
import { site } from '../core/samples'

describe('An address that no extension may read', () => {
  it.each([
    ['chrome://version/', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['about:license', 'browser-page'],
    ['edge://settings/', 'browser-page'],
    ['view-source:https://example.org/', 'browser-page'],
    ['moz-extension://abc/page.html', 'browser-page'],
    ['data:text/html,hello', 'browser-page'],
    ['blob:https://example.org/1', 'browser-page'],
    ['no address', 'browser-page'],
    ['https://chromewebstore.google.com/category/extensions', 'store'],
    ['https://chrome.google.com/webstore/category', 'store'],
    ['https://microsoftedge.microsoft.com/addons/', 'store'],
    ['https://addons.mozilla.org/fr/firefox/', 'store'],
    ['http://ADDONS.mozilla.org/', 'store'],
  ])('is told with its kind: %s', (address, restriction) => {
    expect(restrictionOf(parseSite(address), true)).toBe(restriction)
  })

  it('comes from the disk: not to be read without leave, and without cookies with it', () => {
    const disk = site('file:///home/me/page.html')
    expect(restrictionOf(disk, false)).toBe('file')
    expect(restrictionOf(disk, true)).toBe('file-without-cookies')
  })
})

describe('An address that may be tried', () => {
  it.each([
    'http://localhost:8080/',
    'https://example.org/report.pdf',
    'https://example.org/addons',
    'https://chrome.google.com/',
    'https://microsoftedge.microsoft.com/',
    'https://support.mozilla.org/',
    'https://addons.mozilla.org.example.org/',
    'https://example.org/?from=https://addons.mozilla.org/',
  ])('is no store and no page of the browser: %s', (address) => {
    expect(restrictionOf(parseSite(address), false)).toBeNull()
  })
})

describe('A page that refused to be read', () => {
  it.each([
    ['https://example.org/report.pdf', 'pdf'],
    ['https://example.org/REPORT.PDF?page=2#part', 'pdf'],
    ['https://example.org/pdf', 'blocked'],
    ['https://example.org/report.pdf/pages', 'blocked'],
    ['https://example.org/?file=report.pdf', 'blocked'],
  ])('is a document only by the end of its path: %s is %s', (address, restriction) => {
    expect(refusalOf(site(address))).toBe(restriction)
  })
})
