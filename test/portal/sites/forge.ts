import { linkingPage } from '../cookie-list'
import { DAY, setCookie } from '../cookies'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

export const FORGE_HOST = 'forge.sortes-exemple.test'

/** What each policy's column "Domain" says of each name. */
const ROWS: Record<string, [string, string][]> = {
  '/provider': [
    ['_jauge', 'compteur-exemple.test'],
    ['_jauge_v2', '.compteur-exemple.test'],
    ['enclume', FORGE_HOST],
    ['braise', `www.${FORGE_HOST}`],
  ],
  '/addresses': [
    ['_jauge', 'https://www.compteur-exemple.test/privacy'],
    ['_jauge_v2', `compteur-exemple.test, ${FORGE_HOST}`],
    ['enclume', 'Our own site'],
    ['braise', 'First party'],
  ],
  '/together': [
    ['_jauge/_jauge_v2', FORGE_HOST],
    ['enclume/braise', FORGE_HOST],
  ],
  '/elsewhere': [
    ['_jauge', FORGE_HOST],
    ['enclume', 'compteur-exemple.test'],
  ],
}

/** A forge whose charter says the provider's domain of cookies that are kept for the forge itself. */
export const forge: DemoSite = { name: 'forge', host: FORGE_HOST, handle }

function handle({ path }: SiteRequest): SiteResponse {
  const rows = ROWS[path.replace('/cookies', '')]
  if (rows === undefined) return NOT_FOUND
  if (path.startsWith('/cookies')) return { body: linkingPage('Our cookies', table(rows)) }
  return {
    cookies: ['_jauge', '_jauge_v2', 'enclume', 'braise', 'passant'].map((name) =>
      setCookie(name, '1', { maxAge: DAY }),
    ),
    body: linkingPage('The forge', '', [[`/cookies${path}`, 'Cookie policy']]),
  }
}

function table(rows: readonly [string, string][]): string {
  const lines = rows.map(
    ([name, domain]) => `<tr><td>${name}</td><td>${domain}</td><td>Counts visits.</td><td>1 day</td></tr>`,
  )
  return `<h2>Audience measurement</h2><table><thead><tr><th>Cookie</th><th>Domain</th><th>Purpose</th><th>Duration</th></tr></thead><tbody>${lines.join('')}</tbody></table>`
}
