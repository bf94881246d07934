import { fold } from '../../../core/fold'
import type { ServiceNamed } from '../../../core/service'
import type { Document } from '../extract/block'
import { readLabels } from './label-services'
import { readLists } from './list-services'
import { knownServices } from './name-lists'
import { outlineOf } from './outline'
import { OwnNames } from './own-names'
import { categoryOf, type Mention, type Reading } from './reading'
import { readSentences } from './sentence-services'
import { readTable } from './table-services'
import { readTitle } from './title-services'
import { tokensOf } from './tokens'
import { wordUseOf } from './word-use'

/** A service as it stands in a document; the document knows its address. */
export type ServiceRead = Omit<ServiceNamed, 'url'>

/**
 * Reads the services that a policy says set or read something on the site that speaks: from tables, lists, titles, labels
 * and sentences, each with the words that say so. Browsers, bodies for opting out, the site itself, its pages elsewhere,
 * what works behind the site, and what is said not to be used or to set nothing, are left. `host` is that of the
 * site that speaks; null where it is not known. Pure; linear in the length of
 * the document. In a language whose words are not known only what stands as it does in another is found.
 */
export function readServices(document: Document, host: string | null): ServiceRead[] {
  const outline = outlineOf(document)
  const sentences = outline.sections.flatMap(({ lines }) => lines.flatMap((line) => line.sentences))
  const use = wordUseOf(sentences.map(({ tokens }) => tokens))
  const reading: Reading = {
    outline,
    use,
    own: new OwnNames(outline, document.title, host, use),
    mentions: [],
    negated: new Set(),
  }
  for (const section of outline.sections) {
    readTitle(section, reading)
    for (const [at, line] of section.lines.entries()) {
      readTable(line, section.lines[at - 1], section, reading)
      readSentences(line, section, reading)
    }
    readLists(section, reading)
    readLabels(section, reading)
  }
  return servicesOf(reading).map((mention) => serviceOf(mention))
}

/** Each service once, told by the mention that says most of it. */
function servicesOf({ mentions, negated }: Reading): Mention[] {
  const byName = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = fold(mention.name)
    if (mention.strength === 'used' && isNegated(key, negated)) continue
    const known = byName.get(key)
    byName.set(key, known === undefined ? mention : merged(known, mention))
  }
  const names = new Set(byName.keys())
  return [...byName]
    .filter(([key, mention]) => !isPartOfAnother(key, mention, names, negated))
    .map(([, mention]) => mention)
}

/** It is negated, or what it adds to a negated name makes no other service of it: "Plausible Analytics". */
function isNegated(key: string, negated: ReadonlySet<string>): boolean {
  if (negated.has(key)) return true
  const length = knownServices.at(tokensOf(key), 0)[0]?.length ?? 0
  return negated.has(key.split(' ').slice(0, length).join(' '))
}

function merged(one: Mention, other: Mention): Mention {
  return {
    ...one,
    provider: one.provider ?? other.provider,
    purpose: one.purpose ?? other.purpose,
    category: one.category ?? other.category,
  }
}

/** "Google" under the title "Google Analytics" is the same service. */
function isPartOfAnother(
  key: string,
  { section }: Mention,
  names: ReadonlySet<string>,
  negated: ReadonlySet<string>,
): boolean {
  const title = fold(section.title.text)
  return title !== key && (names.has(title) || negated.has(title)) && title.startsWith(`${key} `)
}

function serviceOf(mention: Mention): ServiceRead {
  const quote = (mention.quote ?? mention.sentence.text).slice(0, 20_000)
  return {
    service: mention.name,
    provider: mention.provider,
    purpose: mention.purpose === '' ? null : (mention.purpose?.slice(0, 20_000) ?? null),
    category: mention.category ?? categoryOf(mention.section, mention.name),
    quote,
  }
}
