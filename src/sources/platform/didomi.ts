import type { CategoryId } from '../../core/category'
import { stateOfChoice } from '../../core/consent-platform'
import { isUnnamed, keptJson, toldMoment } from './reading/kept-choice'
import { asList, asRecord, asText } from './reading/open-data'
import type { PlatformData, PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'

/** The platform's own ids for the purposes of the IAB; a site may add others. */
const PURPOSES = new Map<string, CategoryId>([
  ['cookies', 'unclassified'],
  ['select_basic_ads', 'marketing'],
  ['create_ads_profile', 'marketing'],
  ['select_personalized_ads', 'marketing'],
  ['create_content_profile', 'preferences'],
  ['select_personalized_content', 'preferences'],
  ['measure_ad_performance', 'marketing'],
  ['measure_content_performance', 'statistics'],
  ['market_research', 'statistics'],
  ['improve_products', 'unclassified'],
  ['use_limited_data_to_select_content', 'preferences'],
])

/**
 * Didomi: the choice by purpose is in `Didomi.getUserStatus()` and, in base64, in `didomi_token`, a cookie or a key of
 * local storage. Read in its published documentation and in recorded cookies. No list of cookies is known from recorded data.
 */
export default platformSource({
  id: 'didomi',
  name: 'Didomi',
  signs: {
    variables: ['Didomi', 'didomiConfig', 'didomiOnReady'],
    scripts: ['sdk.privacy-center.org/'],
    ids: ['didomi-host'],
  },
  variables: {
    status: { path: 'Didomi.getUserStatus', call: [], fields: { purposes: null, updated: null } },
  },
  cookies: ['didomi_token'],
  storage: ['didomi_token'],
  kept: {
    words: ['purposes', 'consent', 'essential', 'enabled', 'disabled', ...PURPOSES.keys()],
    moments: ['updated'],
    countsOthers: true,
  },

  read(data): PlatformReading {
    return { lists: 'nothing', cookies: [], choice: choiceOf(data) }
  },
})

function choiceOf({ variables, cookies, storage }: PlatformData): PlatformReading['choice'] {
  const status = asRecord(variables['status'])
  const token = keptJson(cookies['didomi_token'] ?? storage['didomi_token'])
  const told = 'purposes' in status ? status : asRecord(token)
  if (!('purposes' in told)) return null
  const { consent = told['purposes'], essential } = asRecord(told['purposes'])
  const ids = (list: unknown) =>
    asList(list)
      .map(asText)
      .filter((id) => id !== null)
  const categories = [
    ...ids(asRecord(essential)['enabled']).map((id) => purpose(id, true, true)),
    ...ids(asRecord(consent)['enabled']).map((id) => purpose(id, true, false)),
    ...ids(asRecord(consent)['disabled']).map((id) => purpose(id, false, false)),
  ]
  const isChosen = categories.some((one) => !one.fixed)
  const named = categories.filter(({ declared }) => !isUnnamed(declared))
  return isChosen
    ? { state: stateOfChoice(categories), chosenAt: toldMoment(told['updated']), categories: named }
    : { state: 'pending', chosenAt: null, categories: named }
}

function purpose(id: string, accepted: boolean, fixed: boolean) {
  return { declared: id, category: PURPOSES.get(id) ?? (fixed ? 'necessary' : null), accepted, fixed } as const
}
