import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { DAY, setCookie } from '../cookies'
import { escapeHtml, page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteName, type SiteRequest, type SiteResponse } from '../site'

const packages = createRequire(import.meta.url)
const TYPES: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' }

export interface ConsentSite {
  name: SiteName
  title: string
  /** The npm package of the consent platform, whose files stand under `/static/`. */
  package: string
  /** What sets the platform up and loads its script, as HTML. */
  head: string
  body?: string
  /** Other pages, each with a head of its own. */
  pages?: Record<string, string>
}

/**
 * Makes a site that runs a consent platform for real, out of its npm package. It sets `panier` by itself, and `traceur`,
 * which it declares nowhere; `_compteur` and `_film` are set by what the platform starts once it was accepted.
 */
export function consentSite(site: ConsentSite): DemoSite {
  return {
    name: site.name,
    host: hostOf(site),
    handle: (request) => answer(site, request),
  }
}

function hostOf({ name }: ConsentSite): string {
  return `${name}.consent-exemple.test`
}

function answer(site: ConsentSite, { path, cookies }: SiteRequest): SiteResponse {
  if (path.startsWith('/static/')) return file(site.package, path.slice('/static/'.length))
  if (path === '/clear') {
    const places = [{}, { domain: hostOf(site) }]
    const gone = [...cookies.keys()].flatMap((name) =>
      places.map((place) => setCookie(name, '', { maxAge: 0, ...place })),
    )
    return { cookies: gone, body: html(site, '') }
  }
  const head = path === '/' ? site.head : site.pages?.[path]
  if (head === undefined) return NOT_FOUND
  return {
    cookies: [setCookie('panier', '3'), setCookie('traceur', 't1', { maxAge: 30 * DAY })],
    body: html(site, head),
  }
}

function html(site: ConsentSite, head: string): string {
  return page({ language: 'fr', title: site.title, head, body: `<h1>${escapeHtml(site.title)}</h1>${site.body ?? ''}` })
}

/** Gives a file of a package; only a path of plain names is one. */
function file(name: string, path: string): SiteResponse {
  const type = TYPES[/\.(\w+)$/.exec(path)?.[1] ?? '']
  if (type === undefined || !/^(?:[\w-]+\/)*[\w.-]+$/.test(path)) return NOT_FOUND
  try {
    return { type, body: readFileSync(packages.resolve(`${name}/${path}`)) }
  } catch {
    return NOT_FOUND
  }
}
