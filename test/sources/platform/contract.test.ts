import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSite, type Site } from '../../../src/core/site'
import { type PlatformSource, resultOf } from '../../../src/sources/platform/reading/platform-source'
import { platforms } from '../../record/recorded-declaration'
import { readDocument } from './read-document'
import { wholeData } from './reading-of'

const SITE = parseSite('https://shop.example.test/') as Site
const NO_ISSUES = { issues: [], ofFiles: [] }

const DOCUMENTS = readdirSync(new URL('documents/', import.meta.url))

const SOURCES = new URL('../../../src/sources/platform/', import.meta.url)

const FILES = readdirSync(SOURCES)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted()

/** Gives the comment above what a file exports. */
function headerOf(id: string): string {
  const text = readFileSync(new URL(`${id}.ts`, SOURCES), 'utf8')
  return (
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export default|const \w+(?:: \w+)? = platformSource)/.exec(text)?.[1] ?? ''
  )
}

/** `onetrust.json` and `onetrust.in-page.html` are both OneTrust's. */
const ownerOf = (file: string) => file.slice(0, file.indexOf('.'))

describe('Every consent platform', () => {
  it('has its file name as its id', () => {
    expect(FILES.length).toBeGreaterThan(20)
    expect(platforms.map((source) => source.id).toSorted()).toEqual(FILES)
  })

  it('has a document of its own, or says in its header that no list of it is known', () => {
    const owners = DOCUMENTS.map(ownerOf)
    expect(owners.filter((id) => !FILES.includes(id))).toEqual([])
    expect(FILES.filter((id) => !owners.includes(id) && !/\bNo list known\b/.test(headerOf(id)))).toEqual([])
  })

  it('shows itself by signs that no other platform has', () => {
    const signs = platforms.flatMap(({ id, platform: { signs: own } }) =>
      [...(own.variables ?? []), ...(own.scripts ?? []), ...(own.ids ?? [])].map((sign) => ({ id, sign })),
    )
    const twice = signs.filter(({ id, sign }) => signs.some((other) => other.sign === sign && other.id !== id))
    expect(twice).toEqual([])
  })
})

describe('What a platform keeps the choice in', () => {
  const keepsOf = async (id: string, variables: Record<string, unknown>, html: Record<string, string[]> = {}) => {
    const { platform } = platforms.find((source) => source.id === id) as PlatformSource
    const { platforms: found } = await resultOf(platform, wholeData({ variables, html }), NO_ISSUES, SITE, null)
    return found?.[0]?.keeps
  }

  it.each<[string, Record<string, unknown>, Record<string, string[]>]>([
    ['klaro', { config: { services: [{ name: 'a' }], storageName: 'own' } }, {}],
    ['vanillacc', { cookie: { name: 'own' }, hasRun: true }, {}],
    ['tarteaucitron', { services: {}, parameters: { cookieName: 'own' } }, {}],
    ['orejime', { config: { purposes: [{ id: 'a', cookies: [] }], cookie: { name: 'own' }, forceBanner: true } }, {}],
    ['drupal-eu-cookie-compliance', { settings: { popup_enabled: true, cookie_name: 'own' } }, {}],
  ])('is not told where the site gave that a name of its own: %s', async (id, variables, html) => {
    expect(await keepsOf(id, variables, html)).toBeUndefined()
    const usual = JSON.parse(JSON.stringify(variables).replaceAll('"own"', 'null')) as typeof variables
    expect((await keepsOf(id, usual, html))?.cookies).not.toEqual([])
  })

  it('is told of a platform of which no more is known than that it runs', async () => {
    expect(await keepsOf('trustarc', {})).toEqual({
      cookies: ['notice_preferences', 'notice_gdpr_prefs', 'cmapi_cookie_privacy'],
      storage: [],
    })
  })

  it('bears no name that anyone may use', () => {
    const names = platforms.flatMap(({ platform: { cookies = [], storage = [], keptBesides = {} } }) => [
      ...cookies,
      ...storage,
      ...(keptBesides.cookies ?? []),
      ...(keptBesides.storage ?? []),
    ])
    expect(names.length).toBeGreaterThan(30)
    expect(names.filter((name) => !/^[a-z][\w.-]{4,}\*?$/i.test(name.replace(/^_/, '')))).toEqual([])
    const common = ['consent', 'cookies', 'session', 'preferences', 'settings']
    expect(names.filter((name) => common.includes(name))).toEqual([])
  })
})

describe.each(DOCUMENTS)('The recorded declaration %s', (file) => {
  const owner = platforms.filter((source) => source.id === ownerOf(file))
  const others = platforms.filter((source) => source.id !== ownerOf(file))

  it('is taken by its own platform', async () => {
    const result = await readDocument(file, owner)
    expect(result?.platforms?.map(({ id }) => id)).toEqual([ownerOf(file)])
  })

  it('is taken by no other', async () => {
    const taken = await readDocument(file, others)
    expect(taken?.platforms?.map(({ id }) => id) ?? []).toEqual([])
  })
})
