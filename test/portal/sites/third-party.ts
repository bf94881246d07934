import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import type { DemoSite } from '../site'

const MAP = `<svg viewBox="0 0 600 200" width="100%" height="100%" preserveAspectRatio="xMidYMid slice" role="img" aria-label="Carte">
<rect width="600" height="200" fill="#e8efe4"/><path d="M0 130C150 90 260 170 400 120S560 90 600 110V200H0z" fill="#bcd6e6"/>
<g stroke="#fff" stroke-width="7" fill="none"><path d="M40 0 170 200M0 60H600M330 0 290 200M480 0 540 200"/></g>
<g fill="#b33a00"><circle cx="130" cy="62" r="9"/><circle cx="318" cy="60" r="9"/><circle cx="505" cy="84" r="9"/></g></svg>`

/** The map widget that portals embed, which keeps a cookie of its own and one kept apart by site. */
export const thirdParty: DemoSite = {
  name: 'thirdParty',
  host: 'cartes.tiers-exemple.test',
  handle: () => ({
    cookies: [
      setCookie('carte_visiteur', 'c1', { maxAge: 365 * DAY, secure: true, sameSite: 'None' }),
      setCookie('carte_session', 'c2', { secure: true, sameSite: 'None', partitioned: true }),
    ],
    body: page({ language: 'fr', title: 'Carte', head: '<style>body{margin:0}</style>', body: MAP }),
  }),
}
