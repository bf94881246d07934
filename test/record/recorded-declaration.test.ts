import { describe, expect, it } from 'vitest'
import { readDocument, rowsOf } from '../sources/platform/read-document'
import { readRecordedScript } from './recorded-declaration'

const namesOf = async (file: string) => rowsOf(await readDocument(file)).map(([name, provider]) => [name, provider])

describe('A recorded script', () => {
  it('is read by what it exports, calls or leaves on the window', async () => {
    expect(await namesOf('klaro.set-up.js')).toEqual([
      ['/^_cex/i', 'counter'],
      ['cexid', 'counter'],
    ])
    expect(await namesOf('orejime.set-up.js')).toEqual([
      ['/^_cex/', 'Counter'],
      ['cexid', 'Counter'],
    ])
    expect(await namesOf('vanillacc.set-up.js')).toEqual([['^_cex', 'example.test']])
    expect(await namesOf('civic.set-up.js')).toEqual([
      ['_cex', null],
      ['_cey', null],
    ])
  })

  it('in a page is read with the services that tarteaucitron brings along', async () => {
    const names = await namesOf('tarteaucitron.page.html')
    expect(names).toContainEqual(['jrn_id', 'Journal Exemple'])
    expect(names).toContainEqual(['_pk_id', 'Matomo (privacy by design)'])
  })

  it('is of no platform where it sets none up', async () => {
    expect(
      await readRecordedScript('var config = { services: ["a"], languages: { en: {} } }; start(config)', null),
    ).toBeNull()
    expect(await readRecordedScript('not a script {', null)).toBeNull()
  })
})
