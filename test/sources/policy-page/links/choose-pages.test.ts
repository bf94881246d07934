import { describe, expect, it } from 'vitest'
import { choosePages, type OpenPage } from '../../../../src/sources/policy-page/links/choose-pages'
import type { Link } from '../../../../src/sources/policy-page/links/link'
import { site } from '../../../core/samples'

const HOME = 'https://www.example.org/'

type Given = [text: string, href: string, more?: Partial<Link>]

/** Chooses among links of a footer, unless they say where they stand. */
function choose(links: Given[], address = HOME, more: Partial<OpenPage> = {}) {
  const made = links.map(([text, href, more]) => ({
    text,
    href: new URL(href, address).href,
    inFooter: true,
    rel: '',
    ...more,
  }))
  const choice = choosePages(made, site(address), 3, { address, language: 'en', isOpendatasoft: false, ...more })
  const paths = (found: readonly { url: string }[]) =>
    found.map(({ url }) => url.replace(/^https:\/\/www\.example\.org/, ''))
  return { ...choice, asked: paths(choice.pages), namedThere: paths(choice.named), over: paths(choice.beyond) }
}

const MENU: Partial<Link> = { inFooter: false, inMenu: true }
const TEXT: Partial<Link> = { inFooter: false }

describe('The pages to fetch', () => {
  it('are those named for cookies, before privacy, before legal notice', () => {
    const legal: Given = ['Legal notice', '/legal']
    const privacy: Given = ['Privacy', '/privacy']
    const cookies: Given = ['Cookies', '/c']
    expect(choose([legal, privacy, cookies]).asked).toEqual(['/c'])
    expect(choose([legal, privacy]).asked).toEqual(['/privacy'])
    expect(choose([legal]).asked).toEqual(['/legal'])
    expect(choose([legal]).pages).toMatchObject([{ kind: 'legal', where: 'same-origin', text: 'Legal notice' }])
  })

  it('are several where several are named for cookies, and those over the number are told', () => {
    const { asked, over } = choose([
      ['Cookie policy: necessary', '/cookies'],
      ['Cookie policy: comfort', '/cookies/b'],
      ['Cookie policy: audience', '/cookies/c'],
      ['Cookie policy: advertising', '/cookies/d'],
    ])
    expect([...asked, ...over].toSorted()).toEqual(['/cookies', '/cookies/b', '/cookies/c', '/cookies/d'])
    expect(over).toHaveLength(1)
  })

  it('are the parts of a policy, by category or by place', () => {
    const parts: Given[] = [
      ['Cookies: necessary', '/c/1'],
      ['Cookies: advertising', '/c/2'],
      ['Cookies of partners', '/cookies/partners'],
    ]
    expect(choose(parts).asked.toSorted()).toEqual(['/c/1', '/c/2', '/cookies/partners'])
  })

  it('are that in the language of the page first, where a policy has several', () => {
    const versions: Given[] = ['de', 'en', 'fr-CH', 'it'].map((tag) => ['Cookies', `/${tag}/cookies`])
    const asked = (language: string) => choose(versions, HOME, { language }).asked[0]
    expect(asked('en-GB')).toBe('/en/cookies')
    expect(asked('fr')).toBe('/fr-CH/cookies')
    expect(asked('it')).toBe('/it/cookies')
    expect(asked('sv')).toBe('/de/cookies')
    const queries: Given[] = ['de', 'pt_BR'].map((tag) => ['Cookies', `/cookies?lang=${tag}`])
    expect(choose(queries, HOME, { language: 'pt' }).asked[0]).toBe('/cookies?lang=pt_BR')
  })

  it('are those best named first, each once whatever its hash', () => {
    const { asked } = choose([
      ['Cookie settings', '/choices'],
      ['Cookies', '/cookies#list'],
      ['Cookie policy', '/cookies'],
    ])
    expect(asked).toEqual(['/cookies', '/choices'])
  })

  it('are never the open page, but may be the same address with another query', () => {
    expect(choose([['Cookies', '/?p=12']], 'https://www.example.org/?p=3').asked).toEqual(['/?p=12'])
    expect(choose([['Cookies', '/cookies#top']], 'https://www.example.org/cookies').asked).toEqual([])
    expect(choose([['Cookies', '/cookies#top']], 'https://www.example.org/cookies').namedThere).toEqual([])
  })

  it('keep the part of a page that the link points to', () => {
    expect(
      choose([
        ['Terms', '/terms'],
        ['Terms of use', '/terms#cookies'],
        ['Privacy', '/terms#privacy'],
      ]).asked,
    ).toEqual(['/terms#cookies'])
  })

  it.each([
    ['http://www.example.org/cookies', HOME],
    ['https://example.org/cookies', HOME],
    ['http://example.org/cookies', HOME],
  ])('are asked for at the open page’s own origin where only the scheme or www differs: %s', (href, address) => {
    expect(choose([['Cookies', href]], address).pages).toMatchObject([
      { url: 'https://www.example.org/cookies', where: 'same-origin' },
    ])
  })

  it('are not those of another port', () => {
    const { asked, named } = choose([['Cookies', 'http://localhost:8081/cookies']], 'http://localhost:8080/')
    expect(asked).toEqual([])
    expect(named).toMatchObject([{ url: 'http://localhost:8081/cookies', where: 'same-site' }])
  })

  it('are found by the link that a banner about cookies leads on by', () => {
    const around = 'We use cookies to measure our audience. More information'
    const banner: Partial<Link> = { inFooter: false, inConsent: true, around }
    expect(choose([['More information', '/info/17', banner]]).asked).toEqual(['/info/17'])
    expect(choose([['More information', '/data-protection', banner]]).pages).toMatchObject([{ kind: 'privacy' }])
    expect(choose([['More information', '/', banner]], `${HOME}news`).asked).toEqual([])
    expect(choose([['More information', '/info/17', TEXT]]).asked).toEqual([])
  })

  it('are found by the relation of a link, as the HTML standard names it', () => {
    expect(choose([['', '/d/1', { rel: 'privacy-policy' }]]).pages).toMatchObject([{ kind: 'privacy' }])
    expect(choose([['', '/d/2', { rel: 'terms-of-service' }]]).pages).toMatchObject([{ kind: 'legal' }])
  })
})

