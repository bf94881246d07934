import { describe, expect, it } from 'vitest'
import { platformOf, readDocument, rowsOf } from './read-document'

describe('Osano', () => {
  it('tells the cookies of its drawer by what their terms say, and nothing of the choice', async () => {
    const result = await readDocument('osano.html')
    expect(rowsOf(result)).toEqual([['count_id', 'Counting Example', 'Counting', 'statistics', '1 Year', 365 * 86_400]])
    expect(result?.charters[0]?.entries[0]?.purpose).toBe('Counts visits.')
    expect(platformOf(result)?.choice).toBeNull()
  })
})
