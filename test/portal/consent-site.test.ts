import { describe, expect, it } from 'vitest'
import { get } from './get'
import { klaro } from './sites/klaro'
import { orejime } from './sites/orejime'
import { tarteaucitron } from './sites/tarteaucitron'
import { vanillacc } from './sites/vanillacc'

const SITES = [klaro, orejime, tarteaucitron, vanillacc]

describe.each(SITES)('The shop with $name', (site) => {
  it('loads its platform from the files of the package, which are there', () => {
    const body = String(get(site, '/').body)
    const files = [...body.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)].map(([, path = '']) => path)
    expect(files.length).toBeGreaterThan(0)
    for (const path of files) expect(get(site, path)).toMatchObject({ type: expect.stringMatching(/^text\//) })
  })

  it('serves nothing else of the machine', () => {
    for (const path of [
      '/static/../package.json',
      '/static/./../klaro/dist/klaro.js',
      '/static/package.json',
      '/static/',
      '/x',
    ])
      expect(get(site, path).status, path).toBe(404)
  })

  it('sets the basket and the tracker, and clears all at a visitor’s wish', () => {
    const names = (lines: string[] = []) => lines.map((line) => line.replace(/=.*/, ''))
    expect(names(get(site, '/').cookies)).toEqual(['panier', 'traceur'])
    const { cookies = [] } = get(site, '/clear', [['_film', '1']])
    expect(cookies).toEqual([
      '_film=; Max-Age=0; Path=/',
      `_film=; Max-Age=0; Path=/; Domain=${site.name}.consent-exemple.test`,
    ])
  })
})
