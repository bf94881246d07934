import { page } from './html'

const HEADINGS = '<tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>'

/** Writes the rows of a list of cookies as a table, under a heading that names their kind; names are HTML already. */
export function cookieList(names: readonly string[], provider = 'The site'): string {
  const rows = names.map(
    (name) => `<tr><td>${name}</td><td>${provider}</td><td>Remembers it for the next visit.</td><td>1 day</td></tr>`,
  )
  return `<h2>Necessary cookies</h2><table><thead>${HEADINGS}</thead><tbody>${rows.join('')}</tbody></table>`
}

/** Writes a page in English with a footer of links: address and words of each. */
export function linkingPage(title: string, body: string, links: readonly (readonly [string, string])[] = []): string {
  const footer = links.map(([to, words]) => `<a href="${to}">${words}</a>`).join(' · ')
  return page({ language: 'en', title, body: `<h1>${title}</h1>${body}<footer>${footer}</footer>` })
}

/** Says what a policy says before its list comes, so that its page is one of words and no empty shell. */
export const ABOUT_COOKIES = `<p>${'This page is about the cookies that our site keeps in your browser: which cookie is kept, why it is, and for how long it stays after you have gone. '.repeat(4)}</p>`
