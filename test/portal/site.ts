/** A request as the demo's sites see it. */
export interface SiteRequest {
  method: string
  path: string
  query: URLSearchParams
  cookies: Map<string, string>
  form: URLSearchParams
  /** Gives the address of another site of the demo, on this server and by this request's scheme. */
  url(site: SiteName, path?: string): string
}

export interface SiteResponse {
  status?: number
  /** `text/html; charset=utf-8` unless given. */
  type?: string
  headers?: Record<string, string>
  /** Whole `Set-Cookie` lines. */
  cookies?: string[]
  body?: string | Buffer
  /** The body is begun and never ended. */
  endless?: boolean
  /** Nothing is ever answered. */
  silent?: boolean
}

export type SiteName =
  | 'charter'
  | 'sibling'
  | 'ownDomain'
  | 'plain'
  | 'empty'
  | 'impostor'
  | 'thirdParty'
  | 'declaring'
  | 'definitions'
  | 'observatory'
  | 'policyAway'
  | 'legal'
  | 'choice'
  | 'watching'
  | 'wary'
  | 'curious'
  | 'tarteaucitron'
  | 'klaro'
  | 'orejime'
  | 'vanillacc'
  | 'shop'
  | 'advertiser'
  | 'stranger'
  | 'frames'
  | 'boutique'
  | 'almanac'
  | 'ministry'
  | 'jars'
  | 'market'
  | 'lampsByAddress'
  | 'lampsWithDot'
  | 'lampsWithHyphen'
  | 'lampsWithUnderscore'
  | 'lampsOfOneLabel'
  | 'lampsInLetters'
  | 'halted'
  | 'frost'
  | 'changing'
  | 'museum'
  | 'forge'
  | 'nursery'
  | 'pondOfAssociation'
  | 'pondOfAuthors'
  | 'pondOfDesign'
  | 'harbour'
  | 'newsstand'
  | 'campus'
  | 'quay'
  | 'ferry'
  | 'island'
  | 'gazette'
  | 'heard'
  | 'thisMachine'
  | 'chromeStore'
  | 'firefoxStore'

export interface DemoSite {
  name: SiteName
  host: string
  handle(request: SiteRequest): SiteResponse
}

export const NOT_FOUND: SiteResponse = { status: 404, body: '<!doctype html><title>404</title><p>404</p>' }

export function redirect(to: string, cookies: string[] = []): SiteResponse {
  return { status: 302, headers: { location: to }, cookies }
}
