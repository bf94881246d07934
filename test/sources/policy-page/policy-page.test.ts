import { describe, expect, it } from 'vitest'
import type { Charter } from '../../../src/core/charter'
import { type Part, partsOf } from '../../../src/core/part'
import policyPage from '../../../src/sources/policy-page/policy-page'
import type { KeptPolicy, PageAccess, Seeking, SourceResult } from '../../../src/sources/source'
import { site } from '../../core/samples'

const SITE = site('https://www.example.org/')
const LIST = `<!doctype html><html lang="fr"><title>Nos cookies</title><h1>Nos cookies</h1>
<table><tr><th>Nom du cookie</th><th>Finalité</th><th>Durée</th></tr>
<tr><td>_visite</td><td>Compter les visites</td><td>13 mois</td></tr></table>`
const PROSE = `<!doctype html><title>Vie privée</title><p>${'Nous respectons votre vie privée. '.repeat(40)}</p>`

const DRAWN = '<!doctype html><title>Nos cookies</title><div id="app"></div><script src="app.js"></script>'
const NO_PART: Part = {
  kind: 'policy-page',
  name: 'Nos cookies',
  url: null,
  state: 'whole',
  issue: null,
  declares: true,
  rows: { read: 1, found: 1 },
  left: [],
  text: null,
}

interface World {
  /** Links of the open page, as `words → address`. */
  links?: Record<string, string>
  address?: string
  title?: string
  heading?: string
  isServedAsPage?: boolean
  isLoaded?: boolean
  language?: string
  /** Attributes of the links, by their words. */
  marked?: Record<string, { isUserContent: boolean }>
  html?: string | null
  visibleText?: string
  /** What fetching an address in the page gives; another address is not found. */
  pages?: Record<string, object>
  granted?: Record<string, object>
  /** What is kept, by address. */
  kept?: Record<string, Partial<KeptPolicy>>
  /** Is given what is parsed, which a popup begins a worker for. */
  parsed?: unknown[]
}

function fetched(html: string, more: object = {}): object {
  return {
    kind: 'page',
    status: 200,
    type: 'text/html; charset=utf-8',
    attached: false,
    sandboxed: false,
    refresh: null,
    base64: Buffer.from(html).toString('base64'),
    ...more,
  }
}

function pageOf(world: World, asked: string[] = []): PageAccess {
  return {
    async run(_read, ...values) {
      const [url] = values
      if (typeof url !== 'string') {
        const { html = null, visibleText = '', address = SITE.url, title = 'Home' } = world
        return {
          address,
          title,
          heading: world.heading ?? '',
          isServedAsPage: world.isServedAsPage ?? true,
          isLoaded: world.isLoaded ?? true,
          html,
          visibleText: html === null ? null : visibleText,
          language: world.language ?? 'fr',
          isOpendatasoft: false,
          links: Object.entries(world.links ?? {}).map(([text, href]) => ({
            text,
            href,
            inFooter: true,
            rel: '',
            inMenu: false,
            inConsent: false,
            around: '',
            isUserContent: false,
            hasTarget: false,
            ...world.marked?.[text],
          })),
          cut: false,
        }
      }
      asked.push(url)
      return { url, ...(world.pages?.[url] ?? fetched('', { status: 404 })) }
    },
    runInMain: () => Promise.reject(new Error('the page’s own world is none of this source’s')),
    async fetchGranted(url) {
      asked.push(url)
      const answer = world.granted?.[url]
      return answer === undefined ? null : { url, ...answer }
    },
  }
}

