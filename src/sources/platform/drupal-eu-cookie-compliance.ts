import { stateOfChoice } from '../../core/consent-platform'
import { keptJson } from './reading/kept-choice'
import { asList, asRecord, asText, entriesOf } from './reading/open-data'
import type { PlatformData, PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'

type Fields = Readonly<Record<string, unknown>>

const KEPT = 'cookie-agreed'

/**
 * EU Cookie Compliance, a module of Drupal: `drupalSettings.eu_cookie_compliance` (Drupal 7: `Drupal.settings`) gives the
 * categories, a cookie the choice. Read in its published sources. No list known from recorded data: `allowed_cookies`
 * (`whitelisted_cookies`) says what the module shall not delete, and is shown to nobody.
 */
export default platformSource({
  id: 'drupal-eu-cookie-compliance',
  name: 'EU Cookie Compliance (Drupal)',
  signs: {
    variables: ['drupalSettings', 'Drupal'],
    scripts: ['/eu_cookie_compliance/js/'],
  },
  variables: {
    settings: { path: 'drupalSettings.eu_cookie_compliance' },
    settings7: { path: 'Drupal.settings.eu_cookie_compliance' },
  },
  cookies: [KEPT, `${KEPT}-categories`],
  kept: { words: ['0', '1', '2'] },

  ids({ variables }) {
    const settings = settingsOf(variables)
    const signs = entriesOf(settings).flatMap(([key, sign]) => (key.startsWith('cookie_value_') ? [sign] : []))
    return [...signs, ...asList(settings['cookie_categories'])].flatMap((one) => asText(one) ?? [])
  },

  read({ variables, cookies }): PlatformReading | null {
    const settings = settingsOf(variables)
    if (!('popup_enabled' in settings) && !('popup_html_info' in settings) && !('method' in settings)) return null
    const isKeptElsewhere = keptName(settings) !== KEPT
    return { lists: 'nothing', cookies: [], choice: choiceOf(settings, cookies), isKeptElsewhere }
  },
})

function settingsOf({ settings, settings7 }: PlatformData['variables']): Fields {
  return asRecord(settings ?? settings7)
}

function keptName(settings: Fields): string {
  return asText(settings['cookie_name']) ?? KEPT
}

/** The cookie holds 0 where the visitor refused, else 1 or 2; newer releases let the site choose these signs. */
function choiceOf(settings: Fields, cookies: PlatformData['cookies']): PlatformReading['choice'] {
  if (keptName(settings) !== KEPT) return null
  const status = cookies[KEPT] ?? null
  // A sign that the site chose and does not tell.
  if (status === '') return null
  const isRefused = status === (asText(settings['cookie_value_disagreed']) ?? '0')
  const accepted = asList(keptJson(cookies[`${KEPT}-categories`]))
  const details = asRecord(settings['cookie_categories_details'])
  const categories = asList(settings['cookie_categories']).map((id, at) => {
    const detail = asRecord(details[asText(id) ?? ''])
    const isFixed =
      detail['checkbox_default_state'] === 'required' || (at === 0 && settings['fix_first_cookie_category'] === true)
    return {
      declared: asText(detail['label']) ?? id,
      accepted: status === null ? null : accepted.includes(id) || isFixed,
      fixed: isFixed,
    }
  })
  if (status === null) return { state: 'pending', chosenAt: null, categories }
  if (categories.some((one) => !one.fixed)) return { state: stateOfChoice(categories), chosenAt: null, categories }
  return { state: isRefused ? 'refused' : 'accepted', chosenAt: null, categories }
}
