import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInspection, writeInspection } from '../../src/core/inspection-file'
import { anyInspection, HOSTILE } from '../exporters/hostile'
import { inspection } from '../popup/fake-ports'
import { charter, entry, siteCookie } from './samples'

describe('The file of an inspection', () => {
  it('gives back the inspection, and the same bytes, whatever stands in it', () => {
    fc.assert(
      fc.property(anyInspection, (its) => {
        const text = writeInspection(its)
        const bytes = new TextEncoder().encode(text)
        const read = readInspection(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
        if ('fault' in read) throw new Error(JSON.stringify(read))
        expect(read).toEqual(its)
        expect(writeInspection(read)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  it('is the same in whatever order the fields were filled', () => {
    const its = inspection([siteCookie('a')], [charter([entry('a')])])
    const turned = Object.fromEntries(Object.entries(its).toReversed()) as typeof its
    expect(writeInspection(turned)).toBe(writeInspection(its))
  })

  it('loses nothing of a text of a megabyte', () => {
    const quote = `${'=cmd|'.repeat(200_000)}${HOSTILE.join('')}`
    const its = inspection([siteCookie('a')], [charter([entry('a', { quote })])])
    const read = readInspection(writeInspection(its))
    expect('fault' in read ? read : read.charters[0]?.entries[0]?.quote).toBe(quote)
  })

  it.each([
    ['', { fault: 'no-json' }],
    ['{', { fault: 'no-json' }],
    ['null', { fault: 'other-format' }],
    ['[]', { fault: 'other-format' }],
    ['{"format":"cookie-charter-inspection"}', { fault: 'other-format' }],
    ['{"format":"cookie-charter-inspection","version":2,"inspection":{}}', { fault: 'later-version' }],
    ['{"format":"cookie-charter-inspection","version":1}', { fault: 'unreadable' }],
    [`{"format":${'['.repeat(100_000)}`, { fault: 'no-json' }],
  ])('that is none is said to be so: %#', (text, fault) => expect(readInspection(text)).toMatchObject(fault))

  it('tells the first place that is not as it should be, and takes no value of a cookie', () => {
    const its = inspection([siteCookie('a')])
    const text = writeInspection(its).replace('"name": "a"', '"name": "a", "value": "secret"')
    expect(text).toContain('secret')
    expect(readInspection(text)).toEqual({ fault: 'unreadable', where: 'inspection.matches.0.cookie.value' })
  })

  it.each(['javascript:alert(1)', 'data:text/html,<script>', 'file:///etc/passwd'])(
    'takes no link to %s',
    (address) => {
      const its = inspection([siteCookie('a')], [charter([entry('a')])])
      const text = writeInspection(its).replaceAll('https://data.example.org/charte', address)
      expect(readInspection(text)).toMatchObject({ fault: 'unreadable' })
    },
  )
})
