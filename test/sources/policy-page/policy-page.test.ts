import { describe, expect, it } from 'vitest'
import type { Charter } from '../../../src/core/charter'
import policyPage from '../../../src/sources/policy-page/policy-page'
import type { PageAccess, SourceResult } from '../../../src/sources/source'
import { site } from '../../core/samples'

const SITE = site('https://www.example.org/')
const LIST = `<!doctype html><html lang="fr"><title>Nos cookies</title><h1>Nos cookies</h1>
<table><tr><th>Nom du cookie</th><th>Finalité</th><th>Durée</th></tr>
<tr><td>_visite</td><td>Compter les visites</td><td>13 mois</td></tr></table>`
const PROSE = `<!doctype html><title>Vie privée</title><p>${'Nous respectons votre vie privée. '.repeat(40)}</p>`

const LINK = {
  inFooter: true,
  rel: '',
  inMenu: false,
  inConsent: false,
  around: '',
  isUserContent: false,
  hasTarget: true,
}

interface World {
  isOpendatasoft?: boolean
  /** Links of the open page, as `words → address`. */
  links?: Record<string, string>
  html?: string | null
  visibleText?: string
  /** What fetching an address in the page gives; another address is not found. */
  pages?: Record<string, object>
  granted?: Record<string, object>
}

function fetched(html: string, more: object = {}): object {
  return {
    kind: 'page',
    status: 200,
    type: 'text/html; charset=utf-8',
    base64: Buffer.from(html).toString('base64'),
    ...more,
  }
}

function pageOf(world: World, asked: string[] = []): PageAccess {
  return {
    async run(_read, ...values) {
      const [url] = values
      if (typeof url !== 'string') {
        const links = Object.entries(world.links ?? {}).map(([text, href]) => ({ ...LINK, text, href }))
        const { html = null, visibleText = '' } = world
        return {
          address: SITE.url,
          title: 'Home',
          language: 'fr',
          isOpendatasoft: world.isOpendatasoft ?? false,
          html,
          visibleText: html === null ? null : visibleText,
          links,
          cut: false,
        }
      }
      asked.push(url)
      return { url, ...(world.pages?.[url] ?? fetched('', { status: 404 })) }
    },
    runInMain: () => Promise.reject(new Error('the page’s own world is none of this source’s')),
    async fetchGranted(url) {
      const answer = world.granted?.[url]
      return answer === undefined ? null : { url, ...answer }
    },
  }
}

async function look(world: World, asked: string[] = []): Promise<SourceResult> {
  return policyPage.parse(await policyPage.collect(pageOf(world, asked)), SITE)
}

function names({ charters }: SourceResult): string[] {
  return charters.flatMap((charter: Charter) => charter.entries.map((entry) => entry.name))
}

