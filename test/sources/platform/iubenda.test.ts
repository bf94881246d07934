import { describe, expect, it } from 'vitest'
import iubenda from '../../../src/sources/platform/iubenda'
import { platformOf, readDocument } from './read-document'
import { readingOf } from './reading-of'

const TIME = { timestamp: '2026-11-02T10:11:12.000Z', version: '1.75.1', id: 12345678 }
const choiceOf = (kept: unknown, name = '_iub_cs-12345678') =>
  readingOf(iubenda, {
    variables: { config: {} },
    cookies: { [name]: typeof kept === 'string' ? kept : encodeURIComponent(JSON.stringify(kept)) },
  })?.choice

describe('iubenda', () => {
  it('shows itself in a page, and lists nothing', async () => {
    expect(platformOf(await readDocument('iubenda.html'))).toMatchObject({
      id: 'iubenda',
      lists: 'nothing',
      choice: { state: 'pending', categories: [] },
    })
  })

  it('is not there where only its policy button is', () => {
    expect(readingOf(iubenda, { html: { loader: [] } })).toBeNull()
  })

  it('tells by purpose what was chosen, and when', () => {
    expect(choiceOf({ ...TIME, purposes: { 1: true, 4: false, 5: false, 9: true } })).toEqual({
      state: 'refused',
      chosenAt: TIME.timestamp,
      categories: [
        { declared: 'Necessary', category: 'necessary', accepted: true, fixed: true },
        { declared: 'Measurement', category: 'statistics', accepted: false, fixed: false },
        { declared: 'Marketing', category: 'marketing', accepted: false, fixed: false },
      ],
    })
  })

  it('tells one answer for all', () => {
    expect(choiceOf({ ...TIME, consent: true })).toMatchObject({ state: 'accepted', categories: [] })
    expect(choiceOf({ ...TIME, consent: false })).toMatchObject({ state: 'refused', chosenAt: TIME.timestamp })
    expect(choiceOf(TIME)).toBeNull()
  })

  it('takes a cookie without a time, a broken one, and one of another kind for no choice', () => {
    for (const kept of [{ id: 12345678 }, '%', '', '[1]'])
      expect(choiceOf(kept)).toEqual({ state: 'pending', chosenAt: null, categories: [] })
    expect(choiceOf({ ...TIME, consent: true }, '_iub_cs-12345678-uspr')?.state).toBe('pending')
  })
})
