import { describe, expect, it } from 'vitest'
import { read, readBuilt } from './files'

/**
 * What the extension's own pages may load, and why: their scripts, styles and worker, all of them files of the extension;
 * requests for a site's policy page, over plain http too, and for the extension's own language files. Nothing else.
 */
const POLICY: Record<string, string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'worker-src': ["'self'"],
  'connect-src': ["'self'", 'http:', 'https:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

const MANIFESTS: [string, () => string][] = [
  ['manifest.json', () => read('manifest.json')],
  ['dist/chrome/manifest.json', () => readBuilt('dist/chrome/manifest.json')],
  ['dist/firefox/manifest.json', () => readBuilt('dist/firefox/manifest.json')],
]

/** Reads a content security policy as browsers do: the first of a directive counts, its sources in any order. */
function directives(policy: string): Record<string, string[]> {
  const read: Record<string, string[]> = {}
  for (const directive of policy.split(';')) {
    const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/)
    if (name !== '') read[name] ??= sources.toSorted()
  }
  return read
}

describe.each(MANIFESTS)('The content security policy of %s', (_, readText) => {
  it('lets the pages of the extension load its own files and ask sites, over plain http too, and nothing else', () => {
    const { content_security_policy: policies } = JSON.parse(readText()) as {
      content_security_policy: Record<string, string>
    }
    expect(Object.keys(policies)).toEqual(['extension_pages'])
    expect(directives(policies['extension_pages'] ?? '')).toEqual(POLICY)
  })
})

describe('A policy', () => {
  it('is read directive by directive, so that one more or less is seen', () => {
    expect(directives("default-src 'none'; img-src data: 'self';; upgrade-insecure-requests")).toEqual({
      'default-src': ["'none'"],
      'img-src': ["'self'", 'data:'],
      'upgrade-insecure-requests': [],
    })
  })
})
