import { describe } from 'vitest'
import { itReads } from './reads'

describe('Tables with cells that reach further', () => {
  itReads('table-spans.html', 'over rows and columns')
  itReads('table-blank-above.html', 'blank for "as above"')
  itReads('table-provider-rows.html', 'over whole rows that name the provider')
})