async function look(world: World, asked: string[] = [], shown: SourceResult[] = []): Promise<SourceResult> {
  const page = pageOf(world, asked)
  const at = site(world.address ?? SITE.url)
  const keptAt = (address: string): KeptPolicy | null => {
    const kept = world.kept?.[address]
    return kept === undefined
      ? null
      : { address, charters: [], parts: [], checkedAt: '2026-11-23T12:00:00.000Z', isFresh: true, ...kept }
  }
  const seeking: Seeking = {
    page,
    site: at,
    observed: Promise.resolve(),
    show: (result) => void shown.push(result),
    parse: async (raw) => {
      world.parsed?.push(raw)
      return policyPage.parse(raw, at)
    },
    kept: async (address) => keptAt(address),
    keptAlone: async () => keptAt('alone'),
  }
  const result = await policyPage.seek?.(await policyPage.collect(page), seeking)
  if (result === undefined) throw new Error('the source does not seek')
  return result
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

  it('is apart from a privacy policy that was not read, but not from a list that this sends to', async () => {
    const privacy = 'https://www.example.org/confidentialite'
    const links = { Confidentialité: privacy }
    const gone = await look({ links })
    expect(gone).toMatchObject({ parts: [], partsElse: [{ url: privacy, state: 'unread' }] })
    const sending = `${PROSE}<p>The <a href="/cookies.pdf">list of our cookies</a> is in a file.</p>`
    const sent = await look({ links, pages: { [privacy]: fetched(sending) } })
    expect(sent.parts).toMatchObject([
      { url: privacy },
      { url: 'https://www.example.org/cookies.pdf', state: 'unread' },
    ])
  })

  it('is read once a script has drawn it into the open page', async () => {
    const address = 'https://www.example.org/cookies'
    const html = '<h1>Cookies</h1><div id="place"></div><script src="/draw.js"></script>'
    const before: World = { address, title: 'Cookies', html, pages: { [address]: fetched(html) } }
    const drawn: World = { ...before }
    Object.defineProperty(drawn, 'html', { get: () => (looks++ === 0 ? html : `<h1>Cookies</h1>${LIST}`) })
    let looks = 0
    const result = await look(drawn)
    expect(names(result)).toHaveLength(1)
    expect(result.parts).toMatchObject([{ kind: 'open-page', state: 'whole', declares: true }])
  })

  it('goes on in the privacy policy where no page named for cookies declares any by name', async () => {
    const asked: string[] = []
    const privacy = 'https://www.example.org/confidentialite'
    const links = { 'Politique de cookies': url, Confidentialité: privacy }
    const result = await look({ links, pages: { [url]: fetched(PROSE), [privacy]: fetched(LIST) } }, asked)
    expect(asked).toEqual([url, privacy])
    expect(result.parts).toMatchObject([
      { url, state: 'whole', declares: false },
      { url: privacy, state: 'whole', declares: true },
    ])
  })

  it('is the open page itself where that is a policy; what a reader cannot see there has no text fragment', async () => {
    const open = { address: url, html: LIST, title: 'Nos cookies', pages: { [url]: fetched(LIST) } }
    const result = await look({ ...open, visibleText: 'Nos cookies' })
    expect(names(result)).toEqual(['_visite'])
    expect(result.parts).toMatchObject([{ kind: 'policy-page' }, { kind: 'open-page', state: 'whole', declares: true }])
    const drawn = await look({ ...open, pages: { [url]: fetched(DRAWN) }, visibleText: 'Nos cookies _visite' })
    expect(drawn.charters[0]?.entries[0]?.locator.url).toContain('#:~:text=_visite')
    expect(drawn.parts).toMatchObject([{ kind: 'open-page', state: 'whole' }])
  })

  it('is not any other page that declares cookies: that is shown, and is no part', async () => {
    const article = {
      address: 'https://www.example.org/blog/7',
      title: 'Sept idées',
      html: LIST.replace(/Nos cookies/g, 'Sept idées'),
    }
    const other = await look(article)
    expect(names(other)).toEqual(['_visite'])
    expect(other).toMatchObject({ parts: [], issues: [{ code: 'page_no_policy' }, { code: 'policy_not_found' }] })
  })

  it('is worth more, once read whole, than what any other page says', async () => {
    const question = LIST.replace(/Nos cookies/g, 'Question').replace('_visite', 'espion')
    const open = { address: 'https://www.example.org/q/7', title: 'Question', html: question }
    const links = { 'Politique de cookies': url }
    const beside = await look({ ...open, links, pages: { [url]: fetched(LIST) } })
    expect([names(beside), beside.issues]).toEqual([['_visite'], []])
    const alone = await look({ ...open, links, pages: { [url]: fetched('', { status: 503 }) } })
    expect([names(alone), alone.issues]).toEqual([['espion'], [{ code: 'page_no_policy', url: open.address }]])
  })

  const named = { title: 'Nos cookies', heading: 'Nos cookies', html: LIST }

  it.each([
    ['a file that somebody left there', 'https://www.example.org/uploads/4711'],
    ['a page of a wiki', 'https://www.example.org/wiki/Nos_cookies'],
    ['a page of a person', 'https://www.example.org/index.php?title=User:Mallory'],
    ['a thread', 'https://www.example.org/forum/12-cookies'],
  ])('is not %s by its name alone, unless the site links to it', async (_, address) => {
    expect(await look({ ...named, address })).toMatchObject({ parts: [], issues: [{ code: 'page_no_policy' }, {}] })
    const links = { 'Politique de cookies': address }
    const byVisitor = { 'Politique de cookies': { isUserContent: true } }
    expect((await look({ ...named, address, links, marked: byVisitor })).parts).toEqual([])
    const pages = { [address]: fetched(LIST) }
    expect((await look({ ...named, address, links, pages })).parts).toMatchObject([{}, { kind: 'open-page' }])
  })

  it('is not the open page where that is served as no page of the site', async () => {
    const links = { 'Politique de cookies': url }
    const pages = { [url]: fetched(LIST) }
    const open = { ...named, address: url, links, pages, isServedAsPage: false }
    expect((await look(open)).issues).toEqual([{ code: 'page_no_policy', url }, { code: 'policy_not_found' }])
  })

  it('is not guessed where it was not found: what the open page links to is listed instead', async () => {
    const contact = { text: 'Contact', url: 'https://www.example.org/contact' }
    const { parts, issues } = await look({ links: { [contact.text]: contact.url } })
    expect([parts, issues]).toEqual([[], [{ code: 'policy_not_found', links: [contact] }]])
    const linked = await look({ links: { [contact.text]: contact.url, 'Politique de cookies': url } })
    expect(linked.issues.filter(({ links }) => links !== undefined)).toEqual([])
  })

  it('is read without what visitors wrote in it', async () => {
    const comment = LIST.slice(LIST.indexOf('<table>')).replace('_visite', 'espion')
    const page = `${LIST}<div id="comments"><p>Le cookie traceur_x aussi !</p>${comment}</div>`
    const result = await look({ links: { 'Politique de cookies': url }, pages: { [url]: fetched(page) } })
    expect(names(result)).toEqual(['_visite'])
    expect(result.parts).toMatchObject([{ state: 'whole', text: expect.not.stringMatching(/traceur_x|espion/) }])
  })

  it('tells which names it declares only as it is fetched, of the same page as it is open', async () => {
    const links = { 'Politique de cookies': url }
    const fetchedList = LIST.replace('</table>', '<tr><td>_espion</td><td>Compter</td><td>1 an</td></tr></table>')
    const open = { address: url, title: 'Nos cookies', html: LIST, links, pages: { [url]: fetched(fetchedList) } }
    const toldBy = async (more: Partial<World>) =>
      (await look({ ...open, ...more })).parts?.map(({ kind, notShown = [] }) => [kind, ...notShown])
    expect(await toldBy({})).toEqual([['policy-page', '_espion'], ['open-page']])
    const kept = { [url]: { parts: [{ ...NO_PART, url }] } }
    expect(await toldBy({ kept })).toEqual([['policy-page', '_espion'], ['open-page']])
    const nothing = [['policy-page'], ['open-page']]
    expect(await toldBy({ html: `${LIST}<p>et _espion</p>` })).toEqual(nothing)
    expect(await toldBy({ language: 'en' })).toEqual(nothing)
    expect(await toldBy({ isLoaded: false })).toEqual(nothing)
    const moved = { [url]: fetched(fetchedList, { url: `${url}/autre` }) }
    expect(await toldBy({ pages: moved })).toEqual(nothing)
  })

  it('declares nothing by a row that it hides beside others, which stays whole and is named', async () => {
    const page = LIST.replace('</table>', '<tr hidden><td>_espion</td><td>Compter</td><td>1 an</td></tr></table>')
    const result = await look({ links: { 'Politique de cookies': url }, pages: { [url]: fetched(page) } })
    expect(names(result)).toEqual(['_visite'])
    expect(result.parts).toMatchObject([
      {
        state: 'whole',
        rows: { read: 1, found: 1 },
        left: [],
        hidden: [{ name: '_espion', quote: '_espion | Compter | 1 an' }],
      },
    ])
  })

  it('may be kept as the site links to it, never as an address that only the visit tells', async () => {
    const address = 'https://www.example.org/clinique/anna'
    const pages = { [address]: fetched(LIST), [url]: fetched(LIST) }
    const visited = await look({ ...named, address, pages, links: { 'Politique de cookies': url } })
    expect(visited.read?.map((read) => read.address)).toEqual([url])
    const policy = await look({ ...named, address: url, pages, links: { 'Politique de cookies': url } })
    expect(policy.read).toMatchObject([{ address: url, parts: [{ kind: 'policy-page' }] }])
  })

  it('is fetched by the extension itself where the page forbids it and the person granted the site', async () => {
    const blocked = { kind: 'blocked' }
    const links = { 'Politique de cookies': url }
    const result = await look({ links, pages: { [url]: blocked }, granted: { [url]: fetched(LIST) } })
    expect(names(result)).toEqual(['_visite'])
    const refused = await look({ links, pages: { [url]: blocked } })
    expect(refused.parts).toMatchObject([{ url, state: 'unread', issue: { code: 'policy_blocked', url } }])
  })

  it('is asked for with a slash where the extension’s own fetch was sent on', async () => {
    const links = { 'Politique de cookies': url }
    const granted = { [url]: { kind: 'redirects' }, [`${url}/`]: fetched(LIST) }
    expect(names(await look({ links, pages: { [url]: { kind: 'blocked' } }, granted }))).toEqual(['_visite'])
  })

  it('is read in the encoding that it names', async () => {
    const bytes = Buffer.from(LIST.replace('<title>', '<meta charset="iso-8859-1"><title>'), 'latin1')
    const page = fetched('', { type: 'text/html', base64: bytes.toString('base64') })
    const result = await look({ links: { 'Politique de cookies': url }, pages: { [url]: page } })
    expect(names(result)).toEqual(['_visite'])
    expect(result.charters[0]?.entries[0]?.duration).toBe('13 mois')
  })

  it('is neither asked for nor parsed again while what is kept of it is fresh', async () => {
    const asked: string[] = []
    const parsed: unknown[] = []
    const shown: SourceResult[] = []
    const links = { 'Politique de cookies': url }
    const [charter] = (await look({ links, pages: { [url]: fetched(LIST) } })).charters
    const charters = charter === undefined ? [] : [charter]
    const kept = { [url]: { charters, parts: partsOf(charters) } }
    const result = await look({ links, kept, parsed }, asked, shown)
    expect([asked, parsed]).toEqual([[], []])
    expect([names(result), shown.map(names)]).toEqual([['_visite'], [['_visite']]])
    expect(result).toMatchObject({ read: [], keptSince: '2026-11-23T12:00:00.000Z' })
    const stale = { [url]: { ...kept[url], isFresh: false } }
    await look({ links, kept: stale, pages: { [url]: fetched(LIST) }, parsed }, asked)
    expect([asked, parsed.length]).toEqual([[url], 1])
  })

  it('is what was read earlier where it cannot be had now, and is no longer taken for whole', async () => {
    const links = { 'Politique de cookies': url }
    const [charter] = (await look({ links, pages: { [url]: fetched(LIST) } })).charters
    const charters = charter === undefined ? [] : [charter]
    const kept = { [url]: { charters, parts: partsOf(charters), isFresh: false } }
    const result = await look({ links, kept, pages: { [url]: fetched('', { status: 503 }) } })
    expect(names(result)).toEqual(['_visite'])
    expect(result.parts).toMatchObject([
      { state: 'unread', issue: { code: 'policy_failed' } },
      { state: 'in-part', issue: { code: 'policy_outdated' } },
    ])
    expect(result.read).toEqual([])
  })

  it('is what alone is kept where the open page links to no policy', async () => {
    const result = await look({ kept: { alone: { parts: [{ ...NO_PART, url }] } } })
    expect(result.parts).toMatchObject([{ url }])
    const linked = await look({ links: { 'Politique de cookies': url }, kept: { alone: { parts: [NO_PART] } } })
    expect(linked.parts).toMatchObject([{ issue: { code: 'policy_gone' } }])
  })
})

