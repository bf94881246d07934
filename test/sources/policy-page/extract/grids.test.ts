import { describe } from 'vitest'
import { itReads } from './reads'

describe('Tables without table elements', () => {
  itReads('div-grid.html', 'drawn with div')
  itReads('stacked-lines.txt', 'a cell on each line')
})
