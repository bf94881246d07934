import { describe } from 'vitest'
import { itLeaves } from './reads'

describe('Pages that declare no cookie by name', () => {
  itLeaves('decoy-kinds.html', 'kinds of cookies')
  itLeaves('decoy-contents.html', 'kinds of cookies, a list of contents, a contact')
  itLeaves('decoy-nordic.md', 'categories and companies')
  itLeaves('decoy-processors.html', 'processors, companies, kinds of data')
  itLeaves('decoy-browsers.html', 'browsers, services with durations')
  itLeaves('decoy-parameters.html', 'parameters of an API')
  itLeaves('decoy-form.html', 'a contact form')
  itLeaves('decoy-utm.html', 'fields of a log, addresses, names of services')
  itLeaves('decoy-glossary.html', 'words explained')
  itLeaves('decoy-retention.html', 'processors, and how long data are kept')
})