describe('The site’s own policy page', () => {
  const url = 'https://www.example.org/politique-cookies'

  it('is found by the words of its link, and read as this site’s own word', async () => {
    const result = await look({ links: { 'Politique de cookies': url }, pages: { [url]: fetched(LIST) } })
    expect(result.issues).toEqual([])
    expect(result.charters).toMatchObject([
      {
        source: 'policy-page',
        basis: 'site',
        host: 'www.example.org',
        url,
        language: 'fr',
        title: 'Nos cookies',
        rows: { read: 1, found: 1 },
      },
    ])
    expect(result.charters[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(result.charters[0]?.entries[0]).toMatchObject({
      name: '_visite',
      durationSeconds: 34_164_000,
      quote: '_visite | Compter les visites | 13 mois',
      locator: { url: `${url}#:~:text=_visite,13%20mois`, row: 1 },
    })
  })

  it('is the one page fetched where a link says that it is of cookies', async () => {
    const asked: string[] = []
    const links = { 'Politique de cookies': url, Confidentialité: 'https://www.example.org/privacy' }
    await look({ links, pages: { [url]: fetched(LIST) } }, asked)
    expect(asked).toEqual([url])
  })

  it('is looked for in the privacy policy where no link names it', async () => {
    const asked: string[] = []
    const privacy = 'https://www.example.org/privacy'
    const result = await look({ links: { 'Privacy policy': privacy }, pages: { [privacy]: fetched(LIST) } }, asked)
    expect(asked).toEqual([privacy])
    expect(names(result)).toEqual(['_visite'])
    expect(result.issues).toEqual([])
  })

  it('is looked for at one known place where no policy is linked: that of its language, or of the platform', async () => {
    const asked: string[] = []
    await look({ links: { Contact: 'https://www.example.org/contact' } }, asked)
    await look({ isOpendatasoft: true }, asked)
    expect(asked).toEqual([
      'https://www.example.org/politique-de-cookies',
      'https://www.example.org/terms/cookies-policy/',
    ])
  })

  it('is the open page itself where that declares cookies; what a reader cannot see there has no text fragment', async () => {
    const result = await look({ html: LIST, visibleText: 'Nos cookies' })
    expect(names(result)).toEqual(['_visite'])
    expect(result.charters[0]?.entries[0]?.locator.url).toBe(SITE.url)
    const shown = await look({ html: LIST, visibleText: 'Nos cookies _visite' })
    expect(shown.charters[0]?.entries[0]?.locator.url).toContain('#:~:text=_visite')
  })

  it('is fetched by the extension itself where the page forbids it and the person granted the site', async () => {
    const blocked = { kind: 'blocked' }
    const links = { Cookies: url }
    const result = await look({ links, pages: { [url]: blocked }, granted: { [url]: fetched(LIST) } })
    expect(names(result)).toEqual(['_visite'])
    expect((await look({ links, pages: { [url]: blocked } })).issues).toMatchObject([{ code: 'policy_blocked', url }])
  })

  it('is read in the encoding that it names', async () => {
    const bytes = Buffer.from(LIST.replace('<title>', '<meta charset="iso-8859-1"><title>'), 'latin1')
    const page = fetched('', { type: 'text/html', base64: bytes.toString('base64') })
    const result = await look({ links: { Cookies: url }, pages: { [url]: page } })
    expect(names(result)).toEqual(['_visite'])
    expect(result.charters[0]?.entries[0]?.duration).toBe('13 mois')
  })
})

describe('A policy that cannot be read', () => {
  const url = 'https://www.example.org/cookies'
  const links = { Cookies: url }

  it.each<[string, object]>([
    ['policy_without_list', fetched(PROSE)],
    ['policy_drawn_by_script', fetched('<!doctype html><div id="app"></div><script src="app.js"></script>')],
    ['policy_pdf', fetched('%PDF-1.4', { type: 'application/pdf' })],
    ['policy_log_in', fetched('', { status: 403 })],
    ['policy_log_in', fetched(PROSE, { url: 'https://www.example.org/login?next=/cookies' })],
    ['policy_not_found', fetched('', { status: 404 })],
    ['policy_failed', fetched('', { status: 503 })],
    ['policy_too_large', { kind: 'too-large' }],
    ['policy_slow', { kind: 'timeout' }],
    ['policy_blocked', { kind: 'blocked' }],
    ['policy_failed', { kind: 'nonsense' }],
  ])('is said to be so: %s', async (code, answer) => {
    const result = await look({ links, pages: { [url]: answer } })
    expect(result).toMatchObject({ charters: [], issues: [{ code, url }] })
  })

  it('is named where it is on another host', async () => {
    const away = 'https://legal.example.net/cookies'
    const asked: string[] = []
    const result = await look({ links: { 'Cookie policy': away } }, asked)
    expect(result).toEqual({
      charters: [],
      issues: [{ code: 'policy_elsewhere', detail: 'legal.example.net', url: away }],
    })
    expect(asked).toEqual([])
  })

  it('is never said not to exist where only nonsense came of the page', async () => {
    for (const raw of [null, undefined, 5, {}, { open: 1 }]) {
      expect(await policyPage.parse(raw, SITE)).toEqual({ charters: [], issues: [{ code: 'policy_unreadable' }] })
    }
  })
})
