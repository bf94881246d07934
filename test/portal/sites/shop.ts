import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

/** A shop with a frame of an advertiser, which keeps cookies of each partition and things in each storage, and declares some. */
export const shop: DemoSite = { name: 'shop', host: 'www.magasin-exemple.test', handle }

/** What the shop stores beside cookies; no reader may ever tell it. */
export const STORED_SECRET = 'valeur-secrète-de-la-boutique'

const COOKIES = [
  setCookie('panier', 'p1', { maxAge: DAY }),
  setCookie('vitrine', 'open', { secure: true, sameSite: 'None' }),
  setCookie('vitrine', 'kept apart', { secure: true, sameSite: 'None', partitioned: true }),
]

const STORE = `localStorage.setItem('theme', ${JSON.stringify(STORED_SECRET)})
sessionStorage.setItem('onglet', ${JSON.stringify(STORED_SECRET)})
const request = indexedDB.open('catalogue', 3)
request.onupgradeneeded = () => request.result.createObjectStore('articles')
const database = new Promise((resolve) => { request.onsuccess = () => { request.result.close(); resolve() } })
Promise.all([database, caches.open('hors-ligne')]).then(() => { document.documentElement.dataset.stored = 'all' })`

function handle(request: SiteRequest): SiteResponse {
  switch (request.path) {
    case '/':
      return {
        cookies: COOKIES,
        body: layout(`<h1>La boutique</h1><iframe src="${request.url('advertiser', '/annonce')}" title="Annonce"></iframe>
<script>${STORE}</script>`),
      }
    case '/cookies/':
      return { body: layout(POLICY) }
    default:
      return NOT_FOUND
  }
}

const ROWS = [
  ['panier', 'Garde votre panier', '1 jour', 'Cookie HTTP', 'www.magasin-exemple.test'],
  ['suivi', 'Mesure les annonces vues', '1 an', 'Cookie HTTP', '.regie-exemple.test'],
  ['enchere', 'Vend les emplacements d’annonces', '1 an', 'Cookie HTTP', '.regie-exemple.test'],
  ['ailleurs', 'Sert sur un autre site', '1 an', 'Cookie HTTP', '.autre-exemple.test'],
  ['theme', 'Retient les couleurs choisies', 'Permanent', 'Stockage local', 'www.magasin-exemple.test'],
  ['ancien_theme', 'Retenait les couleurs choisies', 'Permanent', 'Stockage local', 'www.magasin-exemple.test'],
]

const POLICY = `<h1>Politique de cookies</h1><table>
<tr><th>Nom du cookie</th><th>Finalité</th><th>Durée</th><th>Type</th><th>Domaine</th></tr>
${ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`

function layout(content: string): string {
  return page({
    language: 'fr',
    title: 'La boutique',
    body: `<main>${content}</main><footer><a href="/cookies/">Politique de cookies</a></footer>`,
  })
}