describe('Links that lead to no policy of the site', () => {
  it.each<[string, Given]>([
    ['a button without an address', ['Cookie settings', '/#']],
    ['a button of the page', ['Cookie settings', '#']],
    ['a section of the page', ['Our cookies', '#our-cookies', { hasTarget: true }]],
    ['a script', ['Cookies', 'javascript:void(0)']],
    ['a letter', ['Cookie policy', 'mailto:cookies@example.org']],
    ['a consent vendor', ['Cookie policy by Cookiebot', 'https://www.cookiebot.com/en/cookie-policy/']],
    ['a browser’s help', ['Cookies', 'https://support.mozilla.org/kb/cookies']],
    ['a visitor’s comment', ['Cookie policy', '/cookies', { isUserContent: true }]],
    ['terms of sale', ['Conditions générales de vente', '/cgv']],
    ['careers', ['Privacy policy for applicants', '/jobs/privacy']],
    ['an embedded service', ['Privacy policy', 'https://policies.google.com/privacy']],
    ['another site, in the text', ['Cookie policy', 'https://press.example.net/cookies', TEXT]],
  ])('are passed over: %s', (_, link) => {
    const { asked, named, guess } = choose([link])
    expect([asked, named]).toEqual([[], []])
    expect(guess).toBe('https://www.example.org/cookie-policy')
  })

  it('are a bakery’s, in its menu, its shop or among its cakes', () => {
    const privacy: Given = ['Privacy', '/privacy']
    const far: Given[] = ['Contact', 'Stores', 'Gifts', 'Team', 'Story'].map((text) => [text, `/${text}`, TEXT])
    expect(choose([['Cookies', '/cookies', MENU], ...far, privacy]).asked).toEqual(['/privacy'])
    expect(choose([['Cookies', '/shop/cookies'], privacy]).asked).toEqual(['/privacy'])
    expect(choose([['Cookies', '/cookies'], ['Brownies', '/brownies'], ...far, privacy]).asked).toEqual(['/privacy'])
    expect(choose([['Chocolate chip cookies', '/cookies/chocolate'], privacy]).asked).toEqual(['/privacy'])
    expect(
      choose([
        ['Nos témoins', '/temoins'],
        ['Confidentialité', '/vie-privee'],
      ]).asked,
    ).toEqual(['/vie-privee'])
  })

  it('are not a recipe site’s policies, though its cakes stand near', () => {
    const links: Given[] = [
      ['Cakes', '/cakes', TEXT],
      ['Contact', '/contact', TEXT],
      ['Privacy', '/privacy', TEXT],
      ['Cookies', '/cookies', TEXT],
    ]
    expect(choose(links).asked).toEqual(['/cookies'])
  })

  it('are articles about cookies and privacy', () => {
    const news: Given[] = [
      ['Browser maker gives up plan to end third-party cookies', '/2024/07/22/cookies-stay', TEXT],
      ['What the Privacy Sandbox means for you', '/blog/privacy-sandbox', TEXT],
      ['Cookie policy of big shops under fire again', '/news/cookie-policy-of-big-shops', TEXT],
    ]
    expect(choose([...news, ['Privacy policy', '/privacy']]).asked).toEqual(['/privacy'])
    expect(choose(news).asked).not.toContain('/2024/07/22/cookies-stay')
  })
})

