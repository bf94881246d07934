import { describe } from 'vitest'
import { itReads } from './reads'

describe('Several names in a cell', () => {
  itReads('several-names.html', 'with durations beside them')
})
