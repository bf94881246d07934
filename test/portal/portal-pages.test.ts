// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { platform } from '../../src/charters/opendatasoft.json'
import { get } from './get'
import type { DemoSite } from './site'
import { CONSENT_SCRIPT } from './sites/consent-script'
import { empty } from './sites/empty'
import { impostor } from './sites/impostor'
import { openDataPortal } from './sites/open-data-portal'
import { plain } from './sites/plain'
import { thirdParty } from './sites/third-party'

const portal = openDataPortal({
  name: 'ownDomain',
  host: 'data.ville-exemple.test',
  title: { fr: 'Ville-Exemple en <b>données</b>', en: 'Sampletown in data' },
  hue: '#7a3b69',
  counter: 'compteur_visites',
})

function open(site: DemoSite, path = '/'): void {
  const page = new DOMParser().parseFromString(String(get(site, path).body), 'text/html')
  document.documentElement.innerHTML = page.documentElement.innerHTML
}

function signs(): string[] {
  return platform.signs.map((sign) => sign.selector).filter((selector) => document.querySelector(selector) !== null)
}

afterEach(() => vi.restoreAllMocks())

describe('A portal of the demo', () => {
  it.each(['/', '/explore/', '/login/', '/terms/privacy-policy/'])('shows at %s what it runs on', (path) => {
    open(portal, path)
    expect(signs().length).toBeGreaterThanOrEqual(platform.signsNeeded)
  })

  it('writes its title as a text', () => {
    open(portal)
    expect(document.title).toBe('Ville-Exemple en <b>données</b>')
  })

  it.each([
    ['accept', true],
    ['refuse', false],
  ])('asks about cookies, and keeps the answer of “%s” for six months', (button, audience) => {
    open(portal)
    const kept = vi.spyOn(document, 'cookie', 'set').mockImplementation(() => {})
    new Function(CONSENT_SCRIPT)()
    expect(document.getElementById('cookie-banner')?.hidden).toBe(false)
    document.getElementById(button)?.click()
    expect(kept.mock.calls).toEqual([
      [
        `cookies_preferences=${encodeURIComponent(JSON.stringify({ audience }))}; Max-Age=15778800; Path=/; SameSite=Lax; Secure`,
      ],
    ])
    expect(document.getElementById('cookie-banner')?.hidden).toBe(true)
  })

  it('asks no more once it was answered', () => {
    open(portal)
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('csrftoken=t; cookies_preferences=x')
    new Function(CONSENT_SCRIPT)()
    expect(document.getElementById('cookie-banner')?.hidden).toBe(true)
  })
})

describe('Another site of the demo', () => {
  it.each([impostor, plain, empty, thirdParty])('shows no sign of the platform: $host', (site) => {
    open(site)
    expect(document.title).not.toBe('')
    expect(signs()).toEqual([])
  })
})
