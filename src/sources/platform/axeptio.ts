import { stateOfChoice } from '../../core/consent-platform'
import { keptJson, toldMoment } from './reading/kept-choice'
import { asList, asRecord, asText, entriesOf } from './reading/open-data'
import type { PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'

const KEPT = 'axeptio_cookies'

/**
 * Axeptio: the file `client.axept.io/<id>.json` lists vendors, no cookies; the choice by vendor is in the cookie
 * `axeptio_cookies`, or the one that `axeptioSettings` names. Read in a recorded file and in recorded cookies.
 */
export default platformSource({
  id: 'axeptio',
  name: 'Axeptio',
  signs: {
    variables: ['axeptioSettings', 'axeptioSDK', '_axcb'],
    scripts: ['static.axept.io/'],
    ids: ['axeptio_overlay', 'axeptio_main_button'],
  },
  variables: { keptIn: { path: 'axeptioSettings.jsonCookieName' } },
  cookies: [KEPT],

  keptIn({ keptIn }) {
    const name = asText(keptIn)
    return { cookies: name === null ? [] : [name] }
  },

  recognise(value) {
    const record = asRecord(value)
    const isOurs = 'projectId' in record && asList(record['cookies']).some((one) => vendorsOf(one).length > 0)
    return isOurs ? { variables: { file: value } } : null
  },

  read({ variables, cookies }): PlatformReading {
    const choice = choiceOf(cookies[asText(variables['keptIn']) ?? KEPT])
    const isListed = asRecord(variables['file'])['cookies'] !== undefined || choice.categories.length > 0
    return { lists: isListed ? 'services' : 'nothing', cookies: [], choice }
  },
})

function vendorsOf(set: unknown): readonly unknown[] {
  return asList(asRecord(set)['steps']).flatMap((step) => asList(asRecord(step)['vendors']))
}

/** Keys that begin with `$$` are the platform's own, the others are vendors. */
function choiceOf(cookie: string | undefined): NonNullable<PlatformReading['choice']> {
  const kept = asRecord(keptJson(cookie))
  const isChosen = kept['$$completed'] === true
  const categories = entriesOf(kept)
    .filter(([key, accepted]) => !key.startsWith('$$') && typeof accepted === 'boolean')
    .map(([vendor, accepted]) => ({
      declared: vendor,
      category: 'unclassified' as const,
      accepted: isChosen ? accepted === true : null,
      fixed: false,
    }))
  return isChosen
    ? { state: stateOfChoice(categories), chosenAt: toldMoment(kept['$$date']), categories }
    : { state: 'pending', chosenAt: null, categories }
}
