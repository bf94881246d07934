import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import type { DemoSite } from '../site'
import { consentSite } from './consent-site'

const row = (name: string, purpose: string) =>
  `{ nom: '${name}', qui: 'Le ministère', but: '${purpose}', duree: '13 mois' }`

const table = (...rows: string[]) =>
  `{ headers: { nom: 'Nom', qui: 'Prestataire', but: 'Finalité', duree: 'Durée' }, body: [${rows.join(', ')}] }`

const VIDEOS = Array.from({ length: 12 }, (_, at) =>
  row(`lecteur_video_${at + 1}`, 'Retient où la vidéo s’est arrêtée.'),
)

const HEAD = `
<link rel="stylesheet" href="/static/dist/cookieconsent.css">
<script src="/static/dist/cookieconsent.umd.js"></script>
<script type="module">
  CookieConsent.run({
    hideFromBots: false, cookie: { name: 'choix_ministere' },
    categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, videos: {} },
    language: { default: 'fr', translations: { fr: {
      consentModal: { title: 'Vos cookies', description: '…', acceptAllBtn: 'Accepter', acceptNecessaryBtn: 'Refuser' },
      preferencesModal: { title: 'Vos choix', sections: [
        { title: 'Nécessaires', linkedCategory: 'necessary', cookieTable: ${table(row('choix_ministere', 'Garde votre réponse au sujet des cookies.'), row('serveur', 'Garde le même serveur pendant la visite.'))} },
        { title: 'Mesure d’audience', linkedCategory: 'analytics', cookieTable: ${table(row('_pk_id.1.ab12', 'Compte les visites de façon anonyme.'), row('_pk_ses.1.ab12', 'Relie les pages d’une même visite.'))} },
        { title: 'Fonctionnels', linkedCategory: 'videos', cookieTable: ${table(...VIDEOS)} },
      ] },
    } } },
  })
</script>`

const POLICY = [
  ['demarche', 'Le ministère', 'Retient la démarche en cours.', 'Session'],
  ['serveur', 'Le ministère', 'Répartit les visiteurs entre les serveurs.', 'Session'],
  ['session_agent', 'Le ministère', 'Garde un agent connecté.', '8 heures'],
  ...Array.from({ length: 8 }, (_, at) => [`enquete_${at + 1}`, '', 'Retient qu’une enquête a été proposée.', '']),
]

const COOKIES = [
  setCookie('demarche', 'x'),
  setCookie('serveur', 'x'),
  setCookie('_pk_id.1.ab12', 'x', { maxAge: 390 * DAY }),
  setCookie('_pk_ses.1.ab12', 'x', { maxAge: 1_800 }),
  setCookie('session_agent', 'x', { httpOnly: true }),
]

const platform = consentSite({
  name: 'ministry',
  title: 'Le ministère',
  package: 'vanilla-cookieconsent',
  head: HEAD,
  body: '<footer><a href="/cookies">Politique de cookies</a></footer>',
})

/** A ministry with two charters, its policy's table and the list of its consent platform, most of whose cookies are not there. */
export const ministry: DemoSite = {
  ...platform,
  handle(request) {
    if (request.path === '/cookies') return { body: policy() }
    const answer = platform.handle(request)
    return request.path === '/' ? { ...answer, cookies: COOKIES } : answer
  },
}

function policy(): string {
  const rows = POLICY.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  return page({
    language: 'fr',
    title: 'Politique de cookies',
    body: `<h1>Politique de cookies</h1><p>Un cookie est un petit fichier que votre navigateur garde.</p><table><thead><tr><th>Nom</th><th>Prestataire</th><th>Finalité</th><th>Durée</th></tr></thead><tbody>${rows}</tbody></table>`,
  })
}
