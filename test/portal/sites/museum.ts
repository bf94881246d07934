import { ABOUT_COOKIES, cookieList, linkingPage } from '../cookie-list'
import { DAY, setCookie } from '../cookies'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

const POLICY = ['/cookies', 'Cookie policy'] as const

const ROOMS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((room) => `/cookies/room-${room}`)

/** The links of each front page. */
const FRONTS: Record<string, (readonly [string, string])[]> = {
  '/pdf': [POLICY, ['/more-cookies.pdf', 'Cookies: list for the audience']],
  '/failing': [POLICY, ['/more-cookies', 'Cookies: list for the audience']],
  '/four': [
    POLICY,
    ['/cookies/two', 'Cookies: comfort'],
    ['/cookies/three', 'Cookies: audience'],
    ['/cookies/guide', 'Cookies: advertising'],
  ],
  '/many': [
    POLICY,
    ...ROOMS.map((room) => [room, 'Cookies: audience'] as const),
    ['/cookies/guide', 'Cookies: advertising'],
  ],
  '/onward': [['/cookies/short', 'Cookie policy']],
  '/wide': [['/cookies/wide', 'Cookie policy']],
  '/sentence': [['/cookies/sentence', 'Cookie policy']],
  '/route': [['/cookies/route', 'Cookie policy']],
}

const POLICIES: Record<string, string> = {
  '/cookies': cookieList(['vestiaire']),
  '/cookies/two': cookieList(['salle']),
  '/cookies/three': cookieList(['parcours']),
  ...Object.fromEntries(ROOMS.map((room) => [room, cookieList([room.replace('/cookies/', '')])])),
  '/cookies/guide': cookieList(['guide']),
  '/cookies/short': `${cookieList(['vestiaire'])}<p>Of these there are more: see <a href="/cookies/guide">the complete list of our cookies</a>.</p>`,
  '/cookies/sentence': `${cookieList(['vestiaire'])}<p>The complete list of our cookies stands in <a href="/more-cookies.pdf">this document</a>.</p>`,
  '/cookies/route': `${cookieList(['vestiaire'])}<p>The <a href="#/rest">complete list of our cookies</a> is shown apart.</p>`,
}

const WIDE = 20_000
/** As many names with a wildcard at both ends, and keys that none of them is. */
const WIDE_LIST = Array.from({ length: WIDE }, (_, at) => `*q${at}z*`)
const WIDE_KEYS = `<script>for (let at = 0; at < ${WIDE}; at++) localStorage.setItem('key' + at + 'abcdefghijklmnopqrstuvwxyz', '1')</script>`

/** A museum that declares `guide` in a place that may not be read: a file, a page that fails, a tenth page, a page that only the policy names. */
export const museum: DemoSite = { name: 'museum', host: 'musee.sortes-exemple.test', handle }

function handle({ path }: SiteRequest): SiteResponse {
  if (path === '/more-cookies.pdf') return { type: 'application/pdf', body: '%PDF-1.4' }
  if (path === '/more-cookies') return { status: 503, body: 'later' }
  const policy = path === '/cookies/wide' ? cookieList(WIDE_LIST) : POLICIES[path]
  if (policy !== undefined) return { body: linkingPage('Our cookies', ABOUT_COOKIES + policy) }
  const links = FRONTS[path]
  if (links === undefined) return NOT_FOUND
  return {
    cookies: [setCookie('vestiaire', '1', { maxAge: DAY }), setCookie('guide', '1', { maxAge: DAY })],
    body: linkingPage('The museum', path === '/wide' ? WIDE_KEYS : '', links),
  }
}