describe('The pages that are only named', () => {
  it('stand on another host of the site, or another site where its footer names one', () => {
    expect(choose([['Cookie policy', 'https://legal.example.org/cookies']]).named).toMatchObject([
      { url: 'https://legal.example.org/cookies', where: 'same-site', kind: 'cookies' },
    ])
    expect(choose([['Cookie policy', 'https://group.example.net/cookies']]).named).toMatchObject([
      { where: 'elsewhere', kind: 'cookies' },
    ])
  })

  it('do not keep the privacy policy from being fetched, but the legal notice', () => {
    const away: Given = ['Cookie policy', 'https://legal.example.org/cookies']
    expect(choose([away, ['Privacy', '/privacy']]).asked).toEqual(['/privacy'])
    expect(choose([away, ['Imprint', '/imprint']]).asked).toEqual([])
  })

  it('are not another site’s privacy policy where there is one here', () => {
    const { asked, named } = choose([
      ['Privacy policy', 'https://group.example.net/privacy'],
      ['Privacy policy', '/privacy'],
    ])
    expect([asked, named]).toEqual([['/privacy'], []])
  })

  it.each(['#/cookies', '#!/cookies', '#cookies'])('are reached within the open page by its hash: %s', (href) => {
    const { asked, named, guess } = choose([['Cookie policy', href, { hasTarget: false }]])
    expect(asked).toEqual([])
    expect(named).toMatchObject([{ url: `${HOME}${href}`, where: 'in-page', kind: 'cookies' }])
    expect(guess).toBeNull()
  })
})

describe('The guess', () => {
  it('is one, where no policy is linked, in the language of the page', () => {
    expect(choose([]).guess).toBe('https://www.example.org/cookie-policy')
    expect(choose([], HOME, { language: 'fr-CA' }).guess).toBe('https://www.example.org/politique-de-cookies')
    expect(choose([], HOME, { language: 'xx' }).guess).toBe('https://www.example.org/cookie-policy')
  })

  it('is the platform’s own place on a portal of Opendatasoft, and there only', () => {
    expect(choose([], HOME, { isOpendatasoft: true }).guess).toBe('https://www.example.org/terms/cookies-policy/')
  })

  it('is not made where a policy is linked or named, or the page is of no server', () => {
    expect(choose([['Terms of use', '/terms']]).guess).toBeNull()
    expect(choose([['Cookies', 'https://legal.example.org/c']]).guess).toBeNull()
    expect(choosePages([], site('file:///tmp/page.html'), 3).guess).toBeNull()
  })
})
