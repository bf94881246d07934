import { describe, expect, it } from 'vitest'
import { readFetched } from '../../../../src/sources/policy-page/parts/fetched-page'

const URL_ = 'https://www.association-du-lac.example/cookies'

function answer(more: object = {}, text = '<p>ä'): object {
  return {
    kind: 'page',
    status: 200,
    url: URL_,
    type: 'text/html; charset=utf-8',
    attached: false,
    sandboxed: false,
    refresh: null,
    base64: Buffer.from(text).toString('base64'),
    ...more,
  }
}

describe('A page that was fetched', () => {
  it('is read as its server says that it is written', () => {
    expect(readFetched(URL_, answer())).toEqual({ url: URL_, html: '<p>ä', refresh: null })
  })

  it('tells where it sends its readers on to', () => {
    expect(readFetched(URL_, answer({ refresh: '0; url=/list' }))).toMatchObject({
      refresh: 'https://www.association-du-lac.example/list',
    })
  })

  it.each([
    ['a redirect to itself with a slash', `${URL_}/`],
    ['another page of its kind', 'https://www.association-du-lac.example/en/cookies'],
    ['a page below its own place', 'https://www.association-du-lac.example/authors/cookies'],
    ['the same page under a part that is named like one', 'https://www.association-du-lac.example/sso/cookies/'],
  ])('asks for no log-in after %s', (_, url) => {
    expect(readFetched(URL_, answer({ url }))).toMatchObject({ url })
  })

  it.each([
    ['no answer', undefined, 'policy_failed'],
    ['too much', { kind: 'too-large' }, 'policy_too_large'],
    ['nothing in time', { kind: 'timeout' }, 'policy_slow'],
    ['a refusal of the page', { kind: 'blocked' }, 'policy_blocked'],
    ['a redirect that is not followed', { kind: 'redirects' }, 'policy_redirects'],
    ['a refusal', answer({ status: 403 }), 'policy_log_in'],
    [
      'a page to sign in',
      answer({ url: 'https://www.association-du-lac.example/login?next=/cookies' }),
      'policy_log_in',
    ],
    [
      'a page to sign in with an ending',
      answer({ url: 'https://www.association-du-lac.example/sign-in.php' }),
      'policy_log_in',
    ],
    ['nothing there', answer({ status: 404 }), 'policy_gone'],
    ['an error', answer({ status: 503 }), 'policy_failed'],
    ['a PDF', answer({ type: 'application/pdf' }), 'policy_pdf'],
    ['no content', answer({ status: 204, base64: '' }), 'policy_empty'],
    ['an empty page', answer({ base64: '' }), 'policy_empty'],
    ['a picture', answer({ type: 'image/png' }), 'policy_not_page'],
    ['data', answer({ type: 'application/json' }), 'policy_not_page'],
    ['plain text', answer({ type: 'text/plain' }), 'policy_not_page'],
    ['no type', answer({ type: null }), 'policy_not_page'],
    ['a file to save', answer({ attached: true }), 'policy_not_page'],
    ['what may not be of the site', answer({ sandboxed: true }), 'policy_not_page'],
  ])('is none where there came %s', (_, came, code) => {
    expect(readFetched(URL_, came)).toMatchObject({ code, url: URL_ })
  })
})
