import type { Name } from './name'
import { namesIn } from './names-in-text'
import type { Section, Sentence } from './outline'
import type { Reading } from './reading'

/** Words that may stand between "provided by" and the company. */
const REACH = 3

/** Gives the company that a sentence says provides the service that it names, or the one of the title above; null where it tells none. */
export function providerIn(
  { source, tokens, found, lexicon }: Sentence,
  service: Name | null,
  { use, own }: Reading,
): string | null {
  const names = namesIn(source, tokens, lexicon, use).filter((name) => name.at !== service?.at && !own.has(name))
  for (const { value, at, length } of found) {
    if (value !== 'provided') continue
    if (service !== null && at < service.at + service.length) continue
    const name = names.find((one) => one.at >= at + length && one.at <= at + length + REACH)
    if (name !== undefined && (service === null || name.at > service.at)) return name.text
  }
  const company = names.find((name) => name.isCompany && (service === null || name.at > service.at))
  return company === undefined ? null : company.text
}

/** The same, of the first sentences under a title. */
export function providerUnder(section: Section, reading: Reading): string | null {
  for (const sentence of section.lines.flatMap((line) => line.sentences).slice(0, 6)) {
    const provider = providerIn(sentence, null, reading)
    if (provider !== null) return provider
  }
  return null
}