describe('A part of the policy that cannot be read', () => {
  const url = 'https://www.example.org/politique-cookies'
  const links = { 'Politique de cookies': url }

  it.each<[string, object]>([
    ['policy_drawn_by_script', fetched(DRAWN)],
    ['policy_pdf', fetched('%PDF-1.4', { type: 'application/pdf' })],
    ['policy_log_in', fetched('', { status: 401 })],
    ['policy_refused', fetched('', { status: 403 })],
    ['policy_gone', fetched('', { status: 404 })],
    ['policy_failed', fetched('', { status: 503 })],
    ['policy_too_large', { kind: 'too-large' }],
    ['policy_slow', { kind: 'timeout' }],
    ['policy_blocked', { kind: 'blocked' }],
    ['policy_failed', { kind: 'nonsense' }],
  ])('is said to be so: %s', async (code, answer) => {
    const result = await look({ links, pages: { [url]: answer } })
    expect(result).toMatchObject({
      charters: [],
      parts: [{ name: 'Politique de cookies', state: 'unread', issue: { code, url } }],
    })
  })

  it('is none where the page only declares no cookie by name', async () => {
    const result = await look({ links, pages: { [url]: fetched(PROSE) } })
    expect(result.parts).toMatchObject([{ state: 'whole', declares: false, issue: null }])
  })

  it('is named where it is on another site, which is not asked', async () => {
    const away = 'https://politiques.example.net/cookies'
    const asked: string[] = []
    const result = await look({ links: { 'Politique de cookies': away } }, asked)
    expect(result.parts).toMatchObject([
      { url: away, state: 'unread', issue: { code: 'policy_elsewhere', detail: 'politiques.example.net' } },
    ])
    expect(result.parts?.[0]?.issue).not.toHaveProperty('grant')
    expect(asked).toEqual([])
  })

  it('is read on another host of the site where that is granted, and else asked for', async () => {
    const other = 'https://legal.example.org/cookies'
    const beside = { 'Politique de cookies': other }
    expect((await look({ links: beside })).parts).toMatchObject([
      { state: 'unread', issue: { code: 'policy_elsewhere', grant: 'https://legal.example.org' } },
    ])
    expect(names(await look({ links: beside, granted: { [other]: fetched(LIST) } }))).toEqual(['_visite'])
  })

  it('is one over the number of pages that are asked for', async () => {
    const versions = [...'abcdefghij']
    const many = Object.fromEntries(versions.map((at) => [`Politique de cookies ${at}`, `${url}/${at}`]))
    const pages = Object.fromEntries(versions.map((at) => [`${url}/${at}`, fetched(LIST)]))
    const codes = (result: SourceResult) => result.parts?.map(({ issue }) => issue?.code ?? null)
    expect(codes(await look({ links: many, pages }))).toEqual([...Array(9).fill(null), 'policy_beyond'])
  })

  it('is one over that number on other hosts of the site, though all are granted', async () => {
    const hosts = Array.from({ length: 12 }, (_, at) => `https://shop-${at}.example.org/cookies`)
    const own = Object.fromEntries([...'abcdef'].map((at) => [`Politique de cookies ${at}`, `${url}/${at}`]))
    const others = Object.fromEntries(hosts.map((address, at) => [`Politique de cookies ${at}`, address]))
    const pages = Object.fromEntries(Object.values(own).map((address) => [address, fetched(LIST)]))
    const granted = Object.fromEntries(hosts.map((address) => [address, fetched(LIST)]))
    const asked: string[] = []
    const { parts } = await look({ links: { ...own, ...others }, pages, granted }, asked)
    expect(asked.filter((address) => address.startsWith(url))).toHaveLength(3)
    expect(asked).toHaveLength(9)
    expect(parts?.filter(({ issue }) => issue?.code === 'policy_beyond')).toHaveLength(6 + 12 - 9)
  })

  it('is one that policies send to over six of them, whichever of them sends there', async () => {
    const sends = (from: string, count: number) => {
      const to = Array.from({ length: count }, (_, at) => `https://www.example.org/${from}-liste-${at}`)
      const words = to.map(
        (list) => `<p>La <a href="${list}">liste complète de nos cookies</a> est sur une autre page.</p>`,
      )
      return PROSE.replace('</p>', `</p>${words.join('')}`)
    }
    const privacy = 'https://www.example.org/confidentialite'
    const world: World = {
      links: { 'Politique de cookies': url, 'Politique de confidentialité': privacy },
      address: url,
      title: 'Politique de cookies',
      html: sends('page', 4),
      visibleText: 'Politique de cookies',
      pages: { [url]: fetched(sends('servie', 4)), [privacy]: fetched(sends('privee', 4)) },
    }
    const asked: string[] = []
    const { parts } = await look(world, asked)
    expect(asked.filter((address) => !address.includes('-liste-'))).toEqual([url, privacy])
    expect(asked.filter((address) => address.includes('-liste-'))).toHaveLength(6)
    expect(parts?.filter(({ issue }) => issue?.code === 'policy_beyond')).toHaveLength(12 - 6)
  })

  it('is none of a policy that stands in several languages, of which each is read', async () => {
    const tags = ['de', 'en', 'es', 'fr', 'it']
    const many = Object.fromEntries(tags.map((tag) => [`Cookies ${tag}`, `https://www.example.org/${tag}/cookies`]))
    const only = PROSE.replace('</p>', '</p><table><tr><th>Cookie<th>Zweck<tr><td>nur_hier_2<td>Zählt</table>')
    const pages = Object.fromEntries(
      tags.map((tag) => [`https://www.example.org/${tag}/cookies`, fetched(tag === 'it' ? only : LIST)]),
    )
    const result = await look({ links: many, pages })
    expect(result.parts?.map(({ state }) => state)).toEqual(tags.map(() => 'whole'))
    expect(names(result)).toContain('nur_hier_2')
  })

  it('is a page that the policy sends to for its list, and what that cannot be read for', async () => {
    const asked: string[] = []
    const list = 'https://www.example.org/liste-des-cookies'
    const page = PROSE.replace(
      '</p>',
      `</p><p>La <a href="${list}">liste complète de nos cookies</a> est sur une autre page.</p>`,
    )
    const result = await look({ links, pages: { [url]: fetched(page), [list]: fetched(LIST) } }, asked)
    expect(asked).toEqual([url, list])
    expect(names(result)).toEqual(['_visite'])
    expect(result.parts).toMatchObject([
      { kind: 'policy-page', state: 'whole', declares: false },
      { kind: 'linked-list', url: list, state: 'whole', declares: true },
    ])
    expect(result.read).toMatchObject([{ address: url, parts: [{}, {}] }])
    const refused = await look({ links, pages: { [url]: fetched(page) } })
    expect(refused.parts?.[1]).toMatchObject({ kind: 'linked-list', state: 'unread', issue: { code: 'policy_gone' } })
  })

  it('is a frame whose address names a list, and one that is written out in the page is read there', async () => {
    const frame = 'https://www.example.org/list'
    const framed = fetched(PROSE.replace('</p>', '</p><iframe src="/list"></iframe>'))
    expect(names(await look({ links, pages: { [url]: framed, [frame]: fetched(LIST) } }))).toEqual(['_visite'])
    const inside = fetched(PROSE.replace('</p>', `</p><iframe srcdoc='${LIST}'></iframe>`))
    const result = await look({ links, pages: { [url]: inside } })
    expect(names(result)).toEqual(['_visite'])
    expect(result.parts).toMatchObject([{ kind: 'policy-page' }, { kind: 'frame', state: 'whole', declares: true }])
  })

  it('is the page that it sends its readers on to by itself', async () => {
    const list = 'https://www.example.org/list'
    const moved = fetched(`<meta http-equiv="refresh" content="0; url=/list">${PROSE}`)
    expect(names(await look({ links, pages: { [url]: moved, [list]: fetched(LIST) } }))).toEqual(['_visite'])
  })

  it('is a list that a script draws beside those that stand in the page', async () => {
    const both = fetched(`${LIST}<div id="cookie-declaration"></div>`)
    const result = await look({ links, pages: { [url]: both } })
    expect(result.parts).toMatchObject([
      { state: 'whole', declares: true },
      { kind: 'script-list', state: 'unread', issue: { code: 'policy_drawn_by_script' } },
    ])
  })

  it('is what only nonsense came of', async () => {
    for (const raw of [null, undefined, 5, {}, { open: 1 }])
      expect(await policyPage.parse(raw, SITE)).toMatchObject({ charters: [], issues: [{ code: 'source_not_parsed' }] })
  })
})
