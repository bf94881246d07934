import { describe, expect, it } from 'vitest'
import type { Words } from '../../src/core/vocabulary'
import { KINDS, planned } from '../new'

const ROOT = new URL('../../', import.meta.url).pathname

function filesOf(...words: string[]): Record<string, string> {
  const plan = planned(words, ROOT)
  if (typeof plan === 'string') throw new Error(plan)
  expect(plan.toFill.length).toBeGreaterThan(0)
  return plan.files
}

describe('npm run new', () => {
  it('begins what it has a file for', () =>
    expect([...KINDS.keys()].toSorted()).toEqual(['exporter', 'finding', 'platform', 'service', 'words']))

  it('begins a platform with its source, its test and a document', () =>
    expect(Object.keys(filesOf('platform', 'boat-box'))).toEqual([
      'src/sources/platform/boat-box.ts',
      'test/sources/platform/boat-box.test.ts',
      'test/sources/platform/documents/boat-box.html',
    ]))

  it('begins a finding with its sentences behind those that are there', () => {
    const { 'src/public/_locales/fr/messages.json': messages = '' } = filesOf('finding', 'boat-lost')
    const keys = Object.keys(JSON.parse(messages) as object)
    expect(keys.slice(-4)).toEqual(['title', 'seen', 'declared', 'rule'].map((part) => `finding_boat_lost_${part}`))
    expect(keys).toContain('finding_not_declared_title')
  })

  it('begins a language with every key and no word of English', () => {
    const { 'src/core/words/qvx.json': file = '' } = filesOf('words', 'qvx')
    const words = JSON.parse(file) as Words
    expect(words.text).toMatchObject({ cookies: [] })
    expect(words.inNames).toMatchObject({ and: [], startingWith: [] })
    expect(words.durations).toMatchObject({ units: { day: [] }, numbers: {} })
    expect(file).not.toMatch(/"policy",|"cookie"/)
  })

  it.each([
    [['boat', 'a'], /^Usage: .*platform/],
    [['platform'], /id of a new platform/],
    [['finding', 'Boat Lost'], /id of a new finding/],
    [['words', 'en'], /There is src\/core\/words\/en\.json already/],
    [['platform', 'klaro'], /There is src\/sources\/platform\/klaro\.ts already/],
  ])('tells what is wrong of %j, and writes nothing', (words, wrong) => expect(planned(words, ROOT)).toMatch(wrong))
})
