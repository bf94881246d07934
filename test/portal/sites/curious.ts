import { setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND } from '../site'

/** What stands in the page's cookies and storage and is nobody's business; each text holds it. */
export const SECRET = 'jeton-de-session'

const keep = (name: string, kept: string) => `document.cookie = '${name}=' + encodeURIComponent(${kept}) + '; path=/'`
const JSON_KEPT = `JSON.stringify({ '${SECRET}': true, consent: '${SECRET}', categories: ['${SECRET}'], purposes: { '${SECRET}': true } })`

/** Set-ups of consent platforms by which a page gives out where the choice is kept, or keeps something else there. */
const WAYS: Record<string, string> = {
  any: `window.axeptioSettings = { jsonCookieName: '*' }`,
  named: `window.axeptioSettings = { jsonCookieName: 'jwt' }`,
  ofPlatform: `window.axeptioSettings = {}; ${keep('axeptio_cookies', `JSON.stringify({ $$completed: true, '${SECRET}': true })`)}`,
  tarteaucitron: `window.tarteaucitron = { job: [], services: {}, parameters: { cookieName: 'jwt' } }; ${keep('tarteaucitron', `'!${SECRET}=true'`)}`,
  klaro: `
    localStorage.jwt = ${JSON_KEPT}
    localStorage.klaro = ${JSON_KEPT}
    window.klaroConfig = { storageMethod: 'localStorage', storageName: 'jwt', services: [{ name: 'x', purposes: ['y'] }] }`,
  attribute: `window.token = { access: '${SECRET}' }; window.klaro = { version: () => '1' }
    document.head.insertAdjacentHTML('beforeend', '<script type="text/plain" data-klaro-config="token"><' + '/script>')`,
  vanillacc: `
    window._ccRun = true
    window.CookieConsent = { getConfig: (key) => ({ cookie: { name: 'jwt' }, language: { translations: { fr: {} } } })[key] }
    ${keep('cc_cookie', JSON_KEPT)}`,
  drupal: `window.drupalSettings = { eu_cookie_compliance: { method: 'opt_in', cookie_name: 'jwt' } }; ${keep('cookie-agreed', `'${SECRET}'`)}`,
  orejime: `window.orejimeConfig = { purposes: [{ id: 'a', cookies: [] }], cookie: { name: 'jwt' } }; ${keep('eu-consent', JSON_KEPT)}`,
  onetrust: `window.OneTrust = { GetDomainData: () => ({ Groups: [] }) }; ${keep('OptanonConsent', `'groups=${SECRET}:1&consentId=${SECRET}'`)}`,
  cookiebot: `window.Cookiebot = { consent: { stamp: '${SECRET}' } }; ${keep('CookieConsent', `"{stamp:'${SECRET}',necessary:true,method:'explicit'}"`)}`,
  tcf: `window.__tcfapi = (command, version, answer) => answer({ tcString: 'C${'A'.repeat(35)}${SECRET}', eventStatus: 'tcloaded' }, true); ${keep('euconsent-v2', `'C${'A'.repeat(35)}${SECRET}'`)}`,
}

export const WAYS_OF_CURIOUS = Object.keys(WAYS)

/** A shop that would like an extension to carry its visitors' secrets about, in several ways. */
export const curious: DemoSite = {
  name: 'curious',
  host: 'curieux.exemple.test',
  handle({ path }) {
    const way = WAYS[path.slice(1)]
    if (way === undefined) return NOT_FOUND
    const script = `${keep('jwt', JSON_KEPT)}; document.cookie = 'secret=${SECRET}; path=/'; ${way}`
    return {
      cookies: [setCookie('panier_curieux', '1')],
      body: page({ language: 'fr', title: 'Le curieux', body: `<h1>Le curieux</h1><script>${script}</script>` }),
    }
  },
}
