import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import type { DemoSite, SiteRequest, SiteResponse } from '../site'

const ROWS = [['choix', 'Retient votre choix', '6 mois']]
const INDEX_ROW = ['indice', 'Garde votre panier', '1 jour']
const HEAD = '<tr><th>Nom du cookie</th><th>Finalité</th><th>Durée</th></tr>'

const rowOf = (cells: readonly string[], attributes = '') =>
  `<tr ${attributes}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const tableOf = (rows: string, attributes = '') => `<table ${attributes}>${HEAD}${rows}</table>`
const policy = (more = '', before = '') =>
  `${before}<h1>Politique de cookies</h1>${tableOf(ROWS.map((row) => rowOf(row)).join('') + more)}`

/** What the page of each way says before its footer, where a visitor of the gazette says it. */
const SAID_BY_VISITORS: Record<string, string> = {
  comment: `<article class="comment"><p>Des cookies, voici les cookies :</p>${tableOf(rowOf(INDEX_ROW))}</article>`,
  question: `<article><h2>Que font les cookies, ces cookies ?</h2>${tableOf(rowOf(INDEX_ROW))}</article>`,
  upload: '<p><a rel="nofollow ugc" href="/upload/depot">Politique de cookies</a></p>',
}

/** A platform whose list is made of the cookies that are there. */
const FOLLOWING = `<button id="suite" onclick="document.cookie='suite=1; path=/'">Suite</button><script>window.OneTrust = { GetDomainData: () => ({ Language: { Culture: 'fr' }, Groups: [{
  GroupName: 'Nécessaires', OptanonGroupId: 'C0001', Status: 'always active', Hosts: [],
  FirstPartyCookies: document.cookie.split('; ').map((pair) => ({ Name: pair.split('=')[0], Host: location.hostname, IsSession: true, Length: '0', description: 'Nécessaire.' })),
}] }) }</script>`

/** What a policy page answers, by the way in which it would mislead or cannot be read. */
const ANSWERS: Record<string, (request: SiteRequest) => SiteResponse> = {
  hidden: () => html(policy(rowOf(INDEX_ROW, 'class="x"'), '<style>.x{display:none}</style>')),
  moved: () => html(policy(rowOf(INDEX_ROW, 'style="position:absolute;left:-9999px"'))),
  closed: () => html(`${policy()}<div hidden><h2>Autres cookies</h2>${tableOf(rowOf(INDEX_ROW))}</div>`),
  // Who has a cookie of the gazette is a reader; what is fetched brings none.
  cloaked: ({ cookies }) => html(policy(cookies.has('indice') ? '' : rowOf(INDEX_ROW))),
  away: ({ url }) => sentOn(url('heard', '/away')),
  chain: () => sentOn('/away/cookies'),
  local: ({ url }) => sentOn(url('thisMachine', '/admin')),
  loop: () => sentOn('/loop/cookies'),
  refresh: ({ url }) => html(`<meta http-equiv="refresh" content="0; url=${url('heard', '/refresh')}">${policy()}`),
  header: ({ url }) => ({ ...html(policy()), headers: { refresh: `0; url=${url('thisMachine', '/header')}` } }),
  frame: ({ url }) =>
    html(`${policy()}<iframe title="Liste des cookies" src="${url('thisMachine', '/list')}"></iframe>`),
  list: ({ url }) =>
    html(`${policy()}<p>Voir la <a href="${url('thisMachine', '/liste')}">liste complète de nos cookies</a>.</p>`),
  empty: () => ({ body: '' }),
  nothing: () => ({ status: 204 }),
  picture: () => ({ type: 'image/png', body: 'x' }),
  data: () => ({ type: 'application/json', body: '{"a":1}' }),
  text: () => ({ type: 'text/plain', body: 'indice' }),
  document: () => ({ type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', body: 'x' }),
}

/** A gazette whose pages each link to a policy page of their own, by the way that the path names. */
export const gazette: DemoSite = {
  name: 'gazette',
  host: 'www.gazette-exemple.test',
  handle(request) {
    const [, way = '', rest = ''] = request.path.split('/')
    if (way === 'upload' && rest === 'depot')
      return { body: policy(rowOf(INDEX_ROW)), headers: { 'content-disposition': 'attachment; filename=depot.html' } }
    if (rest === 'cookies') return ANSWERS[way]?.(request) ?? html(policy())
    const following = way === 'following' ? FOLLOWING : ''
    const strict = request.query.has('strict') ? { 'content-security-policy': 'sandbox allow-scripts' } : {}
    return {
      cookies: [setCookie('indice', '1', { maxAge: DAY })],
      headers: strict,
      body: page({
        language: 'fr',
        title: 'La gazette',
        body: `<h1>La gazette</h1>${SAID_BY_VISITORS[way] ?? ''}${following}<footer><a href="/${way}/cookies">Politique de cookies</a></footer>`,
      }),
    }
  },
}

/** The paths that another site, and a machine of the person's own, were asked for. */
export const asked: string[] = []

const listening = (name: 'heard' | 'thisMachine', host: string): DemoSite => ({
  name,
  host,
  handle({ path }) {
    asked.push(`${host}${path}`)
    return html(policy(rowOf(INDEX_ROW)))
  },
})

export const heard = listening('heard', 'ailleurs.exemple-autre.test')
export const thisMachine = listening('thisMachine', 'localhost')

function html(body: string): SiteResponse {
  return { body: page({ language: 'fr', title: 'Politique de cookies', body }) }
}

function sentOn(location: string): SiteResponse {
  return { status: 302, headers: { location } }
}
