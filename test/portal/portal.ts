import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo, Server, Socket } from 'node:net'
import { generate } from 'selfsigned'
import { parseCookies } from './cookies'
import { type DemoSite, NOT_FOUND, type SiteName, type SiteResponse } from './site'
import { advertiser } from './sites/advertiser'
import { almanac } from './sites/almanac'
import { boutique } from './sites/boutique'
import { campus } from './sites/campus'
import { changing } from './sites/changing'
import { choice } from './sites/choice'
import { curious } from './sites/curious'
import { definitions } from './sites/definitions'
import { empty } from './sites/empty'
import { ferry, island, quay } from './sites/ferry'
import { forge } from './sites/forge'
import { frames } from './sites/frames'
import { gazette, heard, thisMachine } from './sites/gazette'
import { frost, halted } from './sites/halted'
import { harbour } from './sites/harbour'
import { impostor } from './sites/impostor'
import { jars, market } from './sites/jars'
import { klaro } from './sites/klaro'
import { lamps } from './sites/lamps'
import { legal } from './sites/legal'
import { ministry } from './sites/ministry'
import { museum } from './sites/museum'
import { newsstand } from './sites/newsstand'
import { nursery } from './sites/nursery'
import { observatory } from './sites/observatory'
import { openDataPortal } from './sites/open-data-portal'
import { orejime } from './sites/orejime'
import { plain } from './sites/plain'
import { policyAway } from './sites/policy-away'
import { pond } from './sites/pond'
import { shop } from './sites/shop'
import { store } from './sites/store'
import { stranger } from './sites/stranger'
import { tarteaucitron } from './sites/tarteaucitron'
import { thirdParty } from './sites/third-party'
import { vanillacc } from './sites/vanillacc'
import { wary } from './sites/wary'
import { watching } from './sites/watching'

/** The demo: several sites on this machine, which a browser reaches by mapping their hosts to 127.0.0.1. */
export interface Portal {
  /** Of HTTPS, with a certificate of its own making. */
  port: number
  httpPort: number
  hosts: string[]
  url(site: SiteName, path?: string, scheme?: 'https' | 'http'): string
  stop(): Promise<void>
}

const LARGEST_FORM = 64 * 1024

/** Lists every site of the demo. */
export function demoSites(): DemoSite[] {
  return [
    openDataPortal({
      name: 'charter',
      host: 'data-ditpservicespublicsplus.opendatasoft.com',
      title: { fr: 'Services publics ouverts', en: 'Open public services' },
      hue: '#1b4f8f',
      counter: 'compteur_visites',
    }),
    openDataPortal({
      name: 'sibling',
      host: 'villes.opendatasoft.com',
      title: { fr: 'Données des villes', en: 'City data' },
      hue: '#2d6a4f',
      counter: 'compteur_voisin',
    }),
    openDataPortal({
      name: 'ownDomain',
      host: 'data.ville-exemple.test',
      title: { fr: 'Ville-Exemple en données', en: 'Sampletown in data' },
      hue: '#7a3b69',
      counter: 'compteur_visites',
    }),
    openDataPortal({
      name: 'declaring',
      host: 'data.region-exemple.test',
      title: { fr: 'La région en données', en: 'The region in data' },
      hue: '#8a4b08',
      counter: 'compteur_visites',
      policy: true,
    }),
    definitions,
    observatory,
    gazette,
    heard,
    thisMachine,
    policyAway,
    legal,
    choice,
    watching,
    wary,
    curious,
    tarteaucitron,
    klaro,
    orejime,
    vanillacc,
    shop,
    advertiser,
    stranger,
    halted,
    frost,
    changing,
    quay,
    ferry,
    island,
    plain,
    empty,
    impostor,
    thirdParty,
    frames,
    boutique,
    almanac,
    ministry,
    jars,
    market,
    lamps('lampsByAddress', '[::1]'),
    lamps('lampsWithDot', 'boutique.lampes-exemple.test.'),
    lamps('lampsWithHyphen', 'atelier-.lampes-exemple.test'),
    lamps('lampsWithUnderscore', 'mes_lampes.lampes-exemple.test'),
    lamps('lampsOfOneLabel', 'lampes'),
    lamps('lampsInLetters', 'xn--clair-9raf.lampes-exemple.test'),
    museum,
    forge,
    nursery,
    pond('pondOfAssociation', 'association-de-peche.sortes-exemple.test'),
    pond('pondOfAuthors', 'authors.sortes-exemple.test'),
    pond('pondOfDesign', 'design-institute.sortes-exemple.test'),
    harbour,
    newsstand,
    campus,
    store('chromeStore', 'chromewebstore.google.com'),
    store('firefoxStore', 'addons.mozilla.org'),
  ]
}

