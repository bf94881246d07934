import { describe } from 'vitest'
import { itReads } from './reads'

describe('Markdown and text', () => {
  itReads('markdown-variants.md', 'tables without outer bars, with dashes of other kinds and blank lines between rows')
  itReads('plain-text.txt', 'lines of plain text')
})
