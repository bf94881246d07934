import { describe, expect, it } from 'vitest'
import { grantedSites } from '../../src/core/granted-sites'
import { ALL_ORIGINS, originPatterns } from '../../src/core/site'
import { site } from './samples'

describe('The sites that are granted', () => {
  it('are those of the patterns, all hosts of one site together, by domain', () => {
    const shop = originPatterns(site('https://www.shop.example/'))
    const data = originPatterns(site('https://data.example.org/'))
    expect(grantedSites([...shop, ...data])).toEqual([
      { domain: 'example.org', hosts: ['data.example.org', 'example.org'], patterns: data },
      { domain: 'shop.example', hosts: ['shop.example', 'www.shop.example'], patterns: shop },
    ])
  })

  it.each([[[...ALL_ORIGINS]], [['<all_urls>']], [['*://*/*']]])('are every site at once for %j', (patterns) => {
    expect(grantedSites([...patterns, 'https://a.example/*'])).toEqual([
      { domain: null, hosts: [], patterns },
      { domain: 'a.example', hosts: ['a.example'], patterns: ['https://a.example/*'] },
    ])
  })

  it('keep an address with what lies below it, as Firefox is asked for it, and a host of one label', () => {
    expect(grantedSites(['http://[::1]/*', 'http://*.[::1]/*', 'http://localhost/*', 'file:///*'])).toEqual([
      { domain: '[::1]', hosts: ['[::1]'], patterns: ['http://[::1]/*', 'http://*.[::1]/*'] },
      { domain: 'localhost', hosts: ['localhost'], patterns: ['http://localhost/*'] },
    ])
  })

  it('are none where nothing is granted', () => expect(grantedSites([])).toEqual([]))
})
