import type { CategoryId } from '../../core/category'
import { stateOfChoice } from '../../core/consent-platform'
import { keptJson, toldMoment } from './reading/kept-choice'
import { asRecord, asText, entriesOf } from './reading/open-data'
import type { PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'

/** The platform's five purposes, by its own numbers. */
const PURPOSES = new Map<string, { declared: string; category: CategoryId }>([
  ['1', { declared: 'Necessary', category: 'necessary' }],
  ['2', { declared: 'Functionality', category: 'preferences' }],
  ['3', { declared: 'Experience', category: 'preferences' }],
  ['4', { declared: 'Measurement', category: 'statistics' }],
  ['5', { declared: 'Marketing', category: 'marketing' }],
])

/**
 * iubenda: the choice is in the cookie `_iub_cs-<number>`, by purpose or as one answer. Read in recorded cookies. No list of
 * cookies is known from recorded data: its policy names trackers in prose, which the site's policy page reads.
 */
export default platformSource({
  id: 'iubenda',
  name: 'iubenda',
  signs: {
    variables: ['_iub'],
    scripts: ['iubenda.com/cs/', 'cs.iubenda.com/', 'embeds.iubenda.com/widgets/'],
    ids: ['iubenda-cs-banner'],
  },
  variables: { config: { path: '_iub.csConfiguration' } },
  // The platform's policy button puts `_iub` on the window too.
  html: {
    loader: 'script[src*="iubenda.com/cs/"], script[src*="cs.iubenda.com/"], script[src*="embeds.iubenda.com/"]',
  },
  cookies: ['_iub_cs-*'],
  kept: { words: ['purposes', 'consent', ...PURPOSES.keys()], moments: ['timestamp'] },

  read({ variables, html, cookies }): PlatformReading | null {
    const kept = Object.entries(cookies).filter(([name]) => /^_iub_cs-\d+$/.test(name))
    const isThere = variables['config'] !== undefined || (html['loader'] ?? []).length > 0 || kept.length > 0
    if (!isThere) return null
    const told = kept.map(([, value]) => asRecord(keptJson(value))).find((one) => asText(one['timestamp']) !== null)
    return { lists: 'nothing', cookies: [], choice: choiceOf(told) }
  },
})

/** A cookie without a time was set before any choice. */
function choiceOf(kept: Readonly<Record<string, unknown>> | undefined): PlatformReading['choice'] {
  if (kept === undefined) return { state: 'pending', chosenAt: null, categories: [] }
  const chosenAt = toldMoment(kept['timestamp'])
  const categories = entriesOf(kept['purposes']).flatMap(([id, accepted]) => {
    const purpose = PURPOSES.get(id)
    return purpose === undefined || typeof accepted !== 'boolean' ? [] : [{ ...purpose, accepted, fixed: id === '1' }]
  })
  if (categories.some((one) => !one.fixed)) return { state: stateOfChoice(categories), chosenAt, categories }
  if (typeof kept['consent'] !== 'boolean') return null
  return { state: kept['consent'] ? 'accepted' : 'refused', chosenAt, categories }
}
