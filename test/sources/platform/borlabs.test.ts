import { describe, expect, it } from 'vitest'
import borlabs from '../../../src/sources/platform/borlabs'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const GROUPS = {
  essential: { name: 'Nötig', serviceIds: ['borlabs-cookie'] },
  statistics: { name: 'Messung', serviceIds: ['count', 'more'] },
}

const choiceOf = (consents: unknown) => {
  const kept = encodeURIComponent(JSON.stringify({ consents, uid: 'anonymous', v3: true, version: 1 }))
  return readingOf(borlabs, { variables: { groups: GROUPS }, cookies: { 'borlabs-cookie': kept } })?.choice
}

describe('Borlabs Cookie', () => {
  it('tells the cookies of each service of version 3 with its provider and group', async () => {
    const result = await readDocument('borlabs.json')
    expect(rowsOf(result)).toEqual([
      ['zaehler_*', 'Zähler Beispiel', 'Messung', 'statistics', '2 Jahre', 2 * 365 * 86_400],
      ['zaehler-stand', 'Zähler Beispiel', 'Messung', 'statistics', 'Sitzung', 0],
    ])
    expect(result?.charters[0]?.language).toBe('de')
    expect(result?.charters[0]?.entries).toMatchObject([
      {
        service: 'Zähler',
        purpose: 'Zählt Besuche.',
        domain: null,
        storage: 'cookie',
        documents: ['https://count.example.test/privacy', 'https://count.example.test/cookies'],
      },
      { purpose: null, domain: '.count.example.test', storage: 'local-storage' },
    ])
  })

  it('tells the tables in the box of version 2, each name alone', async () => {
    const result = await readDocument('borlabs.older.html')
    expect(rowsOf(result)).toEqual([
      ['zaehler', 'Zähler Beispiel', 'Messung', 'statistics', '2 Jahre', 2 * 365 * 86_400],
      ['zaehler_alt', 'Zähler Beispiel', 'Messung', 'statistics', '2 Jahre', 2 * 365 * 86_400],
    ])
    expect(result?.charters[0]?.entries[0]).toMatchObject({
      service: 'Zähler',
      purpose: 'Zählt Besuche.',
      documents: ['https://count.example.test/privacy'],
    })
  })

  it('takes no host for a purpose where version 2 tells none', () => {
    const row = (label: string, cell: string) => `<tr><th>${label}</th><td>${cell}</td></tr>`
    const rows = row('Name', 'Count') + row('Provider', 'Us') + row('Host(s)', 'a.example.test') + row('Cookie', 'cnt')
    const box = `<div id="BorlabsCookieBox"><div data-cookie-accordion-parent="essential"><table>${rows}</table></div></div>`
    const reading = readingOf(borlabs, { html: { box: [box] } })
    expect(reading?.cookies).toMatchObject([{ name: 'cnt', service: 'Count', purpose: null, duration: null }])
  })

  it('tells the names alone where version 2 has no box', async () => {
    expect(rowsOf(await readDocument('borlabs.names.json'))).toEqual([
      ['zaehler', null, 'statistics', 'statistics', null, null],
      ['zaehler_alt', null, 'statistics', 'statistics', null, null],
    ])
  })

  it('tells what was chosen: what is not listed was refused', () => {
    expect(choiceOf({ essential: ['borlabs-cookie'] })).toEqual({
      state: 'refused',
      chosenAt: null,
      categories: [
        { declared: 'Nötig', category: 'necessary', accepted: true, fixed: true },
        { declared: 'Messung', category: 'statistics', accepted: false, fixed: false },
      ],
    })
    expect(choiceOf({ essential: ['borlabs-cookie'], statistics: ['count', 'more'] })?.state).toBe('accepted')
  })

  it('tells neither of a group of which only some was accepted', () => {
    const choice = choiceOf({ essential: ['borlabs-cookie'], statistics: ['count'] })
    expect(choice?.state).toBe('partial')
    expect(choice?.categories.at(-1)?.accepted).toBeNull()
  })

  it('tells nothing chosen where its cookie is not there or broken', async () => {
    const broken = readingOf(borlabs, { cookies: { 'borlabs-cookie': '%7B%22consents' } })
    expect(broken?.choice?.state).toBe('pending')
    expect(platformOf(await readDocument('borlabs.json'))?.choice).toMatchObject({
      state: 'pending',
      categories: [{ declared: 'Nötig' }, { declared: 'Messung' }],
    })
  })
})
