import { describe } from 'vitest'
import { itReads } from './reads'

describe('Several names in a cell', () => {
  itReads('several-names.html', 'with durations beside them')
  itReads('duration-in-purpose.html', 'durations in the description or behind the name')
  itReads('titled-names.html', 'under a title in words, durations among other words')
  itReads('footnotes.html', 'with marks of footnotes')
})
