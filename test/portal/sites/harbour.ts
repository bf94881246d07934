import { ABOUT_COOKIES, cookieList, linkingPage } from '../cookie-list'
import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND, type SiteRequest, type SiteResponse } from '../site'

const LIST = cookieList(['ancre'])
const LINK = '<footer><a href="/legal/about-cookies.html">Cookie policy</a></footer>'

/** Defines an element whose open shadow root holds this. */
function component(tag: string, html: string): string {
  return `customElements.define('${tag}', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(html)} }
})`
}

/** What each page's components hold, the outermost first: each stands in the one before. */
const COMPONENTS: Record<string, string[]> = {
  '/': [LINK],
  '/nested': ['', LINK],
  '/deep': ['', '', '', LINK],
  '/quay/cookies': ['', LIST],
}

/** The policies whose list stands elsewhere than in the page's own markup. */
const ELSEWHERE: Record<string, string> = {
  frame: '<iframe src="/list" width="600" height="300"></iframe>',
  lazy: '<iframe src="about:blank" data-src="/list" loading="lazy"></iframe>',
  object: '<object data="/list" type="text/html"></object>',
  srcdoc: `<iframe srcdoc='${LIST}'></iframe>`,
  details: `<details><summary>All of them</summary>${LIST}</details>`,
  noscript: `<noscript>${LIST}</noscript>`,
  template: `<template>${LIST}</template>`,
  late: `<div id="place"></div><script>setTimeout(() => { document.getElementById('place').innerHTML = ${JSON.stringify(LIST)} }, 600)</script>`,
  data: '<div id="place"></div><script src="/draw.js"></script>',
}

/** Draws the list of what it has fetched; no markup of rows stands in it. */
const DRAW = `setTimeout(async () => {
  const { html } = await (await fetch('/drawn.json')).json()
  document.getElementById('place').innerHTML = html
}, 600)`

/** A harbour whose footers and lists are web components, and whose policy has its list in another place on every quay. */
export const harbour: DemoSite = { name: 'harbour', host: 'port.sortes-exemple.test', handle }

function handle({ path, query }: SiteRequest): SiteResponse {
  if (path === '/legal/about-cookies.html') return { body: linkingPage('Our cookies', LIST) }
  if (path === '/list') return { body: page({ language: 'en', title: 'List', body: LIST }) }
  if (path === '/draw.js') return { type: 'text/javascript; charset=utf-8', body: DRAW }
  if (path === '/drawn.json') return { type: 'application/json', body: JSON.stringify({ html: LIST }) }
  const cookies = ['ancre', 'secrete'].map((name) => setCookie(name, '1', { maxAge: DAY }))
  const parts = COMPONENTS[path]
  if (parts !== undefined) return { cookies, body: composed(parts) }
  const place = query.get('place') ?? ''
  if (path === '/quay')
    return { cookies, body: linkingPage('The quay', '', [[`/policy?place=${place}`, 'Cookie policy']]) }
  if (path === '/policy' && place === 'refresh')
    return {
      body: page({
        language: 'en',
        title: 'Moved',
        head: '<meta http-equiv="refresh" content="0; url=/list">',
        body: '<p>Moved.</p>',
      }),
    }
  const body = ELSEWHERE[place]
  return path === '/policy' && body !== undefined
    ? { cookies, body: linkingPage('Our cookies', ABOUT_COOKIES + body) }
    : NOT_FOUND
}

function composed(parts: readonly string[]): string {
  const tags = parts.map((_, at) => `harbour-part-${at}`)
  const scripts = parts.map((html, at) =>
    component(tags[at] ?? '', `${html}${tags[at + 1] === undefined ? '' : `<${tags[at + 1]}></${tags[at + 1]}>`}`),
  )
  return page({
    language: 'en',
    title: 'The harbour',
    body: `<h1>The harbour</h1><${tags[0]}></${tags[0]}><script>${scripts.toReversed().join('\n')}</script>`,
  })
}
