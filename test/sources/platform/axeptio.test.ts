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

  it('tells by vendor what was chosen, and when', () => {
    const cookies = { axeptio_cookies: kept({ ...CHOSEN, adverts: false, measure: true }) }
    expect(readingOf(axeptio, { cookies })).toEqual({
      lists: 'services',
      cookies: [],
      choice: {
        state: 'partial',
        chosenAt: '2026-11-02T10:11:12.000Z',
        categories: [
          { declared: 'adverts', category: 'unclassified', accepted: false, fixed: false },
          { declared: 'measure', category: 'unclassified', accepted: true, fixed: false },
        ],
      },
    })
  })

  it.each([undefined, '', '%', 'null', '"text"', kept({ ...CHOSEN, $$completed: false, adverts: true })])(
    'tells nothing chosen where its cookie holds %s',
    (cookie) => {
      const choice = readingOf(axeptio, { cookies: cookie === undefined ? {} : { axeptio_cookies: cookie } })?.choice
      expect(choice).toMatchObject({ state: 'pending', chosenAt: null })
      expect(choice?.categories.every(({ accepted }) => accepted === null)).toBe(true)
    },
  )

  it('looks into the cookie that the site named', () => {
    const data = { variables: { keptIn: 'own_choice' }, cookies: { own_choice: kept({ ...CHOSEN, adverts: true }) } }
    expect(axeptio.platform.keptIn?.(data.variables)).toEqual({ cookies: ['own_choice'] })
    expect(readingOf(axeptio, data)?.choice?.state).toBe('accepted')
  })
})
