import { describe, expect, it } from 'vitest'
import { platformOf, readDocument, rowsOf } from './read-document'

describe('Google Funding Choices', () => {
  it('shows itself in a page, and lists nothing', async () => {
    const result = await readDocument('funding-choices.html')
    expect(platformOf(result)).toMatchObject({ id: 'funding-choices', lists: 'nothing', choice: null })
    expect(rowsOf(result)).toEqual([])
  })
})
