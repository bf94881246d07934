import { describe, expect, it } from 'vitest'
import { tarteaucitronServices } from './tarteaucitron-services'

const names = (user: Record<string, unknown>, key: string) => tarteaucitronServices(user)[key]?.cookies

describe("tarteaucitron's own services", () => {
  it('are read as its package has them', () => {
    const services = tarteaucitronServices({})
    expect(Object.keys(services).length).toBeGreaterThan(200)
    expect(services['matomo']).toMatchObject({ key: 'matomo', type: 'analytic', needConsent: false })
    expect(services['matomo']?.cookies).toContain('_pk_id')
    expect(Object.values(services).every(({ key }) => key !== '')).toBe(true)
  })

  it('have the names that the ids of a site make', () => {
    expect(names({ gtagUa: 'G-AB12' }, 'gtag')).toEqual(expect.arrayContaining(['_ga', '_ga_AB12', '_gat_gtag_G_AB12']))
    expect(names({ multiplegtagUa: ['G-1', 'UA-2'] }, 'multiplegtag')).toEqual(
      expect.arrayContaining(['_ga_1', '_gat_gtag_UA_2']),
    )
  })

  it('have no name made of an id that is not given', () => {
    const all = Object.values(tarteaucitronServices({})).flatMap(({ cookies }) => cookies)
    expect(all.filter((name) => name.includes('undefined'))).toEqual([])
    expect(names({}, 'gtag')).toContain('_ga')
    expect(names({}, 'visiblee')).toEqual(['visitor_v2', 'check'])
    expect(names({ visibleedomain: 'a.example' }, 'visiblee')).toContain('reload_a.example')
  })

  it('leave aside ids of a form that they cannot take, and keep the others', () => {
    const user = { gtagUa: 'G-AB12', analyticsUa: { a: 1 }, multiplegtagUa: 'G-1', matomoMore: () => {} }
    expect(names(user, 'gtag')).toContain('_ga_AB12')
    expect(names(user, 'multiplegtag')).toContain('_ga')
  })

  it('take an id as text, whatever stands in it', () => {
    const id = `"}; tarteaucitron.services = {}; //\u2028`
    expect(names({ gtagUa: id }, 'gtag')).toContain(`_ga_${id}`)
  })
})
