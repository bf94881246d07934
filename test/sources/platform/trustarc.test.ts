import { describe, expect, it } from 'vitest'
import { platformOf, readDocument, rowsOf } from './read-document'

describe('TrustArc', () => {
  it('shows itself in a page, and lists nothing', async () => {
    const result = await readDocument('trustarc.html')
    expect(platformOf(result)).toMatchObject({ id: 'trustarc', lists: 'nothing', choice: null })
    expect(rowsOf(result)).toEqual([])
  })
})
