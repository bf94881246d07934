import { cookieList, linkingPage } from '../cookie-list'
import { DAY, setCookie } from '../cookies'
import { type DemoSite, redirect, type SiteName, type SiteRequest, type SiteResponse } from '../site'

/** The policy that each page links to, and where the server sends who asks for it. */
const SENT: Record<string, readonly [string, string]> = {
  '/': ['/cookies', '/cookies/'],
  '/language': ['/our-cookies', '/en/our-cookies/'],
  '/authors': ['/cookies-of-authors', '/auth/cookies-of-authors/'],
}

/** A fishing pond whose server sends the policy's address on to one with a slash, under any host. */
export function pond(name: SiteName, host: string): DemoSite {
  return { name, host, handle }
}

function handle({ path }: SiteRequest): SiteResponse {
  const sent = Object.values(SENT).find(([from]) => from === path)
  if (sent !== undefined) return redirect(sent[1])
  if (path.endsWith('/') && path !== '/') return { body: linkingPage('Our cookies', cookieList(['canne'])) }
  return {
    cookies: ['canne', 'secrete'].map((name) => setCookie(name, '1', { maxAge: DAY })),
    body: linkingPage('The pond', '', [[SENT[path]?.[0] ?? '', 'Cookie policy']]),
  }
}
