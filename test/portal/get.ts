import type { DemoSite, SiteResponse } from './site'

/** Asks a site of the demo for a page, without a server, as a browser that has these cookies of it does. */
export function get(site: DemoSite, path = '/', cookies: readonly [string, string][] = []): SiteResponse {
  return site.handle({
    method: 'GET',
    path,
    query: new URLSearchParams(),
    cookies: new Map(cookies),
    form: new URLSearchParams(),
    url: (name, inner = '/') => `https://${name}.test${inner}`,
  })
}
