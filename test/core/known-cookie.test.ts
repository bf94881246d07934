import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { KnownServiceSchema } from '../../src/core/knowledge'
import { besideEachOther, type CookieQuestion, knowledgeIndex, knownCookie } from '../../src/core/known-cookie'

const purpose = { fr: 'Il sert généralement à essayer.', en: 'It is generally used to try.' }
const names = (list: string, where: object = {}) => ({
  names: Object.fromEntries(list.split(' ').map((name) => [name, 3])),
  where,
  kind: 'run',
  purpose,
  lifetime: null,
  source: null,
})
const service = (id: string, ...cookies: object[]) =>
  v.parse(KnownServiceSchema, { id, service: id, provider: 'maker', cookies })

const index = knowledgeIndex([
  service('counter', names('_cnt _cnt_*'), names('uid', { needsSign: true, domains: ['counter.example'] })),
  service(
    'adverts',
    names('ADV', { domains: ['ads.example', 'advert.*'] }),
    names('uid', { needsSign: true, domains: ['ads.example'] }),
  ),
  service('counter-pro', names('_cnt_pro_*')),
  service('frame', names('frame_lang'), names('session token', { needsSign: true, beside: ['token', 'session'] })),
  service(
    'portal',
    names('session', { needsSign: true, domains: ['portal.example'], bound: false, platforms: ['portal-cms'] }),
  ),
  service('cms', names('SES#')),
  service('twin', names('_cnt_t')),
  service('twin-too', names('_cnt_t')),
])

function known(
  name: string,
  { beside = [], ...more }: { host?: string; beside?: string[]; platforms?: Set<string> } = {},
) {
  const question: CookieQuestion = {
    name,
    host: null,
    platforms: new Set(),
    ...more,
    beside: besideEachOther(index, beside),
  }
  return knownCookie(index, question)?.service.id ?? null
}

describe('What is generally known of a cookie', () => {
  it('goes by its name, or by its family with the most letters', () => {
    expect(['_cnt', '_cnt_1', '_cnt_pro_1', '_cn', 'x_cnt'].map((name) => known(name))).toEqual([
      'counter',
      'counter',
      'counter-pro',
      null,
      null,
    ])
  })

  it('tells which name it went by, and how many charters declare it', () => {
    const found = knownCookie(index, { name: '_cnt_7', host: null, beside: new Map(), platforms: new Set() })
    expect([found?.known, found?.declaredBy]).toEqual(['_cnt_*', 3])
  })

  it('is nothing for a name that anyone may use, until its domain stands beside it', () => {
    expect(known('uid')).toBeNull()
    expect(known('uid', { host: 'www.shop.example' })).toBeNull()
    expect(known('uid', { host: 'ads.example' })).toBe('adverts')
    expect(known('uid', { host: 'a.counter.example' })).toBe('counter')
    expect(known('uid', { host: 'notads.example' })).toBeNull()
  })

  it('takes a sibling of the same service for a sign, and never on a host of somebody else', () => {
    expect(known('uid', { beside: ['_cnt_1'] })).toBe('counter')
    expect(known('uid', { beside: ['_cnt_1'], host: 'www.shop.example' })).toBeNull()
  })

  it('is nothing where siblings of two services stand beside it', () => {
    expect(known('uid', { beside: ['ADV'] })).toBe('adverts')
    expect(known('uid', { beside: ['ADV', '_cnt'] })).toBeNull()
  })

  it('takes no name for its own sign', () => {
    expect(known('session', { beside: ['session'] })).toBeNull()
    expect(known('session', { beside: ['session', 'token'] })).toBe('frame')
    expect(known('token', { beside: ['session', 'token'] })).toBe('frame')
  })

  it('believes the marks of a platform before a sibling, and the domain before both', () => {
    const platforms = new Set(['portal-cms'])
    expect(known('session', { platforms })).toBe('portal')
    expect(known('session', { platforms, host: 'data.town.example', beside: ['frame_lang'] })).toBe('portal')
    expect(known('session', { host: 'data.town.example', beside: ['frame_lang'] })).toBe('frame')
    expect(known('session', { host: 'x.portal.example', beside: ['frame_lang'] })).toBe('portal')
  })

  it('is nothing on another host where a name is bound to domains', () => {
    expect(known('ADV')).toBe('adverts')
    expect(known('ADV', { host: 'x.ads.example' })).toBe('adverts')
    expect(['advert.fr', 'www.advert.co.uk'].map((host) => known('ADV', { host }))).toEqual(['adverts', 'adverts'])
    expect(['ads.example.org', 'advert.shop.fr', 'town.fr'].map((host) => known('ADV', { host }))).toEqual([
      null,
      null,
      null,
    ])
  })

  it('is nothing where two services have an equal claim', () => {
    expect(known('_cnt_t')).toBeNull()
  })

  it('asks an id of eight hexadecimal signs where the list says so', () => {
    expect(['SES0a1b2c3d', 'SES0a1b2c3', 'SESSION', 'SES0a1b2c3dz'].map((name) => known(name))).toEqual([
      'cms',
      null,
      null,
      null,
    ])
  })

  it('reads a name without its percent-encoding and without the prefix that browsers know', () => {
    expect(['%5Fcnt', '__Host-_cnt', '__Secure-_cnt_1'].map((name) => known(name))).toEqual([
      'counter',
      'counter',
      'counter',
    ])
    expect(known('__Host-session')).toBeNull()
  })

  it('is nothing for names that objects have of themselves', () => {
    expect(['__proto__', 'constructor', ''].map((name) => known(name))).toEqual([null, null, null])
  })
})

describe('A service of the list', () => {
  const file = (change: object) => ({
    id: 'a',
    service: 'A',
    provider: 'a',
    cookies: [{ ...names('_a'), ...change }],
  })
  const isRead = (change: object) => v.safeParse(KnownServiceSchema, file(change)).success

  it('has a lifetime only with the page that tells it, and a date only with the address', () => {
    const source = { url: 'https://www.a.example/cookies', read: '2026-01-31' }
    expect(isRead({ lifetime: '2 years', source })).toBe(true)
    expect(isRead({ lifetime: null, source })).toBe(true)
    expect(isRead({ lifetime: '2 years' })).toBe(false)
    expect(isRead({ lifetime: 'as long as it takes', source })).toBe(false)
    expect(isRead({ source: { read: '2026-01-31' } })).toBe(false)
    expect(isRead({ source: { url: 'https://www.a.example/cookies' } })).toBe(false)
    expect(isRead({ source: { ...source, url: 'a page' } })).toBe(false)
  })

  it('says what is general, in both languages, by a kind of the list', () => {
    expect(isRead({ purpose: { ...purpose, en: 'It tracks you.' } })).toBe(false)
    expect(isRead({ purpose: { fr: purpose.fr } })).toBe(false)
    expect(isRead({ kind: 'marketing' })).toBe(false)
  })

  it('has names with a letter of their own', () => {
    expect(['*', '#', '**', 'a b', 'a#b'].map((name) => isRead(names(name.replace(' ', '\t'))))).toEqual(
      Array(5).fill(false),
    )
  })
})
