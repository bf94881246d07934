import { describe, expect, it } from 'vitest'
import { onceEach } from '../../src/core/once-each'

describe('A function that answers for each text once', () => {
  it('works no answer out twice, be it nothing', () => {
    const asked: string[] = []
    const lengthOf = onceEach((text) => {
      asked.push(text)
      return text === '' ? undefined : text.length
    })
    expect(['ab', '', 'ab', '', 'constructor', '__proto__'].map(lengthOf)).toEqual([2, undefined, 2, undefined, 11, 9])
    expect(asked).toEqual(['ab', '', 'constructor', '__proto__'])
  })
})
