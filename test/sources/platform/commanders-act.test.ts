import { describe, expect, it } from 'vitest'
import { platformOf, readDocument, rowsOf } from './read-document'

describe('Commanders Act', () => {
  it('shows itself in a page, and lists nothing', async () => {
    const result = await readDocument('commanders-act.html')
    expect(platformOf(result)).toMatchObject({ id: 'commanders-act', lists: 'nothing', choice: null })
    expect(rowsOf(result)).toEqual([])
  })
})
