import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

const POLICY = '/cookies/'

/** A shop that keeps one cookie as itself, and a second one where another site shows it in a frame. */
export const jars: DemoSite = { name: 'jars', host: 'bocaux.etagere-exemple.test', handle: handleJars }

/** A site that shows the jars in a frame. */
export const market: DemoSite = {
  name: 'market',
  host: 'www.marche-exemple.test',
  handle: ({ url }) => ({
    body: page({ language: 'fr', title: 'Le marché', body: `<iframe src="${url('jars', '/cadre')}"></iframe>` }),
  }),
}

function handleJars({ path }: SiteRequest): SiteResponse {
  const label = setCookie('etiquette', 'e1', { maxAge: DAY })
  switch (path) {
    case '/':
      return { cookies: [label], body: whole('<p>Des bocaux de toutes les tailles.</p>') }
    case '/cadre':
      return { cookies: [label, setCookie('cadre_seul', 'c1', { maxAge: DAY })], body: whole('<p>En vitrine.</p>') }
    case POLICY:
      return { body: whole(TABLE) }
    default:
      return NOT_FOUND
  }
}

const TABLE = `<h2>Cookies nécessaires</h2>
<table><thead><tr><th>Nom</th><th>Finalité</th><th>Durée</th></tr></thead>
<tbody><tr><td>etiquette</td><td>Garde votre étiquette.</td><td>1 jour</td></tr></tbody></table>`

function whole(body: string): string {
  return page({
    language: 'fr',
    title: 'Les bocaux',
    body: `<h1>Les bocaux</h1>${body}<footer><a href="${POLICY}">Gestion des cookies</a></footer>`,
  })
}
