import { describe } from 'vitest'
import { itReads } from './reads'

describe('Pages in other languages', () => {
  itReads('two-languages.html', 'in two at once')
  itReads('greek.html', 'in Greek')
  itReads('hungarian.html', 'in Hungarian')
  itReads('norwegian.html', 'in Norwegian')
})
