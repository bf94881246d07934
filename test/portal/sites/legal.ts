import { page } from '../html'
import type { DemoSite } from '../site'

/** Where the shop's owner publishes the policies of all its sites. */
export const legal: DemoSite = {
  name: 'legal',
  host: 'droit.maison-exemple.test',
  handle: () => ({
    body: page({
      language: 'fr',
      title: 'Politique de cookies',
      body: `<h1>Politique de cookies</h1><table><tr><th>Nom du cookie</th><th>Finalité</th><th>Durée</th></tr>
<tr><td>panier</td><td>Garde votre panier</td><td>1 jour</td></tr></table>`,
    }),
  }),
}
