import { describe } from 'vitest'
import { itReads } from './reads'

describe('Tables in tables', () => {
  itReads('nested-tables.html', 'in one that lays out the page')
  itReads('cells-with-tables.html', 'beside the category')
  itReads('layout-table-list.html', 'whose cells hold lists')
})
