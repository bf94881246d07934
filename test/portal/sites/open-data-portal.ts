import { randomBytes } from 'node:crypto'
import { DAY, setCookie } from '../cookies'
import { type DemoSite, NOT_FOUND, redirect, type SiteName, type SiteRequest, type SiteResponse } from '../site'
import { CONSENT_SCRIPT } from './consent-script'
import {
  type Brand,
  explorePage,
  type Frame,
  homePage,
  loginPage,
  officePage,
  policyPage,
  THEME,
  termsPage,
} from './portal-pages'

const TOKEN_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Makes a portal that sets its cookies as an Opendatasoft portal does: Django's with their real attributes, a session
 * cookie at log-in (demo / demo), the consent choice, the language, and a visitor counter that no charter declares.
 */
export function openDataPortal(options: Brand & { name: SiteName; host: string; counter: string }): DemoSite {
  const sessions = new Set<string>()

  function handle(request: SiteRequest): SiteResponse {
    const token = request.cookies.get('csrftoken') ?? makeToken()
    const cookies = [
      setCookie('csrftoken', token, { maxAge: 31_449_600, secure: true, sameSite: 'Lax' }),
      setCookie(options.counter, String(Number(request.cookies.get(options.counter) ?? 0) + 1), {
        maxAge: 2 * 365 * DAY,
      }),
    ]
    const signedIn = sessions.has(request.cookies.get('sessionid') ?? '')
    const frame: Frame = {
      brand: options,
      language: request.cookies.get('django_language') === 'en' ? 'en' : 'fr',
      token,
      signedIn,
    }
    switch (`${request.method} ${request.path}`) {
      case 'GET /':
        return { cookies, body: homePage(frame, request.url('thirdParty', '/carte')) }
      case 'GET /login/':
        return { cookies, body: loginPage(frame, false) }
      case 'POST /login/':
        return login(request, frame, cookies)
      case 'GET /logout/':
        sessions.delete(request.cookies.get('sessionid') ?? '')
        return redirect('/', [...cookies, setCookie('sessionid', '', { maxAge: 0 })])
      case 'POST /i18n/setlang/':
        return redirect('/', [
          ...cookies,
          setCookie('django_language', request.form.get('language') === 'en' ? 'en' : 'fr', {
            maxAge: 365 * DAY,
            sameSite: 'Lax',
          }),
        ])
      case 'GET /backoffice/':
        if (!signedIn) return redirect('/login/', cookies)
        return {
          cookies: [...cookies, setCookie('editor_tab', 'jeux', { path: '/backoffice' })],
          body: officePage(frame),
        }
      case 'GET /explore/':
        return { cookies, body: explorePage(frame) }
      case 'GET /terms/terms-and-conditions/':
      case 'GET /terms/privacy-policy/':
        return { cookies, body: termsPage(frame) }
      case 'GET /terms/cookies-policy/':
        return options.policy === true ? { cookies, body: policyPage(frame) } : NOT_FOUND
      case 'GET /domaine':
        return {
          cookies: [...cookies, setCookie('ods_commun', '1', { domain: options.host.split('.').slice(1).join('.') })],
          body: termsPage(frame),
        }
      case 'GET /static/consent.js':
        return { type: 'text/javascript', body: CONSENT_SCRIPT }
      case `GET ${THEME}`:
        return { type: 'text/css', body: `:root { --brand: ${options.hue}; }` }
      default:
        return NOT_FOUND
    }
  }

  function login(request: SiteRequest, frame: Frame, cookies: string[]): SiteResponse {
    const known = request.cookies.get('csrftoken')
    if (known === undefined || request.form.get('csrfmiddlewaretoken') !== known) {
      return { status: 403, cookies, body: loginPage(frame, true) }
    }
    if (request.form.get('username') !== 'demo' || request.form.get('password') !== 'demo') {
      return { cookies, body: loginPage(frame, true) }
    }
    const session = randomBytes(16).toString('hex')
    sessions.add(session)
    return redirect('/', [
      ...cookies,
      setCookie('sessionid', session, { maxAge: 14 * DAY, httpOnly: true, secure: true, sameSite: 'Lax' }),
    ])
  }

  return { name: options.name, host: options.host, handle }
}

function makeToken(): string {
  return Array.from(randomBytes(64), (byte) => TOKEN_CHARACTERS.charAt(byte % TOKEN_CHARACTERS.length)).join('')
}
