import * as fc from 'fast-check'
import { marked, type Token, type Tokens } from 'marked'
import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../src/core/inspection'
import markdown from '../../src/exporters/markdown'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'
import { anyInspection } from './hostile'

async function tokensOf(its: Inspection): Promise<Token[]> {
  const text = await markdown.write(its, languageOf('fr'))
  if (typeof text !== 'string') throw new Error('no text')
  const found: Token[] = []
  marked.walkTokens(marked.lexer(text), (token) => void found.push(token))
  return found
}

describe('Markdown', () => {
  it('has a row for each match, as many cells in each, and nothing of a page’s words is a sign', async () => {
    await fc.assert(
      fc.asyncProperty(anyInspection, async (its) => {
        const tokens = await tokensOf(its)
        const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table')
        expect(tables.at(-1)?.rows).toHaveLength(its.matches.length)
        expect(tokens.filter(({ type }) => type === 'html' || type === 'image' || type === 'code')).toEqual([])
        const links = tokens.flatMap((token) => (token.type === 'link' ? [String(token['href'])] : []))
        expect(
          links.filter((href) => !/^https:\/\/(?:data\.example\.org|www\.(?:cnil|legifrance)|\w+)/.test(href)),
        ).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('has the header before the rows, and says what is not visible', async () => {
    const text = await markdown.write(inspection([siteCookie('a')], [charter([entry('a')])]), languageOf('en'))
    expect(String(text)).toMatch(/Address asked for\*\* \*not visible\*[\s\S]*SHA-256[\s\S]*\| No\. \|/)
  })
})
