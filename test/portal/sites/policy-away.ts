import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import type { DemoSite } from '../site'

/** A shop whose cookie policy is on its owner's host. */
export const policyAway: DemoSite = {
  name: 'policyAway',
  host: 'www.boutique-exemple.test',
  handle: (request) => ({
    cookies: [setCookie('panier', 'p1', { maxAge: DAY })],
    body: page({
      language: 'fr',
      title: 'La boutique',
      body: `<h1>La boutique</h1><footer><a href="${request.url('legal', '/cookies')}">Politique de cookies</a></footer>`,
    }),
  }),
}
