import { describe, expect, it } from 'vitest'
import { platformOf, readDocument, rowsOf } from './read-document'

describe('Sirdata', () => {
  it('shows itself in a page, and lists nothing', async () => {
    const result = await readDocument('sirdata.html')
    expect(platformOf(result)).toMatchObject({ id: 'sirdata', lists: 'nothing', choice: null })
    expect(rowsOf(result)).toEqual([])
  })
})
