import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

/**
 * A quay whose pages send the visitor on to the island, another site, at a signal that a test gives: `dispatchEvent(new Event('depart'))`.
 * The island's own page begins and never ends; `/brume` begins in no time at all; `/courrier` is loaded at once.
 */
export const quay: DemoSite = { name: 'quay', host: 'quai.bac-exemple.test', handle: handleQuay }

/** The parent of the quay's host, with cookies of its own. */
export const ferry: DemoSite = {
  name: 'ferry',
  host: 'bac-exemple.test',
  handle: () => ({ cookies: [setCookie('amarre', '1', { maxAge: DAY })], body: layout('Le bac') }),
}

export const island: DemoSite = { name: 'island', host: 'www.ile-exemple.test', handle: handleIsland }

function handleQuay(request: SiteRequest): SiteResponse {
  const toward = { '/': request.url('island'), '/brouillard': request.url('island', '/brume'), '/ronde': '/' }[
    request.path
  ]
  if (toward === undefined) return NOT_FOUND
  return {
    cookies: [
      setCookie('billet', '1', { maxAge: DAY, httpOnly: true }),
      setCookie('amarre', '1', { maxAge: DAY, domain: 'bac-exemple.test' }),
    ],
    body: layout('Le quai', `addEventListener('depart', () => { location.href = ${JSON.stringify(toward)} })`),
  }
}

function handleIsland(request: SiteRequest): SiteResponse {
  switch (request.path) {
    case '/':
      return { body: layout('L’île'), endless: true }
    case '/brume':
      return { silent: true }
    case '/courrier':
      return {
        cookies: [setCookie('compte', '1', { maxAge: DAY, httpOnly: true }), setCookie('panier', '1', { maxAge: DAY })],
        body: layout('Le courrier'),
      }
    default:
      return NOT_FOUND
  }
}

function layout(title: string, script = ''): string {
  return page({ language: 'fr', title, body: `<main><h1>${title}</h1></main><script>${script}</script>` })
}
