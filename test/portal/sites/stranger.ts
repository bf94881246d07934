import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import type { DemoSite } from '../site'

/** A site that no other embeds, with a cookie that the browser would send to it from everywhere. */
export const stranger: DemoSite = {
  name: 'stranger',
  host: 'www.inconnu-exemple.test',
  handle: () => ({
    cookies: [setCookie('etranger', 'e1', { maxAge: 365 * DAY, secure: true, sameSite: 'None' })],
    body: page({ language: 'fr', title: 'Un inconnu', body: '<p>Rien à voir avec la boutique.</p>' }),
  }),
}
