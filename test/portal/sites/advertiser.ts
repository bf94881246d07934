import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import type { DemoSite } from '../site'

/** Whose frame other sites embed: it sets one cookie twice, kept apart and not, and stores a name of its own. */
export const advertiser: DemoSite = {
  name: 'advertiser',
  host: 'pub.regie-exemple.test',
  handle: () => ({
    cookies: [
      setCookie('suivi', 's1', { maxAge: 365 * DAY, secure: true, sameSite: 'None' }),
      setCookie('suivi', 's2', { maxAge: 365 * DAY, secure: true, sameSite: 'None', partitioned: true }),
    ],
    body: page({
      language: 'fr',
      title: 'Annonce',
      body: `<p>Une annonce.</p><script>localStorage.setItem('regie_visiteur', 'v1')</script>`,
    }),
  }),
}
