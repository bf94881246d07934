import type { CategoryId } from '../../core/category'
import { stateOfChoice } from '../../core/consent-platform'
import { keptJson, toldMoment } from './reading/kept-choice'
import { asList, asRecord, asText } from './reading/open-data'
import type { DeclaredCookie, PlatformData, PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'

/** Data uses begin with one of the platform's own words. */
const USES = new Map<string, CategoryId>([
  ['essential', 'necessary'],
  ['analytics', 'statistics'],
  ['marketing', 'marketing'],
  ['advertising', 'marketing'],
  ['personalize', 'preferences'],
])

/** What stands in a value of `consent` beside true and false. */
const WORDS = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ['opt_in', true],
  ['acknowledge', true],
  ['opt_out', false],
])

/**
 * Fides (Ethyca): `Fides.experience.privacy_notices[].cookies[]`; the choice is `Fides.consent` once `fides_meta` tells
 * when it was made, or the cookie `fides_consent`. Read in a recorded file and in its published sources.
 */
export default platformSource({
  id: 'fides',
  name: 'Fides',
  signs: { variables: ['Fides'], ids: ['fides-overlay', 'fides-banner', 'fides-modal'] },
  variables: {
    notices: { path: 'Fides.experience.privacy_notices' },
    config: { path: 'Fides.experience.experience_config' },
    locale: { path: 'Fides.locale' },
    consent: { path: 'Fides.consent' },
    meta: { path: 'Fides.fides_meta', fields: { updatedAt: null } },
  },
  cookies: ['fides_consent'],
  kept: { words: ['consent', 'fides_meta', 'opt_in', 'opt_out', 'acknowledge'], moments: ['updatedAt'] },

  ids({ variables }) {
    return asList(variables['notices']).flatMap((notice) => asText(asRecord(notice)['notice_key']) ?? [])
  },

  recognise(value) {
    const record = asRecord(value)
    const experience = asRecord(record['experience'] ?? asList(record['items'])[0] ?? value)
    const notices = asList(experience['privacy_notices'])
    if (!notices.some((notice) => 'notice_key' in asRecord(notice))) return null
    return { variables: { notices, config: experience['experience_config'] } }
  },

  read(data): PlatformReading | null {
    const { notices, config, meta, locale } = data.variables
    if (notices === undefined && config === undefined && meta === undefined) return null
    const language = asText(locale) ?? data.language
    const listed = asList(notices).map(asRecord)
    const cookies = listed.flatMap((notice) => cookiesOf(notice, language))
    return {
      lists: cookies.length > 0 ? 'cookies' : 'nothing',
      cookies,
      language: asText(locale) ?? asText(asRecord(config)['language']),
      choice: choiceOf(listed, language, data),
    }
  },
})

function cookiesOf(notice: Readonly<Record<string, unknown>>, language: string | null): DeclaredCookie[] {
  const mechanism = asText(notice['consent_mechanism'])
  return asList(notice['cookies'])
    .map(asRecord)
    .filter((cookie) => /^cookie/i.test(asText(cookie['asset_type']) ?? 'cookie'))
    .map((cookie) => ({
      name: cookie['name'],
      provider: cookie['system_name'],
      purpose: cookie['description'],
      declaredCategory: titleOf(notice, language),
      category: categoryOf(notice),
      duration: cookie['duration'],
      domain: cookie['domain'],
      consent: mechanism === 'opt_in' ? 'required' : 'not-stated',
      declaredConsent: mechanism,
    }))
}

/** A notice is titled in several languages; its name is the one that the site gave it. */
function titleOf(notice: Readonly<Record<string, unknown>>, language: string | null): string | null {
  const tag = language?.toLowerCase() ?? ''
  const titles = asList(notice['translations']).map(asRecord)
  const inLanguage = (fits: (told: string) => boolean) =>
    titles.find((title) => fits(asText(title['language'])?.toLowerCase() ?? ''))?.['title']
  const [primary = ''] = tag.split('-')
  return (
    asText(inLanguage((told) => told === tag)) ??
    asText(inLanguage((told) => told !== '' && told.split('-')[0] === primary)) ??
    asText(notice['name']) ??
    asText(titles[0]?.['title']) ??
    asText(notice['notice_key'])
  )
}

/** Null where the notice's uses are of several kinds, or of none that is known. */
function categoryOf(notice: Readonly<Record<string, unknown>>): CategoryId | null {
  const kinds = new Set(asList(notice['data_uses']).map((use) => USES.get(asText(use)?.split('.')[0] ?? '')))
  const [kind] = kinds
  return kinds.size === 1 ? (kind ?? null) : null
}

/** `Fides.consent` holds defaults until a choice is saved, and only a saved one has a time. */
function choiceOf(
  notices: readonly Readonly<Record<string, unknown>>[],
  language: string | null,
  { variables, cookies }: PlatformData,
): PlatformReading['choice'] {
  const kept = asRecord(keptJson(cookies['fides_consent']))
  const own = asRecord(variables['meta'])
  const isOwn = toldMoment(own['updatedAt']) !== null
  const consent = asRecord(isOwn ? variables['consent'] : kept['consent'])
  const chosenAt = toldMoment((isOwn ? own : asRecord(kept['fides_meta']))['updatedAt'])
  if (notices.length === 0) return null
  const categories = notices.map((notice) => ({
    declared: titleOf(notice, language),
    category: categoryOf(notice),
    accepted: chosenAt === null ? null : (WORDS.get(consent[asText(notice['notice_key']) ?? '']) ?? null),
    fixed: notice['consent_mechanism'] === 'notice_only',
  }))
  return { state: chosenAt === null ? 'pending' : stateOfChoice(categories), chosenAt, categories }
}
