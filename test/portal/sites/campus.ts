import { cookieList, linkingPage } from '../cookie-list'
import { DAY, setCookie } from '../cookies'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

/**
 * A campus on one host: one site on the port of HTTPS and another on that of HTTP, and below them pages of several people
 * and groups, each with a charter of its own; those of `/silent/` link to none.
 */
export const campus: DemoSite = { name: 'campus', host: 'campus.sortes-exemple.test', handle }

function handle({ path, url }: SiteRequest): SiteResponse {
  const home = /^\/~?\w+\/|^\//.exec(path)?.[0] ?? '/'
  const who = home === '/' ? (url('campus').startsWith('https:') ? 'upper' : 'lower') : home.replace(/\W/g, '')
  if (path === `${home}cookies`) return { body: linkingPage('Our cookies', cookieList([`desk_${who}`], who)) }
  if (path !== home) return NOT_FOUND
  return {
    cookies: [setCookie(`desk_${who}`, '1', { maxAge: DAY, path: home })],
    body: linkingPage(`The pages of ${who}`, '', home === '/silent/' ? [] : [[`${home}cookies`, 'Cookie policy']]),
  }
}
