import { readdirSync } from 'node:fs'
import { DASHED, type NewKind, titled } from './new-kind'

const LANGUAGES = new URL('../../src/public/_locales/', import.meta.url)

const SENTENCES = {
  title: 'its title, without a name.',
  seen: 'what was seen.',
  declared: 'what was declared.',
  rule: 'what the rule says.',
}

/** A finding that finds nothing yet, with its four sentences in each language. */
export default {
  ...DASHED,
  files: (id) => ({
    [`src/findings/${id}.ts`]: `import type { FindingRule } from './finding-rule'

/** When it is met, and why it is as serious as it is. */
export default {
  id: '${id}',
  source: { citation: 'The rule that it is held against', url: null },
  variants: [],
  values: {},
  find: () => [],
} satisfies FindingRule
`,
    [`test/findings/${id}.test.ts`]: `import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/${id}'
import { charter, entry, siteCookie } from '../core/samples'
import { inspected, namesBy } from './inspected'

describe('${titled(id)}', () => {
  it('is found', () => {
    expect(namesBy(rule, inspected([siteCookie('a')], [charter([entry('a')])]))).toEqual(['a'])
  })
})
`,
  }),
  changes: (id, read) =>
    Object.fromEntries(
      readdirSync(LANGUAGES).map((tag) => {
        const path = `src/public/_locales/${tag}/messages.json`
        return [path, withSentences(read(path), id, tag === 'en')]
      }),
    ),
  toFill: (id) => [
    `src/findings/${id}.ts: its source, and what it finds; its docstring says when and how serious`,
    `test/findings/${id}.test.ts: what it must flag and must not; the test fails until it is found`,
    `src/public/_locales/*/messages.json: the sentences of finding_${id.replaceAll('-', '_')}`,
  ],
} satisfies NewKind

/** English tells beside each sentence where it stands. */
function withSentences(messages: string, id: string, isEnglish: boolean): string {
  const sentences = Object.entries(SENTENCES).map(([part, where]) => {
    const described = isEnglish ? `,\n    "description": "Finding ${id}: ${where}"` : ''
    return `  "finding_${id.replaceAll('-', '_')}_${part}": {\n    "message": "${titled(id)} (${part})"${described}\n  }`
  })
  return messages.replace(/\n\}\s*$/, `,\n${sentences.join(',\n')}\n}\n`)
}
