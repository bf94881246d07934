import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROOT, read } from './files'

/** What no test of ours can reach. */
const BY_THE_BROWSER = 'the browser itself'
/** Where PRIVACY.md only leads on. */
const LEADS_ON = /^(?:Which test holds|Changes to this page)/

interface Sentence {
  under: string
  words: string
}

/** Reads the sentences of a Markdown text, each with the bold words that its paragraph begins with. */
function sentencesOf(text: string): Sentence[] {
  const paragraphs = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return paragraphs.flatMap((paragraph) => {
    const [lead = '', under = 'Privacy'] = /^\*\*([^*]+)\.\*\* /.exec(paragraph) ?? []
    const all = paragraph.slice(lead.length).split(/(?<=[.!?]) (?=[A-Z*])/)
    return all.filter((words) => !LEADS_ON.test(words)).map((words) => ({ under, words }))
  })
}

/** The cells of the table under a heading, row by row. */
function rowsUnder(heading: string, text: string): string[][] {
  const own = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = own.split('\n').filter((line) => line.startsWith('| '))
  return rows.slice(2).map((row) => row.slice(2, -2).split(' | '))
}

const promises = read('test/promises.md')
const kept = rowsUnder('PRIVACY.md', promises)

describe('test/promises.md', () => {
  it('names what holds each sentence of PRIVACY.md, in its order, and no other', () => {
    const sentences = sentencesOf(read('PRIVACY.md'))
    const unheld = sentences.filter(({ under, words }, at) => {
      const [heading, begins] = kept[at] ?? []
      return heading !== under || begins === undefined || !words.startsWith(begins)
    })
    expect(unheld).toEqual([])
    expect(kept).toHaveLength(sentences.length)
  })

  it('names what holds the reason of each permission in README.md, and of no other', () => {
    const permissions = (text: string) => rowsUnder('Permissions', text).map(([name]) => name)
    expect(permissions(promises)).toEqual(permissions(read('README.md')))
    expect(permissions(promises).length).toBeGreaterThan(0)
  })

  it('names tests that are there', () => {
    const all = ['PRIVACY.md', 'Permissions', 'What hostile pages tried'].flatMap((one) => rowsUnder(one, promises))
    const cells = all.map((row) => row.at(-1) ?? '').filter((cell) => cell !== BY_THE_BROWSER)
    const named = cells.map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path))
    expect(named.filter((paths) => paths.length === 0)).toEqual([])
    expect(named.flat().filter((path) => !/\.test\.tsx?$/.test(path) || !existsSync(ROOT + path))).toEqual([])
  })

  it('is read sentence by sentence, so that one more is seen', () => {
    expect(sentencesOf('# Title\n\n**A thing.** It is. *It* is `b.c`, too.\n')).toEqual([
      { under: 'A thing', words: 'It is.' },
      { under: 'A thing', words: '*It* is `b.c`, too.' },
    ])
  })
})
