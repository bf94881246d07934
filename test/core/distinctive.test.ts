import { describe, expect, it } from 'vitest'
import { gluedStemsOf, isDistinctive, isId, isOrdinaryWord, stemsOf } from '../../src/core/distinctive'

describe('A distinctive name', () => {
  it.each(['_mes', 'lune_w', 'lune-w', 'lune.w', 'lune7', 'luneW', 'LUNE', '__Host-lune'])('is %s', (name) => {
    expect(isDistinctive(name)).toBe(true)
  })

  it.each([
    'lune',
    'Lune',
    '',
    '%',
    'PHPSESSID',
    'phpsessid',
    'session_id',
    'sessionId',
    'SESSION-ID',
    'XSRF-TOKEN',
    'csrfToken',
  ])('is not %s', (name) => expect(isDistinctive(name)).toBe(false))

  it.each([
    'ASP.NET_SessionId',
    '__Host-session_id',
    '__Secure-access_token',
    'connect.sid',
    'cookie_consent',
    'user_id',
  ])('is not %s', (name) => expect(isDistinctive(name)).toBe(false))
})

it('An ordinary word has only letters, and a capital at most at its start', () => {
  expect(['session', 'Vue', 'été'].filter((name) => !isOrdinaryWord(name))).toEqual([])
  expect(['', 'luneW', 'NID', 'a_', 'a7', 'deux mots'].filter(isOrdinaryWord)).toEqual([])
})

it('An id has a digit, or is eight hexadecimal signs or more', () => {
  expect(['7', 'K3J5', 'deadbeef', 'DEADBEEFCAFE'].filter((text) => !isId(text))).toEqual([])
  expect(['given', 'deadbee', 'deadbeefx', ''].filter(isId)).toEqual([])
})

describe('The stems of a name', () => {
  it.each<[name: string, stems: string[]]>([
    ['_pk_id.12.1fff', ['_pk_id.12', '_pk_id']],
    ['_ga_K3J5', ['_ga']],
    ['lune-deadbeef', ['lune']],
    ['met_UA-90210-4', ['met_UA-90210', 'met_UA']],
    ['consent-given', []],
    ['_7', []],
    ['lune', []],
    [`lune_${'7'.repeat(600)}`, []],
    [`lune${'_7'.repeat(20)}`, Array.from({ length: 8 }, (_, at) => `lune${'_7'.repeat(19 - at)}`)],
  ])('of %s are %j', (name, stems) => {
    expect(stemsOf(name).map(({ text }) => text)).toEqual(stems)
  })

  it('that no sign parts from the id have three signs', () => {
    expect(gluedStemsOf('note3')).toEqual(['note'])
    expect(gluedStemsOf('SLUN0a1b2c3d')).toEqual(['SLUN'])
    expect(['x7', 'ab7', 'note', '77777777', 'deadbeef'].flatMap(gluedStemsOf)).toEqual([])
  })
})
