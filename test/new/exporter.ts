import { DASHED, type NewKind, titled } from './new-kind'

/** A format that writes one line for each match, its name alone. */
export default {
  ...DASHED,
  files: (id) => ({
    [`src/exporters/${id}.ts`]: `import type { Exporter } from './exporter'

/** What the format is, who opens it, and what it cannot hold. */
const exporter: Exporter = {
  id: '${id}',
  name: '${titled(id)}',
  extension: '${id.replace(/[^a-z]/g, '')}',
  type: 'text/plain;charset=utf-8',
  write: async ({ matches }) => matches.map(({ cookie }) => \`\${cookie?.name ?? ''}\\n\`).join(''),
}

export default exporter
`,
    [`test/exporters/${id}.test.ts`]: `import { describe, expect, it } from 'vitest'
import exporter from '../../src/exporters/${id}'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'

describe('${titled(id)}', () => {
  it('has a line for each match', async () => {
    const its = inspection([siteCookie('a'), siteCookie('b')], [charter([entry('a')])])
    expect(await exporter.write(its, languageOf('en'))).toBe('a\\nb\\n')
  })
})
`,
  }),
  toFill: (id) => [
    `src/exporters/${id}.ts: its ending, its type, and what it writes; src/exporters/tables has the columns`,
    `test/exporters/${id}.test.ts: a reader of the format that is not ours, and what a hostile name does there`,
  ],
} satisfies NewKind
