import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import type { DemoSite, SiteName } from '../site'

/** Stands where an extension store is, which browsers let no extension read. */
export function store(name: SiteName, host: string): DemoSite {
  return {
    name,
    host,
    handle: () => ({
      cookies: [setCookie('store', '1', { maxAge: DAY })],
      body: page({ language: 'en', title: 'Store', body: '<h1>Extensions</h1>' }),
    }),
  }
}
