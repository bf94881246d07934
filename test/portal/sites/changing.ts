import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

/** A clockmaker whose pages change by themselves after a signal that a test gives: `dispatchEvent(new Event('midi'))`. */
export const changing: DemoSite = { name: 'changing', host: 'www.horloger-exemple.test', handle }

const OWN = setCookie('aiguille', '1', { maxAge: DAY })

/** What each page does at the signal. */
const SCRIPTS: Record<string, string> = {
  '/': `document.cookie = 'carillon=1; path=/; max-age=${DAY}'`,
  '/atelier': `history.pushState({}, '', '/atelier/suite')
document.cookie = 'rouage=1; path=/; max-age=${DAY}'
document.querySelector('h1').textContent = 'La suite'`,
  '/renvoi': "location.href = '/arrivee'",
}

function handle(request: SiteRequest): SiteResponse {
  if (request.path === '/temoins') return { body: layout('Cookies', LIST) }
  if (request.path === '/arrivee') {
    return { cookies: [OWN, setCookie('balancier', '1', { maxAge: DAY })], body: layout('Arrivée', '<h1>Arrivée</h1>') }
  }
  const script = SCRIPTS[request.path]
  if (script === undefined) return NOT_FOUND
  return {
    cookies: [OWN],
    body: layout('L’horloger', `<h1>L’horloger</h1><script>addEventListener('midi', () => {\n${script}\n})</script>`),
  }
}

const LIST = `<h1>Cookies</h1><h2>Cookies strictement nécessaires</h2>
<table><tr><th>Nom</th><th>Fournisseur</th><th>Finalité</th><th>Durée</th></tr>
<tr><td>aiguille</td><td>L’horloger</td><td>Retient l’heure choisie.</td><td>1 jour</td></tr></table>`

function layout(title: string, content: string): string {
  return page({
    language: 'fr',
    title,
    body: `<main>${content}</main><footer><a href="/temoins">Politique de cookies</a></footer>`,
  })
}
