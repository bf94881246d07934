import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fetchPage } from '../../src/content/fetch-page'

const MOST_BYTES = 100_000
const MOST_MILLISECONDS = 300
/** What is too large is to be told by its size, however busy the machine. */
const LONG = 20_000
const BOMB = gzipSync(Buffer.alloc(50_000_000))

const servers: Server[] = []
/** What the other origin was asked for. */
const askedElsewhere: string[] = []
/** The cookies that the site was sent, request by request. */
const cookiesSent: (string | undefined)[] = []
let site = ''
let elsewhere = ''

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  elsewhere = await serve((ask, answer) => {
    askedElsewhere.push(ask.url ?? '')
    answer.end('elsewhere')
  })
  site = await serve((ask, answer) => {
    cookiesSent.push(ask.headers.cookie)
    const path = ask.url ?? ''
    if (path === '/bomb') {
      answer.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB)
    } else if (path === '/endless') {
      const more = () => void answer.write('x'.repeat(10_000), () => !answer.destroyed && setImmediate(more))
      more()
    } else if (path === '/begins') answer.write('a')
    else if (path === '/away') answer.writeHead(302, { location: `${elsewhere}/secret` }).end()
    else if (path === '/slash') answer.writeHead(301, { location: '/slash/' }).end()
    else if (path === '/loop') answer.writeHead(302, { location: '/loop' }).end()
    else if (path.startsWith('/disposed')) {
      const disposition = decodeURIComponent(path.split('?')[1] ?? '')
      answer.writeHead(200, { 'content-type': 'text/html', 'content-disposition': disposition }).end('page')
    } else if (path !== '/silent')
      answer.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' }).end('page')
  })
})

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
})

const kindOf = async (path: string, milliseconds = MOST_MILLISECONDS) =>
  (await fetchPage(`${site}${path}`, MOST_BYTES, milliseconds)).kind

describe('A page that is fetched in the site', () => {
  it('comes whole, with its address, and no cookie is sent', async () => {
    const page = await fetchPage(`${site}/page`, MOST_BYTES, LONG)
    expect(page).toMatchObject({
      kind: 'page',
      status: 200,
      url: `${site}/page`,
      type: 'text/html',
      base64: btoa('page'),
    })
    expect(cookiesSent.filter((sent) => sent !== undefined)).toEqual([])
  })

  it('is given up where it is too large, packed small or never ending', async () => {
    expect(await kindOf('/bomb', LONG)).toBe('too-large')
    expect(await kindOf('/endless', LONG)).toBe('too-large')
  })

  it('is given up where it does not come in time, or begins and does not end', async () => {
    expect(await kindOf('/silent')).toBe('timeout')
    expect(await kindOf('/begins')).toBe('timeout')
  })

  it('is followed within the site, and no request goes to where it sends on to from there', async () => {
    expect(await fetchPage(`${site}/slash`, MOST_BYTES, LONG)).toMatchObject({ url: `${site}/slash/` })
    expect(await kindOf('/away')).not.toBe('page')
    expect(await kindOf('/loop')).not.toBe('page')
    expect(askedElsewhere).toEqual([])
  })
})

describe('A page that is served to be saved', () => {
  it.each([
    ['attachment', true],
    ['ATTACHMENT; filename="x.html"', true],
    ['form-data; name=x', true],
    ['inline', false],
    ['Inline; filename="x.html"', false],
    ['filename="x.html"', false],
    ['', false],
  ])('is told by what browsers make of it: %s', async (disposition, attached) => {
    const path = `${site}/disposed?${encodeURIComponent(disposition)}`
    expect(await fetchPage(path, MOST_BYTES, LONG)).toMatchObject({ kind: 'page', attached })
  })
})

describe('A page that the extension itself fetches', () => {
  it('is asked for without credentials, and no redirect is followed', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    try {
      await fetchPage(`${site}/away`, MOST_BYTES, MOST_MILLISECONDS, true)
      expect(asked.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', redirect: 'manual' })
    } finally {
      asked.mockRestore()
    }
    expect(askedElsewhere).toEqual([])
  })
})
