import { isKindOfCookies } from '../../reading/roles'
import { no, rule, same } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import type { Above } from './above'
import type { Block } from './block'
import { countedProvider } from './counted-title'
import { type Fields, stated } from './declaration'
import { fieldOf } from './fields'
import { takeProvider } from './giver'
import { bareLabel, readLabels } from './labels'
import { passHeading } from './pass-heading'
import { passTable, passText } from './pass-text'

const LONGEST_PROVIDER = 80
const LONGEST_SHARED = 120
const LOWEST_HEADING = 6

/** Gives what is known behind a block that declares nothing itself. */
export function pass(above: Above, blocks: readonly Block[], at: number): Above {
  const block = blocks[at] as Block
  if (block.table !== null) return passTable(above, block.table)
  const counted = countedProvider(blocks, at, above.vocabulary)
  if (counted !== null) return share(above, { provider: counted }, 0)
  const known = passLabels(above, blocks, at)
  return block.kind === 'heading' ? passHeading(known, blocks, at) : passText(known, block, blocks[at + 1])
}

function share(above: Above, fields: Fields, level: number): Above {
  return { ...above, shared: { fields: { ...above.shared.fields, ...fields }, level } }
}

/** What labels state holds for all below: under the heading above them, in their list of terms, or from here on. */
function passLabels(above: Above, blocks: readonly Block[], at: number): Above {
  const block = blocks[at] as Block
  const next = blocks[at + 1]
  const isProvider = bareLabel(blocks, at, above.vocabulary)?.role === 'provider'
  if (isProvider && next !== undefined && next.kind !== 'heading' && next.text.length <= LONGEST_PROVIDER) {
    const provider = oneLine(next.text)
    if (block.kind === 'heading') return share(above, { provider }, block.level - 1)
    if (block.kind === 'text') return share(above, { provider }, above.headings.at(-1)?.level ?? 0)
    if (block.kind === 'term' && next.kind === 'definition')
      return { ...above, giver: { group: block.group, provider } }
  }
  return block.kind === 'definition' ? passDefinition(above, block) : shareLabels(above, block)
}

/** "Provided by Somebody." in a list of terms is of the names that follow in it. */
const passDefinition = rule('whom a definition names', same, (above: Above, { text, group }: Block): Above => {
  const fields: Fields = { purpose: text }
  takeProvider(fields, above.vocabulary)
  return fields.provider === undefined || text.startsWith(fields.provider)
    ? above
    : { ...above, giver: { group, provider: fields.provider } }
})

/** Under the title of the page, or "Cookies that we use", it is whose the page is. */
const isOfPage = rule('whose the page is', no, ({ headings, place }: Above): boolean => {
  const heading = headings.at(-1)
  if (place !== null && place.level > LOWEST_HEADING) return false
  return heading === undefined || heading.level === 1 || (heading.names === 'prose' && heading.isOfCookies)
})

const shareLabels = rule('labels for all below', same, (above: Above, block: Block): Above => {
  const fields: Fields = {}
  let known = above
  for (const { role, label, value } of readLabels(block, above.vocabulary).pairs) {
    const words = stated(value)
    if (role === 'purpose' && words !== undefined && block.kind === 'text')
      known = { ...known, intro: words, isIntroLabelled: true }
    const isShared =
      (role === 'provider' && !(block.kind === 'text' && isOfPage(above))) || role === 'service' || role === 'category'
    if (isShared && !isKindOfCookies(label, above.vocabulary) && words !== undefined && words.length < LONGEST_SHARED)
      fields[fieldOf(role, words, above.vocabulary)] = words
  }
  return Object.keys(fields).length === 0 ? known : share(known, fields, 0)
})
