import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../../src/core/issue'
import en from '../../../../src/public/_locales/en/messages.json'
import fr from '../../../../src/public/_locales/fr/messages.json'
import { readFetched } from '../../../../src/sources/policy-page/parts/fetched-page'
import { issueWords } from '../../../../src/telling/issue-words'
import { type Messages, makeLanguage } from '../../../../src/telling/language'

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
    ['nothing over an encrypted connection', { kind: 'unencrypted' }, 'policy_unencrypted'],
    ['a refusal', answer({ status: 403 }), 'policy_refused'],
    ['a call for a password', answer({ status: 401 }), 'policy_log_in'],
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
    ['an empty page', answer({ base64: '' }), 'policy_empty'],
    ['blanks', answer({}, ' \n '), 'policy_empty'],
  ])('is none where there came %s', (_, came, code) => {
    expect(readFetched(URL_, came)).toMatchObject({ code, url: URL_ })
  })

  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

  it.each([
    ['no content', { status: 204, base64: '' }, 'says that the page', 'réponse 204'],
    ['a picture', { type: 'image/png' }, 'is a picture', 'est une image'],
    ['data', { type: 'application/json' }, 'is data for programs (application/json)', 'données pour des programmes'],
    ['plain text', { type: 'text/plain; charset=utf-8' }, 'is a text file', 'est un fichier texte'],
    ['a document', { type: DOCX }, 'word processor', 'traitement de texte'],
    [
      'an archive',
      { type: 'application/zip' },
      'no web page but a file (application/zip)',
      'un fichier (application/zip)',
    ],
    ['no type', { type: null }, 'does not say what kind of file', 'n’indique pas le type'],
    ['a file to save', { attached: true }, 'a file to be saved', 'un fichier à enregistrer'],
    ['what may not be of the site', { sandboxed: true }, 'may not be its own', 'peut ne pas venir de lui'],
  ])('is none, which is said in words of its own, where there came %s', async (_, more, english, french) => {
    const issue = readFetched(URL_, answer(more)) as Issue
    const say = (tag: string, messages: Messages) => issueWords(issue, makeLanguage(tag, messages))
    expect(say('en', en as Messages)).toContain(english)
    expect(say('fr', fr as Messages)).toContain(french)
  })
})
