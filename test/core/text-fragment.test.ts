import { describe, expect, it } from 'vitest'
import { textFragment } from '../../src/core/text-fragment'

describe('The text fragment of a quoted row', () => {
  it('reaches from its first cell to its last', () => {
    expect(textFragment('_ga | Counts visits | 2 years')).toBe('#:~:text=_ga,2%20years')
  })

  it('is one text where the row is one', () => {
    expect(textFragment('_ga counts visits')).toBe('#:~:text=_ga%20counts%20visits')
  })

  it('writes the directive’s own signs so that they stand for themselves', () => {
    expect(textFragment('a-b, c & d')).toBe('#:~:text=a%2Db%2C%20c%20%26%20d')
  })

  it('is cut to a few words at either end', () => {
    const long = 'one two three four five six seven eight nine ten'
    expect(textFragment(`${long} | ${long}`)).toBe(
      '#:~:text=one%20two%20three%20four%20five%20six%20seven%20eight,three%20four%20five%20six%20seven%20eight%20nine%20ten',
    )
  })

  it('has U+FFFD for half a surrogate pair, which has no UTF-8', () => {
    expect(textFragment('a\ud800b')).toBe('#:~:text=a%EF%BF%BDb')
  })

  it('is none where nothing is quoted', () => {
    expect(textFragment('')).toBeNull()
  })
})
