import { describe } from 'vitest'
import { itReads } from './reads'

describe('Tables of cookies', () => {
  itReads('table-thead.html', 'with a thead')
  itReads('table-td-headers.html', 'with headings in td, one of them in words not known')
  itReads('table-second-row.html', 'with headings in the second row, under a title')
  itReads('table-first-column.html', 'with headings in the first column')
  itReads('table-one-per-cookie.html', 'one for each cookie')
  itReads('table-repeated-labels.html', 'with the headings again in each cell')
  itReads('borlabs.html', 'with the name of a service and that of its cookies')
  itReads('termly.html', 'one for each cookie, labels with colons')
  itReads('table-title-and-names.html', 'one for each cookie, a title in words over its names')
  itReads('cookies-installed.html', 'with a heading of its own words over the names')
})
