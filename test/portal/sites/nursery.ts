import { cookieList, linkingPage } from '../cookie-list'
import { DAY, setCookie } from '../cookies'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

/** As a webmaster writes a name that changes, in HTML, and as the browser holds one. */
export const WRITTEN: readonly (readonly [string, string])[] = [
  ['pot_UA-XXXXX-Y', 'pot_UA-70311-2'],
  ['semis_', 'semis_R7T2'],
  ['SERRE_####@Jardin', 'SERRE_4B7001%40Jardin'],
  ['taille:haie', 'taille%3Ahaie'],
  ['godet[numero]', 'godet%5Bnumero%5D'],
  ['rang_xxx_yyy', 'rang_31_8'],
  ['arrosage_YYYYMMDD', 'arrosage_20261126'],
  ['[boutique]_k', 'jardin_k'],
  ['plant-&lt;id&gt;', 'plant-402'],
  ['carre_{x}_{y}', 'carre_9_3'],
  ['tuteur_<wbr>bambou', 'tuteur_bambou'],
  ['ter&shy;reau', 'terreau'],
  ['bou&#8203;ture', 'bouture'],
  ['Ombre (la nuit)', 'Ombre'],
  ['plat/bande', 'plat/bande'],
  ['lot1, lot2 et lot3', 'lot3'],
  ['saison_*', 'saison_4'],
  ['fin&#8209;hiver', 'fin-hiver'],
  ['visite.id.', 'visite.id.5.c9e0'],
  ['jeune&nbsp;pousse', 'jeune pousse'],
]

/** A plant nursery whose charter writes names that change in all the ways that webmasters have; in its text it names `greffon_pommier` besides. */
export const nursery: DemoSite = { name: 'nursery', host: 'pepiniere.sortes-exemple.test', handle }

function handle({ path }: SiteRequest): SiteResponse {
  if (path === '/cookies') return { body: linkingPage('Our cookies', cookieList(WRITTEN.map(([name]) => name))) }
  if (path === '/cookies-in-words')
    return {
      body: linkingPage(
        'Our cookies',
        `${cookieList(['semis_'])}<p>Who grafts a tree with us is known again by greffon_pommier on the next day.</p>`,
      ),
    }
  if (path !== '/' && path !== '/words') return NOT_FOUND
  const names = path === '/' ? WRITTEN.map(([, live]) => live) : ['semis_R7T2', 'greffon_pommier']
  return {
    cookies: [...names, 'inconnu'].map((name) => setCookie(name, '1', { maxAge: DAY, path })),
    body: linkingPage('The nursery', '', [[path === '/' ? '/cookies' : '/cookies-in-words', 'Cookie policy']]),
  }
}
