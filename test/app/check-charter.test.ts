import { describe, expect, it } from 'vitest'
import { checkCharter } from '../../src/app/check-charter'
import { partsOf } from '../../src/core/part'
import { parseSite, type Site } from '../../src/core/site'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'

const site = parseSite('https://data.example.org/') as Site

describe('A check of a charter', () => {
  it('gives each cookie and each entry that nothing was seen of, with the words that declare it', () => {
    const charters = [charter([entry('basket'), entry('_cex_*'), entry('visit', { party: 'third' })])]
    const cookies = [siteCookie('_cex_7'), pageCookie('stranger')]
    const { host, whole, matches } = checkCharter({ charters, parts: partsOf(charters), cookies, site })
    expect([host, whole]).toEqual(['data.example.org', true])
    expect(matches.map(({ name, domain, status, reason }) => [name, domain, status, reason])).toEqual([
      ['_cex_7', 'data.example.org', 'declared', 'pattern'],
      ['stranger', 'data.example.org', 'undeclared', null],
      ['basket', null, 'unobserved', null],
      ['visit', null, 'unknown', 'third-party'],
    ])
    expect(matches[0]?.quote).toContain('_cex_*')
  })

  it('says of a cookie that cannot be told which issue says most', () => {
    const charters = [charter([entry('basket')])]
    const [part] = partsOf(charters)
    if (part === undefined) throw new Error('a charter is a part')
    const unread = ['names_left', 'policy_pdf'] as const
    const parts = [part, ...unread.map((code) => ({ ...part, state: 'unread' as const, issue: { code } }))]
    const checked = checkCharter({ charters, parts, cookies: [siteCookie('stranger')], site })
    expect(checked.whole).toBe(false)
    expect(checked.matches[0]).toMatchObject({ status: 'unchecked', reason: 'policy_pdf' })
    expect(checked.parts.map(({ why }) => why)).toEqual([null, 'names_left', 'policy_pdf'])
  })

  it('holds no declared domain against a cookie where the site is not known', () => {
    const charters = [charter([entry('id', { domain: 'elsewhere.test' })])]
    const { host, matches } = checkCharter({
      charters,
      parts: partsOf(charters),
      cookies: [pageCookie('id')],
      site: null,
    })
    expect(host).toBeNull()
    expect(matches).toMatchObject([{ name: 'id', domain: null, status: 'declared' }])
  })
})
