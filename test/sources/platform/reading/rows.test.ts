import { expect, it } from 'vitest'
import { parseSite, type Site } from '../../../../src/core/site'
import klaro from '../../../../src/sources/platform/klaro'
import { resultOf } from '../../../../src/sources/platform/reading/platform-source'
import { wholeData } from '../reading-of'

const SITE = parseSite('https://shop.example.test/') as Site

const rowsOf = async (cookies: unknown[]) => {
  const services = [{ name: 'meter', title: 'Meter', purposes: ['analytics'], cookies }]
  const data = { ...wholeData({}), ...klaro.platform.recognise?.({ services, translations: {} }) }
  const { charters } = await resultOf(klaro.platform, data, { issues: [], ofFiles: [] }, SITE, null)
  return charters[0]?.rows
}

it('A list whose patterns can all be read is read whole', async () => {
  expect(await rowsOf(['count_id', { regex: { source: '^count_', flags: '' } }])).toEqual({ read: 2, found: 2 })
})

it('A row whose pattern cannot be read is found and not read, so that nothing is called undeclared for it', async () => {
  expect(await rowsOf(['count_id', { regex: { source: '^(?!keep)c+_', flags: '' } }])).toEqual({ read: 1, found: 2 })
})

it('A row without a name declares nothing, and is no row', async () => {
  expect(await rowsOf(['count_id', '', null])).toEqual({ read: 1, found: 1 })
})
