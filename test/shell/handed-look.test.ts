import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeInspection } from '../../src/core/inspection-file'
import { handOver, takeOver } from '../../src/shell/handed-look'
import { siteCookie } from '../core/samples'
import { anyInspection } from '../exporters/hostile'
import { inspection, languageOf } from '../popup/fake-ports'

describe('A look that is handed over', () => {
  it('is the same on the other side, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyInspection, async (its) => {
        const handed: unknown = structuredClone(await handOver(its, languageOf('fr')))
        const read = await takeOver(handed)?.read()
        if (read === undefined || 'fault' in read) throw new Error(JSON.stringify(read))
        expect(writeInspection(read)).toBe(writeInspection(its))
      }),
      { numRuns: 40 },
    )
  })

  it('tells its answer before the rest is read, in the words of the popup', async () => {
    const look = takeOver(await handOver(inspection([siteCookie('a')]), languageOf('en')))
    expect(look?.lead.title).toContain('data.example.org')
    expect(look?.lead.answer[0]).toBe('1 cookie on this site.')
  })

  it('takes little room where it has thousands of rows', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => siteCookie(`cookie_${at}`))
    const { packed } = await handOver(inspection(many), languageOf('en'))
    expect(packed.length).toBeLessThan(1_000_000)
  })

  it.each([null, undefined, 3, 'x', {}, { lead: null, packed: 'x' }])('that is none is not taken: %j', (handed) => {
    expect(takeOver(handed)).toBeNull()
  })

  it('that is broken is not read', async () => {
    const handed = { ...(await handOver(inspection([]), languageOf('en'))), packed: '!!' }
    await expect(takeOver(handed)?.read()).rejects.toThrow()
  })
})
