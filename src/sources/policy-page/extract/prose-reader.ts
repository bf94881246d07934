import { rule, same } from '../../reading/rule'
import { type Above, type Heading, isToldOfCookies } from './above'
import { cellsOnce, type Table, textBlock } from './block'
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
  if (told.length === 0) return null
  const known = withoutStrangers(above, block.text)
  return readingOf(
    told.map(({ names, fields }) => tell(names, fields, block.text, known)),
    1,
  )
}

/** Sentences under "Basket" are of somebody who is called so only where they say the name again. */
const withoutStrangers = rule('whom prose names as its heading does', same, (above: Above, text: string): Above => {
  const isStranger = ({ somebody }: Heading) => somebody !== null && !text.includes(withoutAside(somebody))
  const headings = above.headings.map((heading) =>
    isStranger(heading) ? { ...heading, names: 'prose' as const, somebody: null } : heading,
  )
  return { ...above, headings }
})

function withoutAside(title: string): string {
  return title.replace(/\s*\([^()]*\)$/, '')
}

/** The first cell of a row names whose its cookies are. */
function rowsIn({ rows }: Table, above: Above): Declaration[][] {
  return rows.flatMap((row) => {
    const told = cellsOnce(row).flatMap(({ text }) =>
      readSentences(textBlock(text), above.vocabulary, isToldOfCookies(above)).map((one) => ({ ...one, text })),
    )
    if (told.length === 0) return []
    const [title = ''] = (row[0]?.text ?? '').split('\n')
    const provider = namedBy(title, above.vocabulary) === 'provider' ? { provider: withoutAside(title) } : {}
    return told.map(({ names, fields, text }) => tell(names, { ...provider, ...fields }, text, above))
  })
}
