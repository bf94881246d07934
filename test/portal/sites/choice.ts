import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

const ROWS = [
  ['session_mag', 'Retrouve votre lecture d’une page à l’autre', 'Nécessaire', 'Session'],
  ['choix_cookies', 'Retient votre choix sur les cookies', 'Nécessaire', '6 mois'],
  ['audience_tot', 'Compte les visites du magazine', 'Statistiques', '13 mois'],
  ['audience_script', 'Mesure le temps de lecture', 'Statistiques', '13 mois'],
  ['audience_serveur', 'Relie les visites entre elles', 'Statistiques', '13 mois'],
]

/**
 * A magazine that asks for a choice and counts its visitors before it was made; once accepted a script and an answer each set
 * a cookie, and once refused it takes its counter away and an answer brings it back.
 */
export const choice: DemoSite = { name: 'choice', host: 'www.magazine-exemple.test', handle }

function handle(request: SiteRequest): SiteResponse {
  const session = setCookie('session_mag', 's1', { httpOnly: true, sameSite: 'Lax' })
  switch (request.path) {
    case '/':
      return { cookies: [session], body: article('Le magazine', 'La une') }
    case '/suite':
      return { body: article('La suite', 'La page suivante') }
    case '/cookies':
      return { body: policy() }
    case '/mesure':
      return { type: 'text/plain', cookies: [setCookie('audience_serveur', 'a2', { maxAge: 395 * DAY })], body: 'ok' }
    case '/relance':
      return { type: 'text/plain', cookies: [setCookie('audience_tot', 'a3', { maxAge: 395 * DAY })], body: 'ok' }
    default:
      return NOT_FOUND
  }
}

const SCRIPT = `
const banner = document.getElementById('cookie-banner')
const keep = (name, value, age) => { document.cookie = name + '=' + value + '; Path=/; SameSite=Lax; Max-Age=' + age }
const hasChosen = document.cookie.includes('choix_cookies=')
if (!hasChosen) keep('audience_tot', 'a0', 34128000)
banner.hidden = hasChosen
const done = () => { banner.hidden = true; document.documentElement.dataset.choice = 'made' }
document.getElementById('accept').addEventListener('click', async () => {
  keep('choix_cookies', 'oui', 15778800)
  keep('audience_script', 'a1', 34128000)
  await fetch('/mesure?secret=1', { method: 'POST' })
  done()
})
document.getElementById('refuse').addEventListener('click', async () => {
  keep('choix_cookies', 'non', 15778800)
  keep('audience_tot', '', 0)
  await fetch('/relance')
  done()
})
`

function article(title: string, words: string): string {
  return page({
    language: 'fr',
    title,
    body: `<main><h1>${words}</h1><p>Un article.</p></main><footer><a href="/cookies">Politique de cookies</a></footer>
<div id="cookie-banner"><p>Acceptez-vous la mesure d’audience ?</p>
<button id="accept">Tout accepter</button> <button id="refuse">Tout refuser</button></div>
<script>${SCRIPT}</script>`,
  })
}

function policy(): string {
  const rows = ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  return page({
    language: 'fr',
    title: 'Politique de cookies',
    body: `<main><h1>Politique de cookies</h1>
<table><tr><th>Nom du cookie</th><th>Finalité</th><th>Catégorie</th><th>Durée</th></tr>
${rows}</table></main>`,
  })
}
