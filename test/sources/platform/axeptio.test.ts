import { describe, expect, it } from 'vitest'
import axeptio from '../../../src/sources/platform/axeptio'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const kept = (value: object) => encodeURIComponent(JSON.stringify(value))
const CHOSEN = { $$token: 'secret', $$date: '2026-11-02T10:11:12.000Z', $$cookiesVersion: {}, $$completed: true }

describe('Axeptio', () => {
  it('takes its file for a list of services, and invents no cookie from it', async () => {
    const result = await readDocument('axeptio.json')
    expect(platformOf(result)?.lists).toBe('services')
    expect(rowsOf(result)).toEqual([])
  })

  it.each([
    [{ adverts: false, measure: true }, 'partial'],
    [{ adverts: true, measure: true }, 'accepted'],
    [{ adverts: false }, 'refused'],
  ])('tells what %j chose, and when, without the names of its keys', (vendors, state) => {
    const cookies = { axeptio_cookies: kept({ ...CHOSEN, ...vendors }) }
    expect(readingOf(axeptio, { cookies })).toEqual({
      lists: 'nothing',
      cookies: [],
      choice: { state, chosenAt: '2026-11-02T10:11:12.000Z', categories: [] },
    })
  })

  it.each([undefined, '', '%', 'null', '"text"', kept({ ...CHOSEN, $$completed: false, adverts: true })])(
    'tells nothing chosen where its cookie holds %s',
    (cookie) => {
      const choice = readingOf(axeptio, { cookies: cookie === undefined ? {} : { axeptio_cookies: cookie } })?.choice
      expect(choice).toEqual({ state: 'pending', chosenAt: null, categories: [] })
    },
  )

  it('does not tell the choice where the site keeps it under a name of its own', () => {
    const data = { variables: { keptIn: 'own_choice' }, cookies: { own_choice: kept({ ...CHOSEN, adverts: true }) } }
    expect(readingOf(axeptio, data)?.choice).toBeNull()
  })
})
