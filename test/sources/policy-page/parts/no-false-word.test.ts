import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOrdinaryWord } from '../../../../src/core/distinctive'
import { matchSeen } from '../../../../src/core/match'
import { cookiesAlone } from '../../../../src/core/seen'
import type { Form } from '../../../../src/sources/policy-page/extract/extract'
import { readPolicyDocument } from '../../../../src/sources/policy-page/parts/read-document'
import { site, siteCookie } from '../../../core/samples'
import { STRUCTURES, type Told } from '../extract/structures'

const SITE = site('https://data.example.org/')
const ADDRESS = 'https://data.example.org/cookies'

/** Reads a page as the site's cookie policy, and tells what becomes of a live cookie. */
async function statusOf(text: string, form: Form, name: string): Promise<string | undefined> {
  const document = { text, form, url: ADDRESS, kind: 'policy-page', name: 'Cookies', isNamedForCookies: true } as const
  const { charters, parts } = await readPolicyDocument(document, SITE)
  return matchSeen(cookiesAlone([siteCookie(name)]), charters, SITE, parts)[0]?.status
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const numbered = (text: string) => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join('')
const split = (text: string, between: (rest: string) => string) =>
  `${escaped(text.slice(0, 1))}${between(escaped(text.slice(1)))}`

/** Mark-up in which a word may stand in a page. */
const MARKUP: Record<string, (name: string) => string> = {
  'a sentence': (name) => `<p>Our pages also keep ${escaped(name)} for a while.</p>`,
  'the end of a sentence': (name) => `<p>What our pages keep is ${escaped(name)}.</p>`,
  brackets: (name) => `<p>A thing of ours (${escaped(name)}) is kept.</p>`,
  quotes: (name) => `<p>The cookie “${escaped(name)}”, kept.</p>`,
  code: (name) => `<p>Kept: <code>${escaped(name)}</code></p>`,
  'inline tags': (name) => `<p>Kept: ${split(name, (rest) => `<b>${rest}</b>`)} here.</p>`,
  'a place to break': (name) => `<p>Kept: ${split(name, (rest) => `<wbr>${rest}`)} here.</p>`,
  'a soft hyphen': (name) => `<p>Kept: ${split(name, (rest) => `&shy;${rest}`)} here.</p>`,
  'character references': (name) => `<p>Kept: ${numbered(name)} here.</p>`,
  'a heading': (name) => `<h3>${escaped(name)}</h3><p>More of it.</p>`,
  'a list': (name) => `<ul><li>nothing</li><li>${escaped(name)}</li></ul>`,
  'a bare table': (name) => `<table><tr><td>${escaped(name)}</td><td>1</td></tr></table>`,
  'cells of divs': (name) => `<div><div>${escaped(name)}</div><div>what it is</div></div>`,
  'a cell that nothing keeps apart': (name) => `<div><strong>${escaped(name)}</strong><span>Shop</span></div>`,
  'a title': (name) => `<abbr title="${escaped(name)}">it</abbr>`,
  'the words for a picture': (name) => `<img alt="${escaped(name)}">`,
  'what is said to a screen reader': (name) => `<button aria-label="${escaped(name)}">i</button>`,
  'what stands for readers without scripts': (name) => `<noscript><p>${escaped(name)}</p></noscript>`,
  'a template': (name) => `<template><p>${escaped(name)}</p></template>`,
  'a closed part': (name) => `<details><summary>More</summary><p>${escaped(name)}</p></details>`,
  'what is hidden': (name) => `<div hidden style="display:none">${escaped(name)}</div>`,
  'a choice': (name) => `<select><option>${escaped(name)}</option></select>`,
  'a frame that is written out': (name) => `<iframe srcdoc="${escaped(`<p>${escaped(name)}</p>`)}"></iframe>`,
}

/** Names as RFC 6265bis lets them be, of letters of any script and signs that stand in no markup. */
const NAME = fc
  .tuple(
    fc.constantFrom('_', 'a', 'Q', 'ž', 'é', 'λ', '0x'),
    fc.array(fc.constantFrom('a', 'b', 'K', '3', '_', '-', '.', 'é', '%40', '~', ':', '|', '[', ']', '@', '$', '!'), {
      maxLength: 9,
    }),
    fc.constantFrom('z', '7', 'Z', '_9'),
  )
  .map(([first, middle, last]) => `${first}${middle.join('')}${last}`)

const WORDS = fc.stringMatching(/^[a-z]{3,9}(?: [a-z]{3,9}){0,12}$/)

const LIST: Told[] = [
  { name: '_panier', provider: 'Gare', purpose: 'Keeps the basket.', duration: '1 day', category: 'Necessary' },
  { name: 'voie-*', provider: 'Gare', purpose: 'Counts the visits.', duration: '2 hours', category: 'Statistics' },
]

const INSIDE = /(?<=<\/h1>|<body>)/

function put(page: string, more: string): string {
  return page.replace(INSIDE, () => more)
}

describe('A live cookie whose name stands on the policy page as a word', () => {
  it.each(Object.entries(MARKUP))('is never called undeclared: in %s', async (_, markup) => {
    await fc.assert(
      fc.asyncProperty(NAME, WORDS, fc.constantFrom(...Object.values(STRUCTURES)), async (name, words, structure) => {
        fc.pre(structure.form === 'html')
        const page = put(structure.render(LIST), `<p>${words}</p>${markup(name)}<p>${words}</p>`)
        expect(await statusOf(page, 'html', name)).not.toBe('undeclared')
      }),
      { numRuns: 25 },
    )
  })

  it('is never called undeclared in plain text or Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(NAME, WORDS, fc.constantFrom<Form>('markdown', 'text'), async (name, words, form) => {
        const text = `# Cookie policy\n\n${words}\n\nIt keeps ${name} here.\n\n| Name | Purpose |\n| --- | --- |\n| panier_x | Keeps it. |\n`
        expect(await statusOf(text, form, name)).not.toBe('undeclared')
      }),
      { numRuns: 100 },
    )
  })
})

describe('A live cookie whose name stands nowhere on a policy page that was read whole', () => {
  it('is called undeclared, however the page lists its cookies', async () => {
    for (const [title, { form, render }] of Object.entries(STRUCTURES))
      expect([title, await statusOf(render(LIST), form, 'qz_stranger_77')]).toEqual([title, 'undeclared'])
  })

  it('may be any name that no word of the page is like', async () => {
    let called = 0
    await fc.assert(
      fc.asyncProperty(NAME, async (name) => {
        const page = Object.values(STRUCTURES)[0]?.render(LIST) ?? ''
        if (isOrdinaryWord(name)) return
        if ((await statusOf(page, 'html', `qz${name}`)) === 'undeclared') called++
      }),
      { numRuns: 100 },
    )
    expect(called).toBeGreaterThan(90)
  })
})
