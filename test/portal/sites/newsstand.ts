import { ABOUT_COOKIES, cookieList } from '../cookie-list'
import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

/** The hash at which each single-page site draws its policy. */
const HASHES: Record<string, string> = { '/': '#/cookies', '/bang': '#!/cookies', '/mark': '#cookies' }

/** A newsstand of one page each, which a script fills by the hash of its address; the server knows no other page. */
export const newsstand: DemoSite = { name: 'newsstand', host: 'presse.sortes-exemple.test', handle }

function handle({ path }: SiteRequest): SiteResponse {
  const hash = HASHES[path]
  if (hash === undefined) return NOT_FOUND
  const list = `<h1>Our cookies</h1>${ABOUT_COOKIES}${cookieList(['abonne'])}`
  return {
    cookies: ['abonne', 'secrete'].map((name) => setCookie(name, '1', { maxAge: DAY })),
    body: page({
      language: 'en',
      title: 'The newsstand',
      body: `<main></main><footer><a href="${hash}">Cookie policy</a></footer><script>
const draw = () => { document.querySelector('main').innerHTML = location.hash === '${hash}' ? ${JSON.stringify(list)} : '<h1>The newsstand</h1>' }
addEventListener('hashchange', draw)
draw()
</script>`,
    }),
  }
}
