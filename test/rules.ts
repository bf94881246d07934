import { makeSwitches, ruleNames, withoutRule } from '../src/sources/reading/rule'
import type { Example } from './sources/policy-page/extract/examples'

/**
 * `npm run rules [-- NAME]`: switches each rule of the extractor off in turn, and prints how many examples miss it, with
 * the first; then the rules that none misses, which are to be deleted or given an example. Ends with 1 where there are any.
 */
export async function main([only = '']: string[]): Promise<void> {
  makeSwitches()
  const { examples } = await import('./sources/policy-page/extract/examples')
  const all = examples()
  const unread = all.filter((example) => !isRead(example))
  for (const { name } of unread) console.log(`not read with all rules: ${name}`)
  const unnoticed: string[] = []
  for (const rule of ruleNames().filter((name) => name.includes(only))) {
    const missed = withoutRule(rule, () => all.filter((example) => !isRead(example)))
    const [first] = missed
    if (first === undefined) unnoticed.push(rule)
    else console.log(`${rule}: ${missed.length}, as ${first.name}`)
  }
  console.log(`rules that no example misses: ${unnoticed.length}`)
  for (const rule of unnoticed) console.log(`  ${rule}`)
  if (unnoticed.length + unread.length > 0) process.exitCode = 1
}

/** A rule without which the extractor fails is missed as well. */
function isRead(example: Example): boolean {
  try {
    return example.isRead()
  } catch {
    return false
  }
}
