import { stateOfChoice } from '../../core/consent-platform'
import { isUnnamed, keptJson, toldMoment } from './reading/kept-choice'
import { asList, asRecord, asText, entriesOf } from './reading/open-data'
import type { PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'

const KEPT = 'axeptio_cookies'

/**
 * Axeptio: the file `client.axept.io/<id>.json` lists vendors, no cookies; the choice by vendor is in the cookie
 * `axeptio_cookies`; where `axeptioSettings` names another, it is not told. Read in a recorded file and in recorded cookies.
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
  kept: { words: ['$$completed'], moments: ['$$date'], countsOthers: true },

  recognise(value) {
    const record = asRecord(value)
    const isOurs = 'projectId' in record && asList(record['cookies']).some((one) => vendorsOf(one).length > 0)
    return isOurs ? { variables: { file: value } } : null
  },

  read({ variables, cookies }): PlatformReading {
    const name = asText(variables['keptIn']) ?? KEPT
    const isListed = asRecord(variables['file'])['cookies'] !== undefined
    return {
      lists: isListed ? 'services' : 'nothing',
      cookies: [],
      choice: name === KEPT ? choiceOf(cookies[KEPT]) : null,
    }
  },
})

function vendorsOf(set: unknown): readonly unknown[] {
  return asList(asRecord(set)['steps']).flatMap((step) => asList(asRecord(step)['vendors']))
}

/** Keys that begin with `$$` are the platform's own, the others are vendors: that they were accepted or not is taken, not which. */
function choiceOf(cookie: string | undefined): NonNullable<PlatformReading['choice']> {
  const kept = asRecord(keptJson(cookie))
  if (kept['$$completed'] !== true) return { state: 'pending', chosenAt: null, categories: [] }
  const vendors = entriesOf(kept).flatMap(([key, accepted]) =>
    isUnnamed(key) && typeof accepted === 'boolean' ? [{ accepted, fixed: false }] : [],
  )
  return { state: stateOfChoice(vendors), chosenAt: toldMoment(kept['$$date']), categories: [] }
}
