import { describe } from 'vitest'
import { itReads } from './reads'

describe('Categories', () => {
  itReads('table-category-headings.html', 'as headings')
  itReads('table-category-captions.html', 'as captions')
  itReads('table-category-column.html', 'as a column, beside one of parties')
  itReads('table-category-rows.html', 'as rows over the whole table')
  itReads('table-category-prefix.html', 'in capitals before the purpose')
  itReads('table-one-cell-title.html', 'as a table of one cell above')
  itReads('table-blank-heading.html', 'as a column without a heading')
  itReads('heading-kinds.md', 'as headings in any words, over those of providers')
  itReads('tab-panels.html', 'as the tabs that open their panels')
  itReads('titled-kind.html', 'not in the title of the page, which tells no kinds apart')
})
