import { describe, expect, it } from 'vitest'
import { get } from './get'
import { demoSites } from './portal'
import type { DemoSite } from './site'
import { advertiser } from './sites/advertiser'
import { choice } from './sites/choice'
import { STORED_SECRET, shop } from './sites/shop'
import { stranger } from './sites/stranger'
import { vanillacc } from './sites/vanillacc'

const bodyOf = (site: DemoSite, path?: string) => String(get(site, path).body)

/** The first column of a page's table. */
function declaredIn(body: string): string[] {
  return [...body.matchAll(/<tr><td>([^<]*)<\/td>/g)].map(([, name = '']) => name)
}

describe('The sites of the demo', () => {
  it('have each a host and a name of its own', () => {
    const sites = demoSites()
    expect(sites.length).toBeGreaterThan(20)
    const twice = (all: string[]) => all.filter((one, at) => all.indexOf(one) !== at)
    expect(twice(sites.map(({ host }) => host))).toEqual([])
    expect(twice(sites.map(({ name }) => name))).toEqual([])
  })

  it('have hosts as browsers write them, so that the server finds them', () => {
    for (const { host } of demoSites()) expect(new URL(`https://${host}/`).host).toBe(host)
  })
})

describe('The shop', () => {
  it('keeps one cookie twice, in the open and kept apart, beside its basket', () => {
    expect(get(shop).cookies).toEqual([
      'panier=p1; Max-Age=86400; Path=/',
      'vitrine=open; Path=/; Secure; SameSite=None',
      'vitrine=kept apart; Path=/; Secure; SameSite=None; Partitioned',
    ])
  })

  it('embeds the advertiser, and stores a thing in each place', () => {
    const body = bodyOf(shop)
    expect(body).toContain('src="https://advertiser.test/annonce"')
    for (const call of ['localStorage.setItem', 'sessionStorage.setItem', 'indexedDB.open', 'caches.open'])
      expect(body).toContain(call)
    expect(body.split(STORED_SECRET)).toHaveLength(3)
  })

  it('declares its basket, not its window, two things of local storage, and cookies of other sites', () => {
    expect(bodyOf(shop)).toContain('href="/cookies/"')
    expect(declaredIn(bodyOf(shop, '/cookies/'))).toEqual([
      'panier',
      'suivi',
      'enchere',
      'ailleurs',
      'theme',
      'ancien_theme',
    ])
    expect(get(shop, '/nowhere').status).toBe(404)
  })
})

describe('The advertiser', () => {
  it('sets one cookie twice wherever it is asked for, and stores a name of its own', () => {
    for (const path of ['/', '/annonce']) {
      expect(get(advertiser, path).cookies).toEqual([
        'suivi=s1; Max-Age=31536000; Path=/; Secure; SameSite=None',
        'suivi=s2; Max-Age=31536000; Path=/; Secure; SameSite=None; Partitioned',
      ])
    }
    expect(bodyOf(advertiser)).toContain("localStorage.setItem('regie_visiteur'")
  })
})

describe('The stranger', () => {
  it('keeps a cookie that browsers send to it from everywhere, and no other site of the demo leads to it', () => {
    expect(get(stranger).cookies).toEqual(['etranger=e1; Max-Age=31536000; Path=/; Secure; SameSite=None'])
    const others = demoSites().filter((site) => site !== stranger)
    for (const site of others) expect(bodyOf(site), site.name).not.toContain('stranger.test')
  })
})

describe('The magazine', () => {
  it('keeps its session by the first page alone, and asks on each', () => {
    expect(get(choice).cookies).toEqual(['session_mag=s1; Path=/; HttpOnly; SameSite=Lax'])
    expect(get(choice, '/suite').cookies).toBeUndefined()
    for (const path of ['/', '/suite']) expect(bodyOf(choice, path)).toMatch(/id="accept".*id="refuse"/s)
  })

  it('declares all that it sets, by its pages, its script and its answers', () => {
    const declared = declaredIn(bodyOf(choice, '/cookies'))
    const answers = ['/', '/mesure', '/relance'].flatMap((path) => get(choice, path).cookies ?? [])
    const byScript = [...bodyOf(choice).matchAll(/keep\('(\w+)'/g)].map(([, name = '']) => name)
    const set = [...answers.map((line) => line.replace(/=.*/, '')), ...byScript]
    expect([...new Set(set)].toSorted()).toEqual(declared.toSorted())
  })

  it('counts once accepted, and again though it was refused', () => {
    expect(get(choice, '/mesure').cookies).toEqual(['audience_serveur=a2; Max-Age=34128000; Path=/'])
    expect(get(choice, '/relance').cookies).toEqual(['audience_tot=a3; Max-Age=34128000; Path=/'])
    expect(get(choice, '/nowhere').status).toBe(404)
  })
})

describe('The shop that does as it likes, whatever is chosen', () => {
  it('counts before the choice and advertises after it; the same shop elsewhere does neither', () => {
    const [deaf, other] = [bodyOf(vanillacc, '/sourd'), bodyOf(vanillacc)]
    for (const cookie of ['_compteur=0', '_film=0']) {
      expect(deaf).toContain(cookie)
      expect(other).not.toContain(cookie)
    }
  })
})
