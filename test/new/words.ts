import type { NewKind } from './new-kind'

/** A language of charters without its words. */
export default {
  id: /^[a-z]{2,3}$/,
  idInWords: 'the BCP 47 tag of the language',
  files: (id, read) => ({
    [`src/core/words/${id}.json`]: `${JSON.stringify(emptied(JSON.parse(read('src/core/words/en.json'))), null, 2)}\n`,
  }),
  toFill: (id) => [
    `src/core/words/${id}.json: the words of each list (src/core/vocabulary.ts tells what each holds); test/rules/words.test.ts names those that are empty`,
    'a page in the language among test/sources/policy-page/pages, with what it declares',
  ],
} satisfies NewKind

/** Empties every list of the English words; what is of no language stays. */
function emptied(words: Record<string, unknown>, key = ''): Record<string, unknown> {
  if (key === 'numbers') return {}
  return Object.fromEntries(
    Object.entries(words).map(([name, value]) => [
      name,
      Array.isArray(value) ? [] : emptied(value as Record<string, unknown>, name),
    ]),
  )
}
