import { DAY, setCookie } from '../cookies'
import { escapeHtml, page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

const HOST = 'www.journal-exemple.test'
const MOST = 200

const USUAL = [
  setCookie('visitor_id', 'v1', { maxAge: 365 * DAY }),
  setCookie('ab_group', 'b'),
  setCookie('sid', 's1', { httpOnly: true }),
  setCookie('audience', '1', { maxAge: 30 * DAY, domain: 'journal-exemple.test' }),
]

const ODD = [
  setCookie('__proto__', '1'),
  setCookie('constructor', '1'),
  setCookie('', 'sansnom'),
  setCookie('__Host-locked', '1', { secure: true }),
  setCookie('twin', 'host'),
  setCookie('twin', 'domain', { domain: 'journal-exemple.test' }),
  setCookie('path', 'root'),
  setCookie('path', 'names', { path: '/names' }),
  setCookie('elsewhere', '1', { path: '/autre' }),
  setCookie('chips', 'open', { secure: true, sameSite: 'None' }),
  setCookie('chips', 'kept apart', { secure: true, sameSite: 'None', partitioned: true }),
]

/** An ordinary news site without a charter, with a page for each thing that makes reading cookies hard. */
export const plain: DemoSite = { name: 'plain', host: HOST, handle }

function handle(request: SiteRequest): SiteResponse {
  const count = Math.min(MOST, Math.max(0, Number(request.query.get('n')) || 0))
  const names = Array.from({ length: count }, (_, index) => `c${String(index).padStart(3, '0')}`)
  switch (request.path) {
    case '/':
      return { cookies: USUAL, body: article('Le journal', `document.cookie = 'theme=clair; Max-Age=${DAY}; Path=/'`) }
    case '/next':
      return { body: article('La suite') }
    case '/many':
      return { body: article('Beaucoup', names.map((name) => `document.cookie='${name}=1; Path=/'`).join('\n')) }
    case '/many-set':
      return { cookies: names.map((name) => setCookie(name, '1', { maxAge: DAY })), body: article('Beaucoup') }
    case '/clear':
      return {
        cookies: [...request.cookies.keys()].map((name) => setCookie(name, '', { maxAge: 0 })),
        body: article('Vide'),
      }
    case '/names':
      return { cookies: ODD, body: article('Des noms') }
    case '/sandboxed':
      return { headers: { 'content-security-policy': 'sandbox allow-scripts' }, body: article('Verrouillé') }
    case '/strict':
      return { headers: { 'content-security-policy': "default-src 'none'" }, body: article('Strict') }
    case '/document.pdf':
      return { type: 'application/pdf', body: PDF }
    case '/slow':
      return { body: article('Lent'), endless: true }
    default:
      return NOT_FOUND
  }
}

function article(title: string, script = ''): string {
  return page({
    language: 'fr',
    title,
    body: `<article><h1>${escapeHtml(title)}</h1><p>Une page ordinaire.</p></article><script>${script}</script>`,
  })
}

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`
