// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/sources/policy-page/extract/page'
import { pageText } from '../../../../src/sources/policy-page/parts/page-text'
import { removeUserContent, USER_CONTENT_SELECTOR } from '../../../../src/sources/policy-page/parts/user-content'

const SCHEMA = 'https://schema.org'

/** Elements around the word "spy", and whether a visitor wrote it. */
const PLACES: [string, string, boolean][] = [
  ['a comment', '<article class="post comment"><p>spy</p></article>', true],
  ['the comments', '<section id="comments"><ul><li>spy</ul></section>', true],
  ['a comment by its type', `<div itemscope itemtype="${SCHEMA}/Comment">spy</div>`, true],
  ['a review', `<div itemprop="review">spy</div>`, true],
  ['the body of a review', `<div itemprop="reviewBody">spy</div>`, true],
  ['a part of a comment', '<div class="comment__body"><p>spy</p></div>', true],
  ['what customers write', '<ul class="shop customer-reviews"><li>spy</li></ul>', true],
  ['an answer', `<div itemscope itemtype="${SCHEMA}/Answer">spy</div>`, true],
  ['a forum’s post', `<div itemscope itemtype="${SCHEMA}/DiscussionForumPosting">spy</div>`, true],
  ['a comment by its role', '<div role="comment">spy</div>', true],
  [
    'the site’s own questions and answers',
    `<div itemscope itemtype="${SCHEMA}/FAQPage"><p itemscope itemtype="${SCHEMA}/Question"><b itemprop="acceptedAnswer" itemscope itemtype="${SCHEMA}/Answer">spy</b></p></div>`,
    false,
  ],
  ['a cell for remarks', '<table><tr><td class="comment">spy</td></tr></table>', false],
  ['an article', '<article><p>spy</p></article>', false],
  ['what only begins alike', '<p class="comments-closed commentary">spy</p>', false],
]

function textWithout(html: string): string {
  const page = parsePage(html, 'html')
  removeUserContent(page.tree)
  return pageText(page)
}

describe('What visitors wrote', () => {
  it.each(PLACES)('is told by its place: %s', (_, html, isByVisitor) => {
    expect(textWithout(`<p>before</p>${html}<p>after</p>`)).toBe(isByVisitor ? 'before\nafter' : 'before\nspy\nafter')
  })

  it.each(PLACES)('is found alike in a page that is open: %s', (_, html, isByVisitor) => {
    document.body.innerHTML = html
    const holder = [...document.body.querySelectorAll('*')].find(
      (one) => one.textContent === 'spy' && one.children.length === 0,
    )
    expect(holder?.closest(USER_CONTENT_SELECTOR) !== null).toBe(isByVisitor)
  })

  it('is taken out of shadow roots that the page declares, and the page as a whole is none', () => {
    expect(
      textWithout('<a-b><template shadowrootmode="open"><p class="comment">spy</p><p>own</p></template></a-b>'),
    ).toBe('own')
    expect(textWithout('<body class="comment"><p>own</p>')).toBe('own')
  })
})
