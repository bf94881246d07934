import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

/** A magazine whose policy lists no cookie, and says in sentences which services it uses. */
export const almanac: DemoSite = { name: 'almanac', host: 'www.almanac-example.test', handle }

/** The sentence that names the service of two of its cookies. */
export const SPOKEN = 'We use Google Analytics to count the visits to our articles.'

const COOKIES = [
  setCookie('_ga', 'x', { maxAge: 400 * DAY }),
  setCookie('_ga_QX4T7PLM2W', 'x', { maxAge: 400 * DAY }),
  setCookie('_fbp', 'x', { maxAge: 90 * DAY }),
  setCookie('seed_of_the_day', 'x', { maxAge: DAY }),
]

function handle({ path }: SiteRequest): SiteResponse {
  switch (path) {
    case '/':
      return { cookies: COOKIES, body: layout('The Almanac', '<h1>The Almanac</h1><p>What to sow this week.</p>') }
    case '/cookie-policy':
      return {
        body: layout(
          'Cookie policy',
          `<h1>Cookie policy</h1><p>A cookie is a small file that your browser keeps.</p><h2>How we use cookies</h2><p>${SPOKEN} Nothing of this is used for advertising.</p>`,
        ),
      }
    default:
      return NOT_FOUND
  }
}

function layout(title: string, content: string): string {
  return page({
    language: 'en',
    title,
    body: `<main>${content}</main><footer><a href="/cookie-policy">Cookie policy</a></footer>`,
  })
}
