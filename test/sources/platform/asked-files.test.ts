import { describe, expect, it } from 'vitest'
import { fetchPage } from '../../../src/content/fetch-page'
import { readKept } from '../../../src/content/read-kept'
import { readMarked } from '../../../src/content/read-marked'
import { parseSite, type Site } from '../../../src/core/site'
import type { PlatformSource } from '../../../src/sources/platform/reading/platform-source'
import type { PageAccess, SourceResult } from '../../../src/sources/source'
import { platforms } from '../../record/recorded-declaration'

const SITE = parseSite('https://shop.example.test/') as Site
const ASKING = platforms.filter(({ platform }) => platform.files !== undefined)

const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`

/** Of each platform that asks for files: markup of a page that embeds so many of its documents. */
const EMBEDDING: Record<string, (documents: number) => Record<string, string[]>> = {
  termly: (documents) => ({
    site: [`<script src="https://app.termly.io/resource-blocker/${id(0)}"></script>`],
    policy: Array.from({ length: documents }, (_, at) => `<div name="termly-embed" data-id="${id(at + 1)}"></div>`),
  }),
}

/** Looks at a page that embeds documents of a platform; notes what the extension itself asks for, and what the page is to. */
async function lookedAt(source: PlatformSource, documents: number, answer: object | null) {
  const own: string[] = []
  const byPage: unknown[] = []
  const page: PageAccess = {
    async run(read: unknown, ..._values: unknown[]) {
      if (read === fetchPage) byPage.push(read)
      if (read === readKept) return { cookies: {}, storage: {} }
      if (read !== readMarked) return null
      const html = EMBEDDING[source.id]?.(documents) ?? {}
      return { address: SITE.url, language: 'en', html, attributes: {}, cut: false }
    },
    runInMain: async () => '{"read":{},"cut":false}',
    async fetchGranted(url) {
      own.push(url)
      return answer
    },
  }
  const result = await source.parse(await source.collect(page), SITE)
  return { own, byPage, codes: codesOf(result) }
}

function codesOf({ issues }: SourceResult): string[] {
  return issues.map(({ code }) => code)
}

describe('A consent platform whose list is in files of its own', () => {
  it('has an example here', () => {
    expect(ASKING.map((source) => source.id)).toEqual(Object.keys(EMBEDDING))
  })

  it.each(ASKING)(
    '$id: is asked for one file by a page with one document, where its host is granted',
    async (source) => {
      const { own, byPage, codes } = await lookedAt(source, 1, null)
      expect(own).toHaveLength(1)
      expect(new URL(own[0] ?? '').hostname).not.toBe(SITE.host)
      expect(byPage).toEqual([])
      expect(codes).toEqual(['platform_file_elsewhere'])
    },
  )

  it.each(ASKING)('$id: is asked for no file where the page embeds none', async (source) => {
    expect((await lookedAt(source, 0, null)).own).toEqual([])
  })

  it.each(ASKING)('$id: is asked for four at most, each once, and is told to be read in part', async (source) => {
    const base64 = Buffer.from('{}').toString('base64')
    const ask = (documents: number) => lookedAt(source, documents, { kind: 'page', status: 200, url: SITE.url, base64 })
    const [four, five] = [await ask(4), await ask(5)]
    expect([new Set(four.own).size, four.own.length, five.own.length]).toEqual([4, 4, 4])
    expect(four.codes).toEqual([])
    expect(five.codes).toEqual(['platform_read_in_part'])
  })
})
