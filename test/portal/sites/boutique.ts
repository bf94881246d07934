import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

const YEAR = 365 * DAY

/** The cookies of a busy shop, as most shops have them: 31 that are generally known, and four of its own that are not. */
export const USUAL_COOKIES: Readonly<Record<string, number | null>> = {
  PHPSESSID: null,
  woocommerce_cart_hash: null,
  woocommerce_items_in_cart: null,
  wp_woocommerce_session_0123456789abcdef0123456789abcdef: 2 * DAY,
  __cf_bm: 1_800,
  cf_clearance: YEAR,
  OptanonConsent: YEAR,
  OptanonAlertBoxClosed: YEAR,
  _ga: 400 * DAY,
  _ga_QX4T7PLM2W: 400 * DAY,
  _gid: DAY,
  _gat_gtag_UA_1234567_1: 60,
  _hjSessionUser_1234567: YEAR,
  _hjSession_1234567: 1_800,
  _clck: YEAR,
  _clsk: DAY,
  _pk_id: 395 * DAY,
  _pk_ses: 1_800,
  mp_0123456789abcdef0123456789abcdef_mixpanel: YEAR,
  _fbp: 90 * DAY,
  _fbc: 90 * DAY,
  _gcl_au: 90 * DAY,
  _gcl_aw: 90 * DAY,
  _ttp: 390 * DAY,
  _tt_enable_cookie: 390 * DAY,
  _uetsid: DAY,
  _uetvid: 390 * DAY,
  _pin_unauth: YEAR,
  _scid: 390 * DAY,
  cto_bundle: 390 * DAY,
  'intercom-id-ab12cd34': 270 * DAY,
  tri_des_articles: YEAR,
  bandeau_promo_vu: 30 * DAY,
  mag_prefere: YEAR,
  'visite-3': DAY,
}

/** A shop with the usual cookies, whose policy lists none of them and names no service; and pages that set four cookies and 160. */
export const boutique: DemoSite = { name: 'boutique', host: 'www.theieres-exemple.test', handle }

function handle({ path }: SiteRequest): SiteResponse {
  switch (path) {
    case '/':
      return {
        cookies: Object.entries(USUAL_COOKIES).map(([name, maxAge]) =>
          setCookie(name, 'x', maxAge === null ? {} : { maxAge }),
        ),
        body: layout('La boutique', '<h1>La boutique</h1><p>Des bols, des tasses et des théières.</p>'),
      }
    case '/few':
      return { cookies: numbered(4), body: layout('Quatre', '<h1>Quatre</h1>') }
    case '/many':
      return { cookies: numbered(160), body: layout('Cent soixante', '<h1>Cent soixante</h1>') }
    case '/cookies':
      return {
        body: layout(
          'Politique de cookies',
          '<h1>Politique de cookies</h1><p>Un cookie est un petit fichier que votre navigateur garde. Nous en utilisons pour le panier, pour la mesure et pour la publicité. Vous pouvez les effacer à tout moment.</p>',
        ),
      }
    default:
      return NOT_FOUND
  }
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, at) => setCookie(`c${String(at).padStart(3, '0')}`, 'x', { maxAge: DAY }))
}

function layout(title: string, content: string): string {
  return page({
    language: 'fr',
    title,
    body: `<main>${content}</main><footer><a href="/cookies">Politique de cookies</a></footer>`,
  })
}
