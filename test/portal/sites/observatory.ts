import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

/** An observatory whose list of cookies has no column of categories: what kind each is stands in what it is for, or is denied there. */
export const observatory: DemoSite = { name: 'observatory', host: 'www.observatoire-exemple.test', handle }

const DECLARED = [
  ['coupole', 'Strictement nécessaire à l’ouverture de la coupole.'],
  ['eclat', 'Mesure d’audience (exemptée de consentement).'],
  ['comete', 'Sert à la publicité ciblée, soumis à votre consentement.'],
  ['nuage', 'Retient le temps qu’il fait ; ne sert pas à la publicité ciblée.'],
] as const

function handle({ path }: SiteRequest): SiteResponse {
  if (path === '/cookies/') return { body: layout('Nos cookies', LIST) }
  if (path !== '/') return NOT_FOUND
  return {
    cookies: DECLARED.map(([name]) => setCookie(name, '1', { maxAge: 30 * DAY })),
    body: layout('L’observatoire', '<h1>L’observatoire</h1><p>Ouvert la nuit.</p>'),
  }
}

const LIST = `<h1>Nos cookies</h1><p>Voici les cookies que l’observatoire conserve dans votre navigateur.</p>
<table><thead><tr><th>Nom du cookie</th><th>Finalité</th><th>Durée</th></tr></thead>
<tbody>${DECLARED.map(([name, purpose]) => `<tr><td>${name}</td><td>${purpose}</td><td>30 jours</td></tr>`).join('')}</tbody></table>`

function layout(title: string, content: string): string {
  return page({
    language: 'fr',
    title,
    body: `<main>${content}</main><footer><a href="/">Accueil</a> <a href="/cookies/">Politique de cookies</a></footer>`,
  })
}
