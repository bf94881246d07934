import { page } from '../html'
import type { DemoSite } from '../site'

/** A site that keeps no cookie. */
export const empty: DemoSite = {
  name: 'empty',
  host: 'www.vide-exemple.test',
  handle: () => ({ body: page({ language: 'fr', title: 'Vide', body: '<h1>Une page sans cookie</h1>' }) }),
}
