import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

const POLICY = '/gestion-des-cookies/'

/** Names that the eye cannot tell apart, or not read, each with how it is to be written. */
export const TRICKY_NAMES: Record<string, string> = {
  monture: 'monture',
  MONTURE: 'MONTURE',
  'mon\u200cture': 'mon[U+200C]ture',
  'mon\u00adture': 'mon[U+00AD]ture',
  '\u202eerutnom': '[U+202E]erutnom',
  '\u2003__Secure-monture': '[U+2003]__Secure-monture',
  'm\u043enture': 'm[U+043E]nture',
  'm\u00f4nture': 'm\u00f4nture',
  'deux mots': 'deux mots',
  'v<i>': 'v<i>',
  constructor: 'constructor',
  [`tour${'s'.repeat(3_000)}`]: `tour${'s'.repeat(3_000)}`,
}

/** A name whose last byte is no UTF-8, as the header carries it. */
const NO_TEXT = 'branch\xe9'

/** An optician whose cookies bear such names; one of them is declared. */
export const frames: DemoSite = { name: 'frames', host: 'www.montures-exemple.test', handle }

function handle({ path }: SiteRequest): SiteResponse {
  const policy = `<footer><a href="${POLICY}">Gestion des cookies</a></footer>`
  switch (path) {
    case '/':
      return { cookies: Object.keys(TRICKY_NAMES).map((name) => kept(asHeader(name))), body: whole(policy) }
    case '/octets':
      return { cookies: [kept(NO_TEXT)], body: whole(policy) }
    case POLICY:
      return { body: whole(TABLE) }
    default:
      return NOT_FOUND
  }
}

function kept(name: string): string {
  return setCookie(name, '1', { maxAge: DAY })
}

/** The bytes of the name, one a character: so Node writes them. */
function asHeader(name: string): string {
  return Buffer.from(name).toString('latin1')
}

const TABLE = `<h2>Cookies nécessaires</h2>
<table><thead><tr><th>Nom</th><th>Finalité</th><th>Durée</th></tr></thead>
<tbody><tr><td>monture</td><td>Garde la monture choisie.</td><td>1 jour</td></tr></tbody></table>`

function whole(body: string): string {
  return page({ language: 'fr', title: 'Les montures', body: `<h1>Les montures</h1>${body}` })
}
