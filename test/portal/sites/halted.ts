import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

/**
 * A cold store whose pages a test brings to a halt. That with frames halts one of another site, at a signal that a test gives:
 * `dispatchEvent(new Event('arret'))`; once it halts, the page bears `data-halted`.
 */
export const halted: DemoSite = { name: 'halted', host: 'www.glaciere-exemple.test', handle }

/** The frame that halts for 15 seconds. */
export const frost: DemoSite = {
  name: 'frost',
  host: 'cadre.givre-exemple.test',
  handle: () => ({
    body: page({
      language: 'fr',
      title: 'Givre',
      body: `<p>Givre.</p><script>localStorage.setItem('givre', '1')
addEventListener('message', () => {
  parent.postMessage('halted', '*')
  setTimeout(() => { for (const end = Date.now() + 15_000; Date.now() < end; ); })
})</script>`,
    }),
  }),
}

const COOKIES = [
  setCookie('rayon', '1', { maxAge: DAY }),
  setCookie('porte', '1', { maxAge: DAY, httpOnly: true }),
  setCookie('inconnu', '1', { maxAge: DAY }),
]

function handle(request: SiteRequest): SiteResponse {
  switch (request.path) {
    case '/':
      return { cookies: COOKIES, body: layout('La glacière', '<h1>La glacière</h1>') }
    case '/cadres':
      return {
        cookies: COOKIES,
        body: layout(
          'Des cadres',
          `<h1>Des cadres</h1>
<iframe id="givre" src="${request.url('frost')}"></iframe>
<iframe src="${request.url('advertiser')}"></iframe>
<script>localStorage.setItem('etage', '1')
addEventListener('arret', () => document.querySelector('#givre').contentWindow.postMessage('arret', '*'))
addEventListener('message', () => { document.body.dataset.halted = '' })</script>`,
        ),
      }
    case '/cookies':
      return { body: layout('Cookies', LIST) }
    default:
      return NOT_FOUND
  }
}

const LIST = `<h1>Cookies</h1><h2>Cookies strictement nécessaires</h2>
<table><tr><th>Nom</th><th>Fournisseur</th><th>Finalité</th><th>Durée</th></tr>
<tr><td>rayon</td><td>La glacière</td><td>Retient le rayon choisi.</td><td>1 jour</td></tr>
<tr><td>porte</td><td>La glacière</td><td>Garde la porte fermée.</td><td>1 jour</td></tr></table>`

function layout(title: string, content: string): string {
  return page({
    language: 'fr',
    title,
    body: `<main>${content}</main><footer><a href="/cookies">Politique de cookies</a></footer>`,
  })
}