/** Starts every site of the demo on free ports of 127.0.0.1, and of [::1] where the machine has it, over HTTPS and plain HTTP. */
export async function startPortal(): Promise<Portal> {
  const sites = new Map(demoSites().map((site) => [site.host, site]))
  const hosts = [...sites.keys()].filter((host) => !host.startsWith('['))
  const certificate = await generate([{ name: 'commonName', value: 'Cookie Charter demo' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) }],
  })
  const ports = { https: 0, http: 0 }
  const url: Portal['url'] = (name, path = '/', scheme = 'https') => {
    const host = [...sites.values()].find((site) => site.name === name)?.host ?? ''
    return `${scheme}://${host}:${ports[scheme]}${path}`
  }
  const answer = (scheme: 'https' | 'http') => (request: IncomingMessage, response: ServerResponse) => {
    respond(request, sites, (site, path) => url(site, path, scheme))
      .catch((): SiteResponse => ({ status: 500, body: '500' }))
      .then((result) => send(response, result))
  }
  const secure = () => createHttpsServer({ key: certificate.private, cert: certificate.cert }, answer('https'))
  const open = () => createHttpServer(answer('http'))
  const [https, http] = [await listen(secure), await listen(open)]
  ports.https = https.port
  ports.http = http.port
  const stops = [...https.servers, ...http.servers].map(stopper)
  return {
    port: ports.https,
    httpPort: ports.http,
    hosts,
    url,
    async stop() {
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}

async function respond(
  request: IncomingMessage,
  sites: Map<string, DemoSite>,
  url: (site: SiteName, path?: string) => string,
): Promise<SiteResponse> {
  const site = sites.get((request.headers.host ?? '').replace(/:\d+$/, ''))
  if (site === undefined) return NOT_FOUND
  const address = new URL(request.url ?? '/', 'http://demo')
  const form = await readForm(request)
  if (form === null) return { status: 413, body: '413' }
  return site.handle({
    method: request.method ?? 'GET',
    path: address.pathname,
    query: address.searchParams,
    cookies: parseCookies(request.headers.cookie),
    form,
    url,
  })
}

/** Reads a posted form; null where it is larger than a form of the demo can be. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > LARGEST_FORM) return null
  }
  return new URLSearchParams(text)
}

function send(response: ServerResponse, result: SiteResponse): void {
  if (result.silent === true) return
  response.writeHead(result.status ?? 200, {
    'content-type': result.type ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(result.cookies === undefined || result.cookies.length === 0 ? {} : { 'set-cookie': result.cookies }),
    ...result.headers,
  })
  if (result.endless === true) response.write(result.body ?? '')
  else response.end(result.body ?? '')
}

/** Listens on one free port of both loopback addresses; a machine without IPv6 is content with the first. */
async function listen(make: () => Server): Promise<{ port: number; servers: Server[] }> {
  const server = make()
  await listenAt(server, 0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  const second = make()
  const hasSecond = await listenAt(second, port, '::1').then(
    () => true,
    () => false,
  )
  return { port, servers: hasSecond ? [server, second] : [server] }
}

function listenAt(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => resolve())
  })
}

/** Ends a server at once, with the connections that browsers keep open. */
function stopper(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
}
