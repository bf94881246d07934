import { describe, expect, it } from 'vitest'
import {
  isProviderByPlace,
  LONGEST_TITLE,
  MOST_TITLE_WORDS,
  type Named,
  namedBy,
} from '../../../../src/sources/policy-page/extract/title'
import { vocabularyOf } from '../../../../src/sources/reading/vocabulary-of'

const vocabulary = vocabularyOf('en')

const TITLES: Record<Named, string[]> = {
  provider: [
    'Google Analytics',
    'Google Analytics (Statistics)',
    'Rowmeter 3',
    'Rowmeter Cookie',
    'Rowmeter.io',
    'lake.example',
    'Lakeside Rowing Ltd',
  ],
  category: [
    'Marketing',
    'Analytics cookies',
    'Strictly necessary cookies:',
    '3.1 Statistics (4)',
    'Cookies publicitaires',
    'Altre',
    'Advertising partners',
  ],
  kind: ['Third-party cookies', 'Persistent cookies'],
  label: ['Provider', 'Duration of storage', 'Purpose:', 'Service provider', 'Local storage'],
  cookie: ['_ga', 'PHPSESSID_old, wp_lang', '_ga (3)'],
  prose: [
    '',
    'Overview',
    'List of cookies',
    'How we row on this lake',
    'we keep what you chose',
    'Version 2.1 of this page',
    'x'.repeat(LONGEST_TITLE + 1),
    'Marketing '.repeat(MOST_TITLE_WORDS + 1).trim(),
  ],
}

describe('What a title names', () => {
  it.each(Object.entries(TITLES).flatMap(([named, titles]) => titles.map((title) => [title, named])))(
    '%j: %s',
    (title, named) => expect(namedBy(title, vocabulary)).toBe(named),
  )

  it.each([
    ['iThemes Security', true],
    ['Other', true],
    ['our row counter', true],
    ['Marketing', false],
    ['Provider', false],
    ['Cookies of our lake', false],
    ['what we keep of all who row on the lake', false],
  ])('at the head of a group, %j is of somebody: %s', (title, is) =>
    expect(isProviderByPlace(title, vocabulary)).toBe(is),
  )
})
