import { describe } from 'vitest'
import { itReads } from './reads'

describe('Lists and paragraphs', () => {
  itReads('definition-list.html', 'definitions')
  itReads('bullets.html', 'bullets, plain names beside sure ones')
  itReads('bullets-code.md', 'bullets with code')
  itReads('bold-paragraphs.html', 'bold names over lines of text')
  itReads('name-then-labels.html', 'names over paragraphs with labels')
  itReads('inline-labels.html', 'labels one behind another')
  itReads('bullets-of-providers.html', 'names behind their provider')
  itReads('lettered-paragraphs.html', 'paragraphs with letters, labels behind commas')
  itReads('definition-groups.html', 'a definition list for each cookie')
})
