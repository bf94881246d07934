import { describe } from 'vitest'
import { itReads } from './reads'

describe('Dialogs of consent platforms', () => {
  itReads('complianz.html', 'labels and values under each other')
  itReads('cookiebot.html', 'lists of providers in lists of categories')
  itReads('cookieyes.html', 'lists of label and value for each cookie')
  itReads('usercentrics.html', 'definitions under the headings of a service')
})
