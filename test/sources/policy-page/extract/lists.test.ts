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
  itReads('sentences.html', 'running text that calls cookies by their names')
  itReads('bold-first-lines.html', 'a word in bold over lines with a duration')
  itReads('nested-bullets.md', 'words in bold over bullets with labels')
  itReads('names-in-brackets.html', 'descriptions in brackets behind the names')
  itReads('cookie-labels.html', 'the label "cookie" before the name')
  itReads('storage-words.html', 'what is stored beside cookies')
})
