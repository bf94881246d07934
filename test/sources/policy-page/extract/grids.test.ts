import { describe } from 'vitest'
import { itReads } from './reads'

describe('Tables without table elements', () => {
  itReads('div-grid.html', 'drawn with div')
  itReads('stacked-lines.txt', 'a cell on each line')
  itReads('aria-grid.html', 'by ARIA roles, with a blank cell')
  itReads('grid-blanks.html', 'drawn with div, with blank cells')
  itReads('tab-separated.txt', 'with tabs between cells')
})
