import { type IncomingMessage, request as requestOpenly } from 'node:http'
import { request } from 'node:https'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Portal, startPortal } from './portal'
import type { SiteName } from './site'

interface Answer {
  status: number
  type: string
  policy: string
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
    type: response.headers['content-type'] ?? '',
    policy: String(response.headers['content-security-policy'] ?? ''),
    cookies: response.headers['set-cookie'] ?? [],
    location: response.headers.location ?? '',
    body,
  }
}

interface Asked {
  cookie?: string
  form?: string
  scheme?: 'https' | 'http'
  /** The host that is asked for, instead of the site's. */
  host?: string
}

/** Asks as a browser does that maps the demo's hosts to this machine. */
function ask(site: SiteName, path: string, more: Asked = {}): Promise<Answer> {
  const { host, port } = new URL(portal.url(site, path, more.scheme))
  return new Promise((resolve, reject) => {
    const asked = (more.scheme === 'http' ? requestOpenly : request)(
      {
        host: '127.0.0.1',
        port,
        path,
        method: more.form === undefined ? 'GET' : 'POST',
        ...(more.scheme === 'http' ? {} : { rejectUnauthorized: false }),
        headers: { host: more.host ?? host, ...(more.cookie === undefined ? {} : { cookie: more.cookie }) },
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

/** Signs in to the portal and gives what the browser would then send. */
async function signIn(): Promise<string> {
  const form = 'csrfmiddlewaretoken=t&username=demo&password=demo'
  const answer = await ask('charter', '/login/', { cookie: 'csrftoken=t', form })
  return cookieOf(answer, 'sessionid').replace(/;.*$/, '')
}

describe('The demo’s Opendatasoft portal', () => {
  it('protects its forms by Django’s csrftoken, of 52 weeks, that scripts can read', async () => {
    const cookie = cookieOf(await ask('charter', '/'), 'csrftoken')
    expect(cookie).toMatch(/^csrftoken=\w{64}; Max-Age=31449600; Path=\/; Secure; SameSite=Lax$/)
  })

  it('gives a session of two weeks, hidden from scripts, for the right word and the form’s own token only', async () => {
    const send = (form: string) => ask('charter', '/login/', { cookie: 'csrftoken=t', form })
    const session = async (form: string) => cookieOf(await send(form), 'sessionid')
    expect(await session('csrfmiddlewaretoken=t&username=demo&password=demo')).toMatch(
      /^sessionid=\w{32}; Max-Age=1209600; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    )
    expect(await session('csrfmiddlewaretoken=t&username=demo&password=wrong')).toBe('')
    expect((await send('csrfmiddlewaretoken=other&username=demo&password=demo')).status).toBe(403)
    const withoutToken = await ask('charter', '/login/', { form: 'username=demo&password=demo' })
    expect([withoutToken.status, cookieOf(withoutToken, 'sessionid')]).toEqual([403, ''])
  })

  it('keeps the token that the browser has', async () => {
    expect(cookieOf(await ask('charter', '/', { cookie: 'csrftoken=mine' }), 'csrftoken')).toMatch(/^csrftoken=mine;/)
  })

  it('shares one cookie with its whole domain, and keeps one to its back office', async () => {
    expect((await ask('charter', '/domaine')).cookies).toContain('ods_commun=1; Path=/; Domain=opendatasoft.com')
    const signedIn = await signIn()
    expect((await ask('charter', '/backoffice/', { cookie: signedIn })).cookies).toContain(
      'editor_tab=jeux; Path=/backoffice',
    )
  })

  it('forgets a session at the log-out', async () => {
    const cookie = await signIn()
    expect(cookieOf(await ask('charter', '/logout/', { cookie }), 'sessionid')).toBe('sessionid=; Max-Age=0; Path=/')
    expect((await ask('charter', '/backoffice/', { cookie })).status).toBe(302)
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
    expect((await ask('thirdParty', '/carte')).cookies).toEqual([
      'carte_visiteur=c1; Max-Age=31536000; Path=/; Secure; SameSite=None',
      'carte_session=c2; Path=/; Secure; SameSite=None; Partitioned',
    ])
  })

  it('shows its back office only to who has signed in', async () => {
    expect(await ask('charter', '/backoffice/', { cookie: 'sessionid=guess' })).toMatchObject({
      status: 302,
      location: '/login/',
    })
  })
})

describe('The demo’s plain site', () => {
  it('keeps cookies of each usual kind, one of them hidden from scripts and one of its whole domain', async () => {
    const answer = await ask('plain', '/')
    expect(answer.cookies).toEqual([
      'visitor_id=v1; Max-Age=31536000; Path=/',
      'ab_group=b; Path=/',
      'sid=s1; Path=/; HttpOnly',
      'audience=1; Max-Age=2592000; Path=/; Domain=journal-exemple.test',
    ])
    expect(answer.body).toContain("document.cookie = 'theme=clair;")
    expect(answer.body).not.toMatch(/ods-|opendatasoft/i)
  })

  it('keeps cookies of one name twice, without a name, of another path, and kept apart by site', async () => {
    const { cookies } = await ask('plain', '/names')
    expect(cookies.filter((cookie) => cookie.startsWith('twin='))).toHaveLength(2)
    expect(cookies).toContain('=sansnom; Path=/')
    expect(cookies).toContain('elsewhere=1; Path=/autre')
    expect(cookies.filter((cookie) => /^chips=.*; Partitioned$/.test(cookie))).toHaveLength(1)
  })

  it('keeps as many cookies as are asked for, within measure, and takes away what the browser has', async () => {
    expect((await ask('plain', '/many-set?n=160')).cookies).toHaveLength(160)
    expect((await ask('plain', '/many-set?n=100000')).cookies).toHaveLength(200)
    const cleared = await ask('plain', '/clear', { cookie: 'a=1; b=2' })
    expect(cleared.cookies).toEqual(['a=; Max-Age=0; Path=/', 'b=; Max-Age=0; Path=/'])
  })

  it('has pages that are hard to read: a sandboxed one, a strict one and a PDF document', async () => {
    expect((await ask('plain', '/sandboxed')).policy).toBe('sandbox allow-scripts')
    expect((await ask('plain', '/strict')).policy).toBe("default-src 'none'")
    const document = await ask('plain', '/document.pdf')
    expect([document.type, document.body.slice(0, 5)]).toEqual(['application/pdf', '%PDF-'])
  })
})

describe('The demo’s server', () => {
  it('serves a site that keeps no cookie', async () => {
    expect(await ask('empty', '/')).toMatchObject({ status: 200, cookies: [] })
  })

  it('answers openly too, and leads on by the same scheme', async () => {
    const home = await ask('charter', '/', { scheme: 'http' })
    expect(home.status).toBe(200)
    expect(home.body).toContain(`src="${portal.url('thirdParty', '/carte', 'http')}"`)
  })

  it('leaves its ports free once it has stopped', async () => {
    const other = await startPortal()
    expect(other.port).not.toBe(portal.port)
    await other.stop()
    for (const port of [other.port, other.httpPort]) {
      const refused = new Promise((resolve, reject) => {
        connect(port, '127.0.0.1', () => resolve('still there')).once('error', reject)
      })
      await expect(refused).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    }
  })

  it('answers for no host but its own, and for no form beyond measure', async () => {
    expect((await ask('plain', '/nowhere')).status).toBe(404)
    expect((await ask('plain', '/', { host: 'www.example.org' })).status).toBe(404)
    expect((await ask('charter', '/login/', { form: 'a'.repeat(70_000) })).status).toBe(413)
  })
})
