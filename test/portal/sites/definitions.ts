import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

/** A museum that explains its cookies in a definition list, and keeps one that it does not explain. */
export const definitions: DemoSite = { name: 'definitions', host: 'www.musee-exemple.test', handle }

const COOKIES = [
  setCookie('langue_visite', 'fr', { maxAge: 180 * DAY }),
  setCookie('_billets', 'b1', { httpOnly: true }),
  setCookie('mesure_salle', '1', { maxAge: 30 * DAY }),
]

/** Kept for twice as long as the list says. */
const LONGER = setCookie('langue_visite', 'fr', { maxAge: 365 * DAY })

function handle(request: SiteRequest): SiteResponse {
  switch (request.path) {
    case '/':
      return { cookies: COOKIES, body: layout('Le musée', '<h1>Le musée</h1><p>Ouvert tous les jours.</p>') }
    case '/longtemps':
      return { cookies: [...COOKIES, LONGER], body: layout('Le musée', '<h1>Le musée</h1>') }
    case '/sobre':
      return { cookies: COOKIES.slice(0, 2), body: layout('Le musée', '<h1>Le musée</h1>') }
    case '/strict':
      return {
        cookies: COOKIES,
        headers: { 'content-security-policy': "default-src 'none'; connect-src 'none'" },
        body: layout('Le musée', '<h1>Le musée</h1>'),
      }
    case '/temoins/':
      return { body: layout('Nos cookies', LIST) }
    default:
      return NOT_FOUND
  }
}

const LIST = `<h1>Nos cookies</h1><p>Voici les cookies que le musée conserve dans votre navigateur.</p>
<h2>Cookies nécessaires</h2>
<dl><dt>langue_visite</dt><dd>Retient la langue de votre visite. Durée : 6 mois.</dd>
<dt>_billets</dt><dd>Garde vos billets jusqu’au paiement. Durée : session.</dd></dl>
<h2>Mesure d’audience</h2>
<dl><dt>_frequentation</dt><dd>Compte les visiteurs du site. Fournisseur : Le musée. Durée : 13 mois.</dd></dl>`

function layout(title: string, content: string): string {
  return page({
    language: 'fr',
    title,
    body: `<main>${content}</main><footer><a href="/">Accueil</a> <a href="/temoins/">Gestion des cookies</a></footer>`,
  })
}
