import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Portal, startPortal } from './portal'
import type { SiteName } from './site'

interface Answer {
  status: number
  cookies: string[]
  location: string
  body: string
}

let portal: Portal

beforeAll(async () => {
  portal = await startPortal()
})

afterAll(() => portal.stop())

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  let body = ''
  for await (const chunk of response) body += String(chunk)
  return {
    status: response.statusCode ?? 0,
    cookies: response.headers['set-cookie'] ?? [],
    location: response.headers.location ?? '',
    body,
  }
}

/** Asks as a browser does that maps the demo's hosts to this machine. */
function ask(site: SiteName, path: string, more: { cookie?: string; form?: string } = {}): Promise<Answer> {
  const { host, port } = new URL(portal.url(site, path))
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: more.form === undefined ? 'GET' : 'POST',
        rejectUnauthorized: false,
        headers: { host, ...(more.cookie === undefined ? {} : { cookie: more.cookie }) },
      },
      (response) => resolve(readAnswer(response)),
    )
    asked.once('error', reject)
    asked.end(more.form)
  })
}

function cookieOf(answer: Answer, name: string): string {
  return answer.cookies.find((cookie) => cookie.startsWith(`${name}=`)) ?? ''
}

describe('The demo’s Opendatasoft portal', () => {
  it('protects its forms by Django’s csrftoken, of 52 weeks, that scripts can read', async () => {
    const cookie = cookieOf(await ask('charter', '/'), 'csrftoken')
    expect(cookie).toMatch(/^csrftoken=\w{64}; Max-Age=31449600; Path=\/; Secure; SameSite=Lax$/)
  })

  it('gives a session of two weeks, hidden from scripts, for the right word and the form’s own token only', async () => {
    const signIn = (form: string) => ask('charter', '/login/', { cookie: 'csrftoken=t', form })
    const session = async (form: string) => cookieOf(await signIn(form), 'sessionid')
    expect(await session('csrfmiddlewaretoken=t&username=demo&password=demo')).toMatch(
      /^sessionid=\w{32}; Max-Age=1209600; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    )
    expect(await session('csrfmiddlewaretoken=t&username=demo&password=wrong')).toBe('')
    expect((await signIn('csrfmiddlewaretoken=other&username=demo&password=demo')).status).toBe(403)
  })

  it('remembers the language for a year, and speaks it', async () => {
    const cookie = cookieOf(await ask('charter', '/i18n/setlang/', { form: 'language=en' }), 'django_language')
    expect(cookie).toBe('django_language=en; Max-Age=31536000; Path=/; SameSite=Lax')
    expect((await ask('charter', '/', { cookie: 'django_language=en' })).body).toContain('<html lang="en"')
  })

  it('counts visits in a cookie that its charter does not declare', async () => {
    const answer = await ask('charter', '/', { cookie: 'compteur_visites=4' })
    expect(cookieOf(answer, 'compteur_visites')).toMatch(/^compteur_visites=5;/)
  })

  it('embeds a map of another host, which keeps a cookie kept apart by site', async () => {
    const map = portal.url('thirdParty', '/carte')
    expect((await ask('charter', '/')).body).toContain(`src="${map}"`)
    expect(cookieOf(await ask('thirdParty', '/carte'), 'carte_session')).toMatch(
      /; Secure; SameSite=None; Partitioned$/,
    )
  })

  it('shows its back office only to who has signed in', async () => {
    expect(await ask('charter', '/backoffice/', { cookie: 'sessionid=guess' })).toMatchObject({
      status: 302,
      location: '/login/',
    })
  })
})

describe('The demo’s server', () => {
  it('answers for no host but its own, and for no form beyond measure', async () => {
    expect((await ask('plain', '/nowhere')).status).toBe(404)
    expect((await ask('charter', '/login/', { form: 'a'.repeat(70_000) })).status).toBe(413)
  })
})
