import { type Above, isToldOfCookies } from './above'
import { type Table, textBlock } from './block'
import type { Declaration } from './declaration'
import { type Reader, readingOf, tell } from './reading'
import { readSentences } from './sentences'
import { namedBy } from './title'

/** Reads cookies that running text calls by their names, also in the cells of a table that is none of cookies. */
export const readProse: Reader = (blocks, at, above) => {
  const block = blocks[at]
  if (block === undefined || block.inside.length > 0) return null
  if (block.table !== null) return readingOf(rowsIn(block.table, above), 1)
  const told = readSentences(block, above.vocabulary, isToldOfCookies(above))
  return readingOf(
    told.map(({ names, fields }) => tell(names, fields, block.text, above)),
    1,
  )
}

/** The first cell of a row names whose its cookies are. */
function rowsIn({ rows }: Table, above: Above): Declaration[][] {
  return rows.flatMap((row) => {
    const [title = ''] = (row[0]?.text ?? '').split('\n')
    const provider =
      namedBy(title, above.vocabulary) === 'provider' ? { provider: title.replace(/\s*\([^()]*\)$/, '') } : {}
    return row
      .filter((cell, at) => cell.origin !== row[at - 1]?.origin)
      .flatMap(({ text }) =>
        readSentences(textBlock(text), above.vocabulary, isToldOfCookies(above)).map(({ names, fields }) =>
          tell(names, { ...provider, ...fields }, text, above),
        ),
      )
  })
}
