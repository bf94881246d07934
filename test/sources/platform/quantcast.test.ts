import { describe, expect, it } from 'vitest'
import { platformOf, readDocument, rowsOf } from './read-document'

describe('InMobi Choice', () => {
  it('shows itself in a page, and lists nothing', async () => {
    const result = await readDocument('quantcast.html')
    expect(platformOf(result)).toMatchObject({ id: 'quantcast', lists: 'nothing', choice: null })
    expect(rowsOf(result)).toEqual([])
  })
})
