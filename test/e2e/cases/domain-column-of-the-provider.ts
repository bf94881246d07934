import { describe, expect, it } from 'vitest'
import { inspectWhole, type Reading, statuses } from '../reading'
import type { Stage } from '../stage'

const REMARK = 'stated for another domain'

export function tests(stage: Stage): void {
  describe('a column that says the provider’s domain', () => {
    it.each([
      ['a domain', '/provider', ['_jauge', '_jauge_v2']],
      ['addresses and prose', '/addresses', ['_jauge']],
      ['several names in a cell', '/together', []],
    ])('declares the site’s own cookies all the same: %s', async (_, path, remarked) => {
      const reading = await inspectWhole(stage.browser, stage.portal.url('forge', path))
      expect(reading).toMatchObject({ whole: 'true', issues: [] })
      expect(statuses(reading)).toEqual({
        _jauge: 'declared',
        _jauge_v2: 'declared',
        enclume: 'declared',
        braise: 'declared',
        passant: 'undeclared',
      })
      expect(remarkedIn(reading)).toEqual(remarked)
    })

    it('may mean an ordinary name that is kept for another domain, and does not declare it', async () => {
      const reading = await inspectWhole(stage.browser, stage.portal.url('forge', '/elsewhere'))
      expect(reading.rows.find(({ name }) => name === 'enclume')).toMatchObject({
        status: 'near',
        reason: 'other-domain',
      })
      expect(statuses(reading)).toMatchObject({ _jauge: 'declared', braise: 'undeclared', passant: 'undeclared' })
    })
  })
}

function remarkedIn({ rows }: Reading): string[] {
  return rows.filter(({ text }) => text.includes(REMARK)).map(({ name }) => name)
}
