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

/** The tests that a cell names, each as its file and its title; what is not of that form has no title. */
function testsIn(cell: string): { path: string; title: string }[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => {
    const [path = '', title = ''] = name.split(/ › (.*)/s)
    return { path, title }
  })
}

/** Tells whether a file of tests has one of this title that is not skipped. */
function hasTest(text: string, title: string): boolean {
  const begins = [...text.matchAll(/\b(?:it|describe\w*)\b(\.\w+)?/g)]
  return [...text.matchAll(/\(\s*(['"`])(.+?)\1,/g)].some(({ 2: words, index }) => {
    const [begin, how] = begins.findLast((one) => one.index < index) ?? []
    return words === title && begin !== undefined && (how === undefined || how === '.each')
  })
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

  it('names for each a test that is there, by its file and its title', () => {
    const all = ['PRIVACY.md', 'Permissions', 'What hostile pages tried'].flatMap((one) => rowsUnder(one, promises))
    const cells = all.map((row) => row.at(-1) ?? '').filter((cell) => cell !== BY_THE_BROWSER)
    expect(cells.filter((cell) => testsIn(cell).length === 0)).toEqual([])
    const tests = cells.flatMap(testsIn)
    expect(tests.length).toBeGreaterThan(cells.length)
    expect(tests.filter(({ path, title }) => !existsSync(ROOT + path) || !hasTest(read(path), title))).toEqual([])
  })

  it('is held against the titles of tests, not against what else a file says', () => {
    expect(testsIn('`test/a.test.ts › is so: here`, `test/b.ts`')).toEqual([
      { path: 'test/a.test.ts', title: 'is so: here' },
      { path: 'test/b.ts', title: '' },
    ])
    const text = "// is not (so)\nit.each([1])(\n  'is so: %s',\n  () => {})\nit.skip('is skipped', () => {})"
    expect(['is so: %s', 'is so', 'is not (so)', 'is skipped', ''].filter((title) => hasTest(text, title))).toEqual([
      'is so: %s',
    ])
  })

  it('is read sentence by sentence, so that one more is seen', () => {
    expect(sentencesOf('# Title\n\n**A thing.** It is. *It* is `b.c`, too.\n')).toEqual([
      { under: 'A thing', words: 'It is.' },
      { under: 'A thing', words: '*It* is `b.c`, too.' },
    ])
  })
})
