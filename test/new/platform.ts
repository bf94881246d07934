import { DASHED, type NewKind, titled } from './new-kind'

/** A consent platform of which only the signs are known. */
export default {
  ...DASHED,
  files: (id) => ({
    [`src/sources/platform/${id}.ts`]: `import { ONLY_THERE } from './reading/only-there'
import { platformSource } from './reading/platform-source'

/** ${titled(id)}: by what its form is known. No list known. */
export default platformSource({
  id: '${id}',
  name: '${titled(id)}',
  signs: {
    scripts: ['${id}.example/'],
  },
  read: () => ONLY_THERE,
})
`,
    [`test/sources/platform/${id}.test.ts`]: `import { describe, expect, it } from 'vitest'
import { platformOf, readDocument, rowsOf } from './read-document'

describe('${titled(id)}', () => {
  it('shows itself in a page, and lists nothing', async () => {
    const result = await readDocument('${id}.html')
    expect(platformOf(result)).toMatchObject({ id: '${id}', lists: 'nothing', choice: null })
    expect(rowsOf(result)).toEqual([])
  })
})
`,
    [`test/sources/platform/documents/${id}.html`]: `<!doctype html>
<html lang="en">
  <head>
    <title>Boats</title>
    <script src="https://${id}.example/consent.js"></script>
  </head>
  <body></body>
</html>
`,
  }),
  toFill: (id) => [
    `src/sources/platform/${id}.ts: the marks that only this platform leaves, and how its form is known`,
    `src/sources/platform/${id}.ts: what it declares, in \`read\`, where a list of it is known`,
    `test/sources/platform/documents/${id}.html: a declaration of its form that you wrote yourself`,
  ],
} satisfies NewKind
