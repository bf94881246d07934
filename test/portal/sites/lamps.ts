import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteName, type SiteRequest, type SiteResponse } from '../site'

const POLICY = '/politique-cookies/'

const DECLARED = [
  ['seance', 'Garde votre visite'],
  ['gamme', 'Retient la gamme de lampes'],
  ['vitrine', 'Retient la vitrine choisie'],
  ['caisse', 'Garde la caisse ouverte'],
]

/** A lamp shop under any host: a cookie of the host alone, one of its parent, one of another path, and one hidden from scripts. */
export function lamps(name: SiteName, host: string): DemoSite {
  return { name, host, handle: (request) => handle(request, host) }
}

function handle({ path }: SiteRequest, host: string): SiteResponse {
  if (path === POLICY) return { body: whole('Nos cookies', TABLE) }
  if (path !== '/') return NOT_FOUND
  return {
    cookies: [
      setCookie('seance', 's1', { maxAge: DAY }),
      setCookie('gamme', 'g1', { maxAge: DAY, domain: host.slice(host.indexOf('.') + 1) }),
      setCookie('vitrine', 'v1', { maxAge: DAY, path: '/vitrine' }),
      setCookie('caisse', 'c1', { maxAge: DAY, httpOnly: true }),
    ],
    body: whole('Les lampes', '<p>Des lampes pour chaque pièce.</p>'),
  }
}

const TABLE = `<h2>Cookies nécessaires</h2>
<table>
<thead><tr><th>Nom</th><th>Finalité</th><th>Durée</th></tr></thead>
<tbody>${DECLARED.map(([name, purpose]) => `<tr><td>${name}</td><td>${purpose}.</td><td>1 jour</td></tr>`).join('')}</tbody>
</table>`

function whole(title: string, body: string): string {
  return page({
    language: 'fr',
    title,
    body: `<h1>${title}</h1>${body}<footer><a href="${POLICY}">Politique de cookies</a></footer>`,
  })
}
